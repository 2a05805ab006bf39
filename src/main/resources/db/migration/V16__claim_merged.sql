-- The timeline of a claim tells of the verdicts on those that were merged into it.
create index claim_merged on claim (merged_into) where merged_into is not null;
