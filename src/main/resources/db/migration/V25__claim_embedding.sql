-- What claims mean, as vectors of one model. A claim that has no row was not embedded yet, or not as it is worded now:
-- the digest is of the texts that were.
create table claim_embedding (
    claim_id uuid  not null references claim,
    model    text  not null check (char_length(model) between 1 and 100),
    digest   bytea not null check (octet_length(digest) = 32),
    vectors  bytea not null check (octet_length(vectors) in (384, 768, 1152, 1536)), -- 384 signed bytes a text
    primary key (claim_id, model)
);

-- Wakes who keeps an index of claims; it carries nothing, for what changed is read from the ledger.
create function ledger_entry_rings() returns trigger language plpgsql as $$
begin
    perform pg_notify('onrecord_claims', '');
    return null;
end $$;
create trigger ledger_entry_rings after insert on ledger_entry for each row
    when (new.subject_kind in ('CLAIM', 'REVIEW', 'LINK')) execute function ledger_entry_rings();
