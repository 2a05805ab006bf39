package org.onrecord.load;

/** An operation measured: here, on the bare server, and with pgbench. The last two may be null. */
record Result(String name, Sample ours, Sample bare, Pgbench.Sample pgbench) {}
