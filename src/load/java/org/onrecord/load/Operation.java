package org.onrecord.load;

import java.util.function.Supplier;

/**
 * A kind of request that is measured.
 *
 * @param bare whether the bare server answers it, too
 * @param script the same statements for pgbench, or null
 * @param clients connections of pgbench
 */
record Operation(String name, Supplier<Ask> asks, boolean bare, String script, int clients) {}
