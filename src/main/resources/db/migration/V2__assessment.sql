-- Was it said? Assessments of quotes, what the speakers answer, what challenges a quote, and the tombstone of one.

create table assessment (
    id             uuid primary key,
    quote_id       uuid        not null references quote,
    label          text        not null check (label in ('SINGLE_SOURCE', 'CONFIRMED_PRIMARY', 'CONFIRMED_INDEPENDENT', 'ALTERED', 'OUT_OF_CONTEXT', 'TRANSLATION_DISPUTED', 'MISATTRIBUTED', 'FABRICATED', 'SPEAKER_DENIES', 'UNVERIFIABLE')),
    rationale      text        not null check (char_length(rationale) between 1 and 5000),
    evidence       jsonb       not null check (jsonb_typeof(evidence) = 'array' and jsonb_array_length(evidence) <= 50),
    actual_speaker uuid references speaker,
    grounds        integer     not null, -- the quote's own when it was made: it is confirmed of what it was made of, or not at all
    status         text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'SUPERSEDED')),
    assessed_by    uuid        not null references account,
    decided_by     uuid references account,
    decided_at     timestamptz,
    reason         text check (char_length(reason) between 1 and 2000),
    override       text check (char_length(override) between 1 and 2000),
    superseded_by  uuid references assessment check (superseded_by <> id),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    revision       integer     not null,
    check (label not in ('MISATTRIBUTED', 'FABRICATED') or jsonb_array_length(evidence) >= 2),
    check (label = 'MISATTRIBUTED' or actual_speaker is null),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (reason is null)),
    check (decided_by <> assessed_by or override is not null),
    check ((status = 'SUPERSEDED') = (superseded_by is not null))
);
create unique index assessment_current on assessment (quote_id) where status = 'CONFIRMED';
create index assessment_quote on assessment (quote_id, id desc);

create table speaker_response (
    id           uuid primary key,
    quote_id     uuid        not null references quote,
    kind         text        not null check (kind in ('DENIES', 'OUT_OF_CONTEXT', 'CLARIFIES', 'RETRACTS', 'CONFIRMS')),
    speaker_id   uuid        not null references speaker,
    on_behalf    text check (char_length(on_behalf) between 1 and 300), -- who answers for the speaker
    wording      text        not null check (char_length(wording) between 1 and 2000),
    language     text        not null,
    responded_on date        not null,
    document_id  uuid references document,
    proof_quote  uuid references quote check (proof_quote <> quote_id),
    recorded_by  uuid        not null references account,
    created_at   timestamptz not null,
    check ((document_id is null) <> (proof_quote is null))
);
create index speaker_response_quote on speaker_response (quote_id, id desc);

create table challenge (
    id            uuid primary key,
    quote_id      uuid        not null references quote,
    cause         text        not null check (cause in ('CHECKER', 'RESPONSE', 'RETRACTION', 'ORPHANED', 'REWORDED')),
    reason        text        not null check (char_length(reason) between 1 and 2000),
    response_id   uuid references speaker_response,
    notice_id     uuid references notice,
    appearance_id uuid, -- no reference: the challenge outlives it
    raised_by     uuid        not null references account,
    raised_at     timestamptz not null,
    resolved_by   uuid references assessment,
    resolved_at   timestamptz,
    check ((cause = 'RESPONSE') = (response_id is not null)),
    check ((cause = 'RETRACTION') = (notice_id is not null)),
    check ((cause = 'ORPHANED') = (appearance_id is not null)),
    check ((resolved_by is null) = (resolved_at is null))
);
create index challenge_quote on challenge (quote_id, id desc);
create index challenge_open on challenge (quote_id) where resolved_by is null;
-- One notice challenges a quote once, however many places of it the document has.
create unique index challenge_retraction on challenge (quote_id, notice_id) where notice_id is not null;

alter table quote
    add column assessment_id    uuid references assessment, -- the confirmed one that stands
    add column authenticity     text check (authenticity in ('SINGLE_SOURCE', 'CONFIRMED_PRIMARY', 'CONFIRMED_INDEPENDENT', 'ALTERED', 'OUT_OF_CONTEXT', 'TRANSLATION_DISPUTED', 'MISATTRIBUTED', 'FABRICATED', 'SPEAKER_DENIES', 'UNVERIFIABLE')),
    add column challenges       integer not null default 0 check (challenges >= 0), -- those that no assessment resolved
    add column responses        integer not null default 0 check (responses >= 0),
    add column grounds          integer not null default 0, -- grows with whatever an assessment has to take into account
    add column withdrawn_at     timestamptz,
    add column withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    add check ((assessment_id is null) = (authenticity is null)),
    add check ((withdrawn_at is null) = (withdrawn_reason is null)),
    add check ((status = 'WITHDRAWN') = (withdrawn_at is not null));
create index quote_authenticity on quote (authenticity, id desc) where authenticity is not null;
create index quote_challenged on quote (id desc) where challenges > 0;

-- What was assessed, answered and challenged stays as it was written; only what came of it is added.
create function assessment_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.status = 'PROPOSED' or (old.status = 'CONFIRMED' and new.status = 'SUPERSEDED'))
        and (new.id, new.quote_id, new.label, new.rationale, new.evidence, new.grounds, new.assessed_by, new.created_at)
          = (old.id, old.quote_id, old.label, old.rationale, old.evidence, old.grounds, old.assessed_by, old.created_at)
        and new.actual_speaker is not distinct from old.actual_speaker
    then
        return new;
    end if;
    raise exception 'assessments are kept as they were made' using errcode = 'restrict_violation';
end
$$;
create trigger assessment_row before update or delete on assessment
    for each row execute function assessment_is_kept();

create function challenge_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.resolved_by is null
        and (new.id, new.quote_id, new.cause, new.reason, new.raised_by, new.raised_at)
          = (old.id, old.quote_id, old.cause, old.reason, old.raised_by, old.raised_at)
        and (new.response_id, new.notice_id, new.appearance_id)
            is not distinct from (old.response_id, old.notice_id, old.appearance_id)
    then
        return new;
    end if;
    raise exception 'challenges are kept as they were raised' using errcode = 'restrict_violation';
end
$$;
create trigger challenge_row before update or delete on challenge
    for each row execute function challenge_is_kept();

create function speaker_response_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'responses are kept as they were recorded' using errcode = 'restrict_violation';
end
$$;
create trigger speaker_response_row before update or delete on speaker_response
    for each row execute function speaker_response_is_kept();
