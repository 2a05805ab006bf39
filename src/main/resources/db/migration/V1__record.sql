-- The record. Rules that must hold whoever writes stand here: not null, check, unique, foreign keys.

create table account (
    id          uuid primary key,
    kind        text        not null check (kind in ('PERSON', 'MACHINE', 'SYSTEM')),
    name        text        not null check (char_length(name) between 1 and 200),
    role        text        not null check (role in ('READER', 'CONTRIBUTOR', 'CHECKER', 'REVIEWER', 'EDITOR', 'ADMIN')),
    issuer      text,
    subject     text,
    disabled_at timestamptz,
    created_at  timestamptz not null,
    revision    integer     not null,
    check ((issuer is null) = (subject is null)),
    unique (issuer, subject)
);

create table api_key (
    id           uuid primary key,
    account_id   uuid        not null references account,
    label        text        not null check (char_length(label) between 1 and 100),
    role         text        not null check (role in ('READER', 'CONTRIBUTOR', 'CHECKER', 'REVIEWER', 'EDITOR', 'ADMIN')),
    prefix       text        not null,
    hash         bytea       not null unique check (octet_length(hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revision     integer     not null
);
create index api_key_account on api_key (account_id);

-- Append-only. `(tx, seq)` is the order for tailing; `position` is the order in the chain of one subject.
create table ledger_entry (
    id            uuid primary key,
    tx            xid8        not null default pg_current_xact_id(),
    seq           bigint      not null generated always as identity,
    happened_at   timestamptz not null,
    actor         uuid        not null references account,
    type          text        not null,
    subject_kind  text        not null,
    subject       uuid        not null,
    position      integer     not null check (position > 0),
    payload       jsonb,
    salt          bytea,
    commitment    bytea       not null check (octet_length(commitment) = 32),
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32),
    check ((payload is null) = (salt is null)),
    constraint ledger_entry_chain unique (subject, position)
);
create index ledger_entry_tail on ledger_entry (tx, seq);

create function ledger_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and new.payload is null and new.salt is null
        and (new.id, new.tx, new.seq, new.happened_at, new.actor, new.type, new.subject_kind, new.subject,
             new.position, new.commitment, new.previous_hash, new.hash)
          = (old.id, old.tx, old.seq, old.happened_at, old.actor, old.type, old.subject_kind, old.subject,
             old.position, old.commitment, old.previous_hash, old.hash)
    then
        return new; -- erasure: what was said is gone, that it was said and its commitment stay
    end if;
    raise exception 'ledger entries are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger ledger_entry_row before update or delete on ledger_entry
    for each row execute function ledger_entry_is_append_only();
create trigger ledger_entry_table before truncate on ledger_entry
    for each statement execute function ledger_entry_is_append_only();

create table idempotency_key (
    actor      uuid        not null,
    key        text        not null check (char_length(key) between 1 and 255),
    request    bytea       not null check (octet_length(request) = 32),
    subject    uuid,
    created_at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table speaker (
    id          uuid primary key,
    kind        text        not null check (kind in ('PERSON', 'ORGANIZATION', 'COLLECTIVE', 'DOCUMENT', 'UNNAMED')),
    name        text        not null check (char_length(name) between 1 and 300),
    aliases     jsonb       not null default '[]' check (jsonb_typeof(aliases) = 'array'),
    same_as     jsonb       not null default '[]' check (jsonb_typeof(same_as) = 'array'),
    country     text check (country ~ '^[A-Z]{2}$'),
    merged_into uuid references speaker check (merged_into <> id),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    revision    integer     not null
);
create index speaker_name on speaker (lower(name), id);
create index speaker_merged on speaker (merged_into) where merged_into is not null;

create table document (
    id             uuid primary key,
    kind           text        not null check (kind in ('NEWS_ARTICLE', 'TRANSCRIPT', 'OFFICIAL_TEXT', 'SOCIAL_POST', 'BROADCAST', 'BOOK')),
    canonical_url  text check (char_length(canonical_url) <= 2000),
    title          text        not null check (char_length(title) between 1 and 500),
    outlet_name    text check (char_length(outlet_name) between 1 and 200),
    outlet_domain  text check (char_length(outlet_domain) between 1 and 253),
    origin_agency  text check (char_length(origin_agency) between 1 and 200),
    authors        jsonb       not null default '[]' check (jsonb_typeof(authors) = 'array'),
    published_on   date,
    language       text        not null,
    translation_of uuid references document check (translation_of <> id),
    translated_by  text check (translated_by in ('HUMAN', 'MACHINE', 'MACHINE_POST_EDITED')),
    rights_notice  text check (char_length(rights_notice) between 1 and 1000),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    revision       integer     not null,
    check (outlet_domain is null or outlet_name is not null)
);
create unique index document_url on document (canonical_url);
create index document_outlet on document (lower(outlet_name), id);
create index document_domain on document (outlet_domain, id);
create index document_published on document (published_on, id);

-- Immutable. Without a text the version is withheld: hash and length are on record, the words are not.
create table document_version (
    id          uuid primary key,
    document_id uuid        not null references document,
    number      integer     not null check (number > 0),
    text        text,
    sha256      bytea       not null check (octet_length(sha256) = 32),
    length      integer     not null check (length > 0), -- code points
    captured_at timestamptz not null,
    archive_url text check (char_length(archive_url) <= 2000),
    check (text is null or (char_length(text) = length and sha256(convert_to(text, 'UTF8')) = sha256)),
    unique (document_id, number),
    unique (document_id, sha256)
);

create table notice (
    id          uuid primary key,
    document_id uuid        not null references document,
    kind        text        not null check (kind in ('CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'RETRACTION')),
    text        text        not null check (char_length(text) between 1 and 5000),
    noticed_on  date        not null,
    created_at  timestamptz not null
);
create index notice_document on notice (document_id, id);

create table claim (
    id              uuid primary key,
    statement       text        not null check (char_length(statement) between 1 and 1000),
    short_statement text check (char_length(short_statement) between 1 and 75),
    language        text        not null,
    checkability    text        not null check (checkability in ('FACTUAL', 'PREDICTION', 'OPINION', 'NORMATIVE', 'TOO_VAGUE')),
    topics          jsonb       not null default '[]' check (
        jsonb_typeof(topics) = 'array' and jsonb_array_length(topics) <= 20
        and not jsonb_path_exists(topics, '$[*] ? (!(@ like_regex "^.{1,100}$" flag "s"))')),
    merged_into     uuid references claim check (merged_into <> id),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    revision        integer     not null
);
create index claim_topic on claim using gin (topics jsonb_path_ops);

create table wording (
    id         uuid primary key,
    claim_id   uuid        not null references claim,
    text       text        not null check (char_length(text) between 1 and 1000),
    language   text        not null,
    form       text        not null check (form in ('ASSERTION', 'NEGATION', 'QUESTION')),
    created_at timestamptz not null
);
create index wording_claim on wording (claim_id, id);

create table claim_relation (
    id         uuid primary key,
    claim_id   uuid        not null references claim,
    other_id   uuid        not null references claim check (other_id <> claim_id),
    kind       text        not null check (kind in ('CONTRADICTS', 'NARROWER_THAN', 'ENTAILS', 'RELATED')),
    created_at timestamptz not null,
    unique (claim_id, other_id, kind)
);
create index claim_relation_other on claim_relation (other_id);
-- Two claims may entail each other; every other kind says the same, or the opposite, from the other end.
create unique index claim_relation_once on claim_relation (least(claim_id, other_id), greatest(claim_id, other_id), kind)
    where kind <> 'ENTAILS';

-- Where a claim stands in an outlet's own voice: nobody is quoted, the outlet asserts (or denies) it.
create table claim_appearance (
    id          uuid primary key,
    claim_id    uuid        not null references claim,
    document_id uuid        not null references document,
    form        text        not null check (form in ('ASSERTION', 'NEGATION', 'QUESTION')),
    exact       text check (char_length(exact) between 1 and 1000),
    appeared_on date,
    created_at  timestamptz not null
);
create index claim_appearance_claim on claim_appearance (claim_id, id);
create index claim_appearance_asserted on claim_appearance (claim_id) where form = 'ASSERTION';

create table quote (
    id                uuid primary key,
    kind              text        not null check (kind in ('DIRECT', 'MIXED', 'INDIRECT', 'DOCUMENT_TEXT')),
    status            text        not null check (status in ('DRAFT', 'RECORDED', 'WITHDRAWN')),
    original_wording  text check (char_length(original_wording) between 1 and 10000),
    original_language text,
    occasion_kind     text check (occasion_kind in ('INTERVIEW', 'SPEECH', 'STATEMENT', 'PRESS_CONFERENCE', 'BROADCAST', 'SOCIAL_POST', 'TREATY', 'HEARING', 'OTHER')),
    occasion_name     text check (char_length(occasion_name) between 1 and 300),
    occasion_place    text check (char_length(occasion_place) between 1 and 200),
    occasion_on       date,
    occasion_precision text check (occasion_precision in ('DAY', 'MONTH', 'YEAR')),
    said_on           date, -- the occasion's date, else the earliest publication: what lists are filtered by
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    revision          integer     not null,
    check ((occasion_on is null) = (occasion_precision is null))
);
create index quote_kind on quote (kind, id desc);
create index quote_said on quote (said_on, id desc);
create index quote_language on quote (original_language, id desc) where original_language is not null;

create table quote_speaker (
    id         uuid primary key,
    quote_id   uuid    not null references quote,
    position   integer not null check (position >= 0),
    speaker_id uuid    not null references speaker,
    role       text check (char_length(role) between 1 and 300), -- as reported at the time, frozen
    unique (quote_id, position),
    unique (quote_id, speaker_id)
);
create index quote_speaker_speaker on quote_speaker (speaker_id, quote_id desc);

create table appearance (
    id           uuid primary key,
    quote_id     uuid        not null references quote,
    document_id  uuid        not null references document,
    version_id   uuid        not null references document_version,
    wording      text        not null check (char_length(wording) between 1 and 10000),
    language     text        not null,
    segments     jsonb       not null check (jsonb_typeof(segments) = 'array' and jsonb_array_length(segments) between 1 and 50),
    cue          jsonb,
    mention      jsonb,
    anchor       text        not null check (anchor in ('MATCHED', 'UNCHECKED', 'DRIFTED', 'ORPHANED')),
    latest       jsonb, -- where it stands in a later version of the document, and the words that differ
    independence jsonb       not null check (jsonb_typeof(independence) = 'array' and jsonb_array_length(independence) between 1 and 20),
    source_key   text        not null, -- first of the chain, folded: equal keys count as one source
    created_at   timestamptz not null
);
create index appearance_quote on appearance (quote_id, id);
create index appearance_document on appearance (document_id, quote_id desc);
create index appearance_language on appearance (language, quote_id desc);

create table link (
    id          uuid primary key,
    quote_id    uuid        not null references quote,
    claim_id    uuid        not null references claim,
    stance      text        not null check (stance in ('SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUESTIONS', 'MENTIONS')),
    asserts     boolean     not null,
    rationale   text        not null check (char_length(rationale) between 1 and 2000),
    origin      text        not null check (origin in ('PERSON', 'SUGGESTION', 'IMPORT')),
    status      text        not null check (status in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'STALE')),
    drawn_by    uuid        not null references account,
    decided_by  uuid references account check (decided_by <> drawn_by),
    decided_at  timestamptz,
    reason      text check (char_length(reason) between 1 and 2000),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    revision    integer     not null,
    check (status not in ('ACCEPTED', 'REJECTED') or (decided_by is not null and decided_at is not null))
);
create unique index link_live on link (quote_id, claim_id) where status <> 'REJECTED';
create index link_quote on link (quote_id, id);
create index link_board on link (claim_id, stance, status, id desc);

-- Kept in the transaction that changes a link, so that a claim's board costs the same whatever its size.
create table claim_tally (
    claim_id uuid    not null references claim,
    stance   text    not null,
    status   text    not null,
    links    integer not null check (links >= 0),
    sources  integer not null default 0 check (sources >= 0), -- independent ones, of accepted links
    changes  integer not null default 0, -- only grows, with every change of links or sources: a part of the claim's tag
    primary key (claim_id, stance, status)
);

-- How many accepted links of a stance rest on a source; the rows are the independent sources.
create table claim_source (
    claim_id   uuid    not null references claim,
    stance     text    not null,
    source_key text    not null,
    links      integer not null check (links > 0),
    primary key (claim_id, stance, source_key)
);

-- What a merge moved, so that undoing it restores exactly that.
create table merge (
    id           uuid primary key,
    subject_kind text        not null check (subject_kind in ('SPEAKER', 'CLAIM')),
    loser        uuid        not null,
    winner       uuid        not null check (winner <> loser),
    moved        jsonb       not null, -- ids by table
    reason       text        not null check (char_length(reason) between 1 and 2000),
    revision     integer     not null,
    merged_at    timestamptz not null,
    undone_at    timestamptz
);
create unique index merge_standing on merge (loser) where undone_at is null;

-- The service itself, which acts on its first start
insert into account (id, kind, name, role, created_at, revision)
values ('00000000-0000-7000-8000-000000000001', 'SYSTEM', 'On Record', 'ADMIN', now(), 0);
