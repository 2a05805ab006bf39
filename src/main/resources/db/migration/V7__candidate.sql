-- The candidate inbox: what a machine proposes as quotes of a version, and what people decided on it.

-- The names that a speaker goes by, folded.
create function names_of(name text, aliases jsonb) returns text[]
    language sql immutable parallel safe
    as $$ select array[lower(name)] || array(select lower(a ->> 'name') from jsonb_array_elements(aliases) a) $$;
create index speaker_names on speaker using gin (names_of(name, aliases));

-- The names that a text gives those who seem to speak, folded.
create function names_in(speakers jsonb) returns text[]
    language sql immutable parallel safe
    as $$ select array(select lower(s ->> 'name') from jsonb_array_elements(speakers) s where s ->> 'name' is not null) $$;

-- That a version was read for quotations: once, by whoever asked first.
create table reading (
    version_id  uuid primary key references document_version,
    document_id uuid        not null references document,
    engine      text        not null check (char_length(engine) between 1 and 50),
    language    text        not null check (char_length(language) between 2 and 8),
    left_out    integer     not null check (left_out >= 0), -- candidates beyond the most that are kept
    no_comments jsonb       not null check (jsonb_typeof(no_comments) = 'array'),
    read_at     timestamptz not null
);
create index reading_document on reading (document_id);

create table candidate (
    id            uuid primary key,
    document_id   uuid        not null references document,
    version_id    uuid        not null references document_version, -- the last in which it was found
    kind          text        not null check (kind in ('DIRECT', 'MIXED', 'INDIRECT', 'DOCUMENT_TEXT')),
    segments      jsonb       not null check (jsonb_typeof(segments) = 'array' and jsonb_array_length(segments) > 0),
    start_at      integer     not null check (start_at >= 0),
    speakers      jsonb       not null check (jsonb_typeof(speakers) = 'array'),
    cue           jsonb,
    confidence    smallint    not null check (confidence between 0 and 100), -- hundredths
    why           text        not null check (char_length(why) > 0),
    sameness      text        not null check (char_length(sameness) = 64), -- of words and names: what it is known by in a later version
    state         text        not null check (state in ('OPEN', 'ACCEPTED', 'MERGED', 'DISMISSED', 'GONE')),
    quote_id      uuid references quote,
    appearance_id uuid,
    recorded      jsonb, -- what went on record, beside what was proposed
    dismissal     text check (dismissal in ('NOT_A_QUOTE', 'WRONG_SPAN', 'DUPLICATE', 'NOT_NEWSWORTHY', 'OTHER')),
    reason        text check (char_length(reason) between 1 and 2000),
    decided_by    uuid references account,
    decided_at    timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    revision      integer     not null,
    check ((state in ('ACCEPTED', 'MERGED')) = (quote_id is not null)),
    check ((quote_id is null) = (appearance_id is null) and (quote_id is null) = (recorded is null)),
    check ((state = 'DISMISSED') = (dismissal is not null)),
    check (state in ('OPEN', 'GONE') or (decided_by is not null and decided_at is not null))
);
create index candidate_version on candidate (version_id, (-confidence), start_at, id);
create index candidate_document on candidate (document_id, id desc);
create index candidate_inbox on candidate (state, confidence desc, id desc);
create index candidate_newest on candidate (state, id desc);
create index candidate_names on candidate using gin (names_in(speakers));
create index candidate_quote on candidate (quote_id) where quote_id is not null;
