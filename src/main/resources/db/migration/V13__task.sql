-- What waits for whom: indexes for the queues, and who holds which task.

create index link_proposed on link (created_at, id) where status = 'PROPOSED';
create index link_stale on link (updated_at, id) where status = 'STALE';
create index link_challenged on link (challenged_at, id) where challenge_open and status = 'ACCEPTED';
create index quote_draft on quote (created_at, id) where status = 'DRAFT';
create index appearance_orphaned on appearance (quote_id) where anchor = 'ORPHANED';
create index assessment_proposed on assessment (created_at, id) where status = 'PROPOSED';
create index challenge_waiting on challenge (raised_at, quote_id) where resolved_by is null;
create index review_waiting on review (stage, updated_at, claim_id);

-- Advisory: it keeps two people from doing the same work, and keeps nobody from deciding. One row for a task; that it was
-- held is no fact about the record, so it is not in the ledger.
create table task_hold (
    id         uuid primary key,
    kind       text        not null,
    subject    uuid        not null,
    held_by    uuid        not null references account,
    held_at    timestamptz not null,
    expires_at timestamptz not null, -- past: nobody holds it
    taken_from uuid references account,
    reason     text check (char_length(reason) between 1 and 2000), -- why it was taken from somebody
    revision   integer     not null,
    check ((taken_from is null) = (reason is null)),
    constraint task_hold_one unique (kind, subject)
);
create index task_hold_expiry on task_hold (expires_at);
create index task_hold_holder on task_hold (held_by, expires_at);
