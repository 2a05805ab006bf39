package org.onrecord.load;

import java.util.ArrayList;

/** Measures one operation on all servers in turn, so that whatever else the machine does meets all of them. */
record Comparison(Settings settings, Database database, Service service, Service bare, Driver driver) {
    private static final int MOST_WINDOWS = 15;
    private static final double SETTLED = 0.05;

    Result of(Operation operation) throws Exception {
        settle(service, operation);
        if (operation.bare()) {
            settle(bare, operation);
        }
        var ours = new ArrayList<Sample>();
        var theirs = new ArrayList<Sample>();
        var pgbench = new ArrayList<Pgbench.Sample>();
        var yardstick = Pgbench.found(database);
        for (int round = 0; round < settings.rounds(); round++) {
            ours.add(window(service, operation));
            if (operation.bare()) {
                theirs.add(window(bare, operation));
            }
            if (yardstick != null && operation.script() != null) {
                pgbench.add(yardstick.run(operation.script(), operation.clients(), settings.seconds()));
            }
        }
        return new Result(operation.name(), Sample.middle(ours), Sample.middle(theirs), Pgbench.Sample.middle(pgbench));
    }

    /** Warms up until three windows in a row agree on the server's CPU time a request. */
    private void settle(Service server, Operation operation) throws Exception {
        driver.wake(server.port(), operation.asks(), settings.seconds());
        double before = 0;
        double last = 0;
        for (int windows = 0; windows < MOST_WINDOWS; windows++) {
            var now = window(server, operation).server();
            if (agree(now, last) && agree(now, before)) {
                return;
            }
            before = last;
            last = now;
        }
        System.out.println("  (CPU time a request had not settled on port " + server.port() + ")");
    }

    private static boolean agree(double one, double other) {
        return Math.abs(one - other) < SETTLED * one;
    }

    private Sample window(Service server, Operation operation) throws Exception {
        var serverBefore = server.cpu().micros();
        var databaseBefore = database.cpu().micros();
        var run = driver.run(server.port(), operation.asks(), settings.seconds());
        return Sample.of(
                run, server.cpu().micros() - serverBefore, database.cpu().micros() - databaseBefore);
    }
}
