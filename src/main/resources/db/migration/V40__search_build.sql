-- Searches may ask a cluster (OpenSearch, Elasticsearch): its indexes, and how far each has read the ledger. No rows while
-- searches stay in the database.

-- The words of a vector one after the other, '/' where none stands: so the cluster has the words that the database has.
create function search_lexemes(words tsvector) returns text language sql immutable parallel safe as $$
    select string_agg(coalesce(w.lexeme, '/'), ' ' order by n.at)
    from generate_series(1, (select max(p.at) from unnest(words) l, unnest(l.positions) p (at))) n (at)
    left join (select l.lexeme, p.at from unnest(words) l, unnest(l.positions) p (at)) w on w.at = n.at
$$;

-- What has no place among the words: the tags of a vector (search_tag).
create function search_tags_of(words tsvector) returns text[] language sql immutable parallel safe as $$
    select array(select lexeme from unnest(words) where positions is null)
$$;

create table search_build (
    id           uuid primary key,
    cluster      text    not null, -- its own id, and the alias there
    name         text    not null, -- of the index
    mapping      integer not null, -- grows with each release that wants another
    build        integer not null,
    state        text    not null check (state in ('QUOTES', 'CLAIMS', 'FOLLOWING', 'LIVE', 'REPLACED')),
    filled_to    uuid, -- the last record that was copied, while they are
    tx           xid8    not null,
    seq          bigint  not null,
    leased_by    uuid, -- the replica that feeds it
    leased_until timestamptz,
    asked_by     uuid    not null references account,
    revision     integer not null default 0,
    created_at   timestamptz not null default now(),
    unique (cluster, build)
);
create unique index search_build_live on search_build (cluster) where state = 'LIVE';
