package org.onrecord.match;

import java.util.List;

/**
 * A text, and the claims that it was compared with, in no order.
 *
 * @param onRecord how many claims there are
 */
record Compared(Asked asked, List<Likeness> claims, int onRecord) {}
