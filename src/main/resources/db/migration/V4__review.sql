-- Is it true? The rating scale, the case of a claim, its reports, and its verdicts.

create table rating (
    id          uuid primary key,
    code        text        not null unique check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$' and char_length(code) <= 40),
    labels      jsonb       not null check (jsonb_typeof(labels) = 'array' and jsonb_array_length(labels) between 1 and 100),
    number      integer check (number between 1 and 100), -- the worst is the least; null for what is on no line, as "unverifiable"
    description text check (char_length(description) between 1 and 1000),
    position    integer     not null check (position between 0 and 1000),
    retired     boolean     not null,
    added_at    timestamptz not null default clock_timestamp(), -- by the one clock that sealed_report goes by
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    revision    integer     not null
);

-- The case of a claim: one for ever, so that its whole life is one history.
create table review (
    id                 uuid primary key,
    claim_id           uuid        not null unique references claim,
    stage              text        not null check (stage in ('OPEN', 'ASSIGNED', 'REPORTED', 'CROSS_CHECK', 'IN_REVIEW', 'APPROVED',
                                                             'PUBLISHED', 'CORRECTION_PROPOSED', 'RETRACTION_PROPOSED', 'RETRACTED')),
    assignee           uuid references account,
    checker            uuid references account, -- who was asked for the cross-check; null: whoever did not report
    report_id          uuid, -- the last one
    reports            integer     not null check (reports >= 0),
    verdicts           integer     not null check (verdicts >= 0), -- number of the last one
    reexamined_because text check (char_length(reexamined_because) between 1 and 2000),
    reexamined_since   timestamptz,
    proposed_by        uuid references account,
    proposed_reason    text check (proposed_reason in ('CORRECTION', 'NEW_EVIDENCE', 'WORDING_CHANGED', 'RETRACTION')),
    proposed_note      text check (char_length(proposed_note) between 1 and 2000),
    opened_by          uuid        not null references account,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    revision           integer     not null,
    check (stage = 'OPEN' or assignee is not null),
    check (stage in ('OPEN', 'ASSIGNED') or reports > 0),
    check ((reports > 0) = (report_id is not null)),
    check (stage not in ('PUBLISHED', 'CORRECTION_PROPOSED', 'RETRACTION_PROPOSED', 'RETRACTED')
           or (verdicts > 0 and reexamined_because is null)),
    check ((reexamined_because is null) = (reexamined_since is null)),
    check ((stage in ('CORRECTION_PROPOSED', 'RETRACTION_PROPOSED')) = (proposed_by is not null)),
    check ((proposed_by is null) = (proposed_reason is null) and (proposed_by is null) = (proposed_note is null))
);
create index review_stage on review (stage, id);
create index review_assignee on review (assignee, stage);

-- What one person found. Until it is opened there is only the commitment to it: its contents wait in sealed_report.
create table report (
    id               uuid primary key,
    review_id        uuid        not null references review,
    number           integer     not null check (number > 0),
    statement        text        not null, -- the claim as it was worded then
    author           uuid        not null references account,
    commitment       bytea       not null check (octet_length(commitment) = 32),
    contents         text, -- canonical JSON
    salt             bytea,
    rating           text references rating (code),
    opened_at        timestamptz,
    cross_checked_by uuid references account check (cross_checked_by <> author),
    cross_rating     text references rating (code),
    cross_rationale  text check (char_length(cross_rationale) between 1 and 5000),
    agrees           boolean,
    cross_checked_at timestamptz,
    approved_by      uuid references account,
    approved_at      timestamptz,
    override         text check (char_length(override) between 1 and 2000),
    created_at       timestamptz not null,
    revision         integer     not null,
    unique (review_id, number),
    check ((contents is null) = (salt is null) and (contents is null) = (opened_at is null) and (contents is null) = (rating is null)),
    check (contents is null or sha256(salt || convert_to(contents, 'UTF8')) = commitment),
    check (cross_checked_by is null or contents is not null),
    check ((cross_checked_by is null) = (cross_rating is null) and (cross_checked_by is null) = (cross_rationale is null)
           and (cross_checked_by is null) = (agrees is null) and (cross_checked_by is null) = (cross_checked_at is null)),
    check (approved_by is null or contents is not null),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by is null or override is not null or (approved_by <> author and approved_by is distinct from cross_checked_by))
);
alter table review add constraint review_report foreign key (report_id) references report deferrable initially deferred;

-- No reference to the rating: that a rating cannot be deleted would tell which one is in here. Any that was there before
-- could be.
create table sealed_report (
    report_id uuid primary key references report,
    author    uuid        not null references account,
    contents  text        not null,
    salt      bytea       not null check (octet_length(salt) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);

create function report_says_what_it_said() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.review_id, new.number, new.statement, new.author, new.commitment, new.created_at)
          = (old.id, old.review_id, old.number, old.statement, old.author, old.commitment, old.created_at)
        and (old.contents is null or (new.contents, new.salt, new.rating) = (old.contents, old.salt, old.rating))
    then
        return new;
    end if;
    raise exception 'reports are opened, checked and approved, and not changed' using errcode = 'restrict_violation';
end
$$;
create trigger report_row before update or delete on report
    for each row execute function report_says_what_it_said();
create trigger report_table before truncate on report
    for each statement execute function report_says_what_it_said();

-- Immutable. A retraction is the next number, without a value: what it withdraws stays readable, and says so.
create table verdict (
    id               uuid primary key,
    claim_id         uuid        not null references claim,
    review_id        uuid        not null references review,
    report_id        uuid references report,
    number           integer     not null check (number > 0),
    reason           text        not null check (reason in ('INITIAL', 'CORRECTION', 'NEW_EVIDENCE', 'WORDING_CHANGED', 'RETRACTION')),
    value            text references rating (code),
    rating           jsonb, -- the value, its labels and the ends of the scale, as they were
    statement        text        not null, -- the claim as it was worded
    language         text        not null,
    explanation      text,
    evidence         jsonb,
    rationale        text,
    reported_by      uuid        not null references account,
    cross_checked_by uuid references account,
    approved_by      uuid        not null references account,
    published_by     uuid        not null references account,
    overrides        jsonb       not null default '[]' check (jsonb_typeof(overrides) = 'array'),
    note             text check (char_length(note) between 1 and 2000),
    published_at     timestamptz not null,
    unique (claim_id, number),
    check ((number = 1) = (reason = 'INITIAL')),
    check ((reason = 'RETRACTION') = (value is null) and (value is null) = (rating is null) and (value is null) = (report_id is null)
           and (value is null) = (explanation is null) and (value is null) = (evidence is null) and (value is null) = (rationale is null)),
    check (reason in ('INITIAL', 'NEW_EVIDENCE', 'WORDING_CHANGED') or note is not null),
    check ((approved_by <> reported_by and published_by <> reported_by and approved_by is distinct from cross_checked_by)
           or jsonb_array_length(overrides) > 0)
);
create index verdict_review on verdict (review_id, number);

create function verdict_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'verdicts are immutable' using errcode = 'restrict_violation';
end
$$;
create trigger verdict_row before update or delete on verdict
    for each row execute function verdict_is_immutable();
create trigger verdict_table before truncate on verdict
    for each statement execute function verdict_is_immutable();

-- Kept by the review of a claim, for those who read claims: its last verdict, and whether a review holds on to it.
alter table claim add column verdict jsonb check (jsonb_typeof(verdict) = 'object');
alter table claim add column examined boolean not null default false;

-- A claim whose review is at work, or whose verdict stands, is not merged away.
create function claim_keeps_its_review() returns trigger language plpgsql as $$
begin
    if exists (select from review where claim_id = new.id and stage <> 'RETRACTED' and (stage <> 'OPEN' or verdicts > 0)) then
        raise exception 'a claim under review stands for itself' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger claim_merge before update of merged_into on claim
    for each row when (old.merged_into is null and new.merged_into is not null)
    execute function claim_keeps_its_review();

insert into rating (id, code, number, position, labels, description, retired, created_at, updated_at, revision)
select id::uuid, code, number, position, labels::jsonb, description, false, now(), now(), 0
from (values
    ('00000000-0000-7000-8000-000000000011', 'TRUE', 5, 10,
     '[{"language":"en","text":"True"},{"language":"de","text":"Wahr"},{"language":"fr","text":"Vrai"},{"language":"es","text":"Verdadero"}]',
     'What the claim says is so, and nothing that matters is left out.'),
    ('00000000-0000-7000-8000-000000000012', 'MOSTLY_TRUE', 4, 20,
     '[{"language":"en","text":"Mostly true"},{"language":"de","text":"Größtenteils wahr"},{"language":"fr","text":"Plutôt vrai"},{"language":"es","text":"Mayormente verdadero"}]',
     'The core is so; a detail is off, or needs to be added.'),
    ('00000000-0000-7000-8000-000000000013', 'MIXED', 3, 30,
     '[{"language":"en","text":"Partly true, partly false"},{"language":"de","text":"Teils wahr, teils falsch"},{"language":"fr","text":"En partie vrai, en partie faux"},{"language":"es","text":"En parte verdadero, en parte falso"}]',
     'One part of the claim is so and another is not, and both matter.'),
    ('00000000-0000-7000-8000-000000000014', 'MISLEADING', 2, 40,
     '[{"language":"en","text":"Misleading"},{"language":"de","text":"Irreführend"},{"language":"fr","text":"Trompeur"},{"language":"es","text":"Engañoso"}]',
     'Its words may be so, but whoever believes them believes something that is not.'),
    ('00000000-0000-7000-8000-000000000015', 'FALSE', 1, 50,
     '[{"language":"en","text":"False"},{"language":"de","text":"Falsch"},{"language":"fr","text":"Faux"},{"language":"es","text":"Falso"}]',
     'What the claim says is not so.'),
    ('00000000-0000-7000-8000-000000000016', 'UNVERIFIABLE', null, 60,
     '[{"language":"en","text":"Cannot be verified"},{"language":"de","text":"Nicht überprüfbar"},{"language":"fr","text":"Invérifiable"},{"language":"es","text":"No se puede verificar"}]',
     'What is open to us shows neither that it is so nor that it is not.')
) shipped (id, code, number, position, labels, description);
