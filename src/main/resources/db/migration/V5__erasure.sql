-- What was said of a person can be taken back; that it was said, by whom and when, stays.

-- The trigger of V1 says what may happen to an entry. This is the second lock, for whoever takes off the first: whoever
-- could write here, the owner too, keeps inserting, and of updating only what erasure needs.
do $$
declare
    grantee text;
begin
    for grantee in
        select distinct case when a.grantee = 0 then 'public' else a.grantee::regrole::text end
        from pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
        where c.oid = 'ledger_entry'::regclass and a.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
    loop
        execute format('revoke update, delete, truncate on ledger_entry from %s cascade', grantee);
        if grantee <> 'public' then
            execute format('grant update (payload, salt) on ledger_entry to %s', grantee);
        end if;
    end loop;
end
$$;

alter table account add column removed_at timestamptz;
alter table account add constraint account_removed check (removed_at is null or (disabled_at is not null and issuer is null));

-- The key that a session of the desk was opened with: it opens nothing once that one does not.
alter table api_key add column opened_with uuid references api_key;
create index api_key_opened_with on api_key (opened_with) where opened_with is not null;

-- What was redacted, when, and the note that says so in public.
alter table speaker add column redactions jsonb not null default '[]' check (jsonb_typeof(redactions) = 'array');
