-- The end of each chain as the last check that found it whole saw it: what was cut off since, or rewritten, shows.
create table ledger_head (
    subject      uuid primary key,
    subject_kind text    not null,
    position     integer not null check (position > 0),
    hash         bytea   not null check (octet_length(hash) = 32)
);

create table ledger_check (
    id           uuid primary key,
    due          timestamptz unique, -- the night that it is of; null when somebody asked for it
    asked_by     uuid        not null references account,
    state        text        not null check (state in ('RUNNING', 'INTACT', 'BROKEN')),
    started_at   timestamptz not null,
    ended_at     timestamptz check ((ended_at is null) = (state = 'RUNNING')),
    entries      bigint      not null default 0,
    erased       bigint      not null default 0,
    subjects     bigint      not null default 0,
    broken       bigint      not null default 0 check (broken > 0 or state <> 'BROKEN'),
    first_fault  jsonb check ((first_fault is null) = (broken = 0)),
    reached      uuid, -- the last chain that was checked whole: whoever takes over goes on after it
    holder       uuid, -- the run that works on it
    leased_until timestamptz not null default '-infinity',
    revision     integer     not null
);
create unique index ledger_check_running on ledger_check (state) where state = 'RUNNING';
