-- A link that is only proposed is shown with no claim, so nobody has to look for it: it rings no more. Ringing takes a lock
-- at the end of a transaction that all others wait for.
drop trigger ledger_entry_rings on ledger_entry;
create trigger ledger_entry_rings after insert on ledger_entry for each row
    when (new.subject_kind in ('CLAIM', 'REVIEW', 'LINK') and new.type <> 'LINK_DRAWN')
    execute function ledger_entry_rings();
