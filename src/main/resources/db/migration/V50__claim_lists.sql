-- Lists of claims by language, by checkability, and of those that are contested, newest first: without these a page of what
-- there is little of reads every claim. `links` stands in no index, so that counting a link stays an update in place.
create index claim_language on claim (language, id desc);
create index claim_checkability on claim (checkability, id desc);
create index claim_tally_disputed on claim_tally (claim_id desc) where stance = 'DISPUTES' and status = 'ACCEPTED';

-- The timeline of a claim tells of the links that changed last.
create index link_claim_changed on link (claim_id, updated_at desc, id desc);
