package org.onrecord.ledger;

import org.onrecord.kit.Hash;

/** The end of a subject's chain: what the next entry is chained to. */
record Tip(int position, byte[] hash) {
    /** Before the first entry: position 0, a hash of 32 zero bytes. */
    static final Tip NONE = new Tip(0, new byte[Hash.BYTES]);
}
