-- Does it bear on the claim? Why a link was rejected, what challenges an accepted one, what suggested it.

alter table link
    add column reason_code      text check (reason_code in ('WRONG_STANCE', 'WRONG_CLAIM', 'QUOTE_DOES_NOT_CARRY_IT', 'OUT_OF_CONTEXT', 'DUPLICATE')),
    add column override         text check (char_length(override) between 1 and 2000),
    add column suggestion       jsonb check (jsonb_typeof(suggestion) = 'object'),
    add column challenge_open   boolean not null default false,
    add column challenge_code   text check (challenge_code in ('WRONG_STANCE', 'WRONG_CLAIM', 'QUOTE_DOES_NOT_CARRY_IT', 'OUT_OF_CONTEXT', 'DUPLICATE')),
    add column challenge_reason text check (char_length(challenge_reason) between 1 and 2000),
    add column challenged_by    uuid references account,
    add column challenged_at    timestamptz,
    add constraint link_suggested check (suggestion is null or origin = 'SUGGESTION'),
    add constraint link_reason_code check (reason_code is null or status = 'REJECTED'),
    add constraint link_challenge check (
        (challenged_by is null) = (challenged_at is null)
        and (challenged_by is null) = (challenge_code is null)
        and (challenged_by is null) = (challenge_reason is null)
        and (not challenge_open or (challenged_by is not null and status in ('ACCEPTED', 'STALE')))),
    -- Nobody decides on a link that they drew or challenged, but an administrator who says why.
    drop constraint link_check,
    add constraint link_four_eyes check (
        decided_by <> drawn_by or override is not null),
    add constraint link_challenge_four_eyes check (
        challenge_open or challenged_by is null or decided_by <> challenged_by or override is not null);
