package org.onrecord.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.onrecord.kit.Db;

/** Warns when one of the two locks on the ledger is off: a dump that was restored without privileges, say. */
@ApplicationScoped
class Guard {
    private static final Logger LOG = Logger.getLogger(Guard.class);

    private static final String LOCKS = """
            select has_table_privilege('ledger_entry', 'UPDATE') or has_table_privilege('ledger_entry', 'DELETE')
                       or has_table_privilege('ledger_entry', 'TRUNCATE') as may,
                   (select count(*) = 2 from pg_trigger where tgrelid = 'ledger_entry'::regclass
                    and tgname in ('ledger_entry_row', 'ledger_entry_table') and tgenabled in ('O', 'A')) as refused""";

    private final Db db;

    Guard(Db db) {
        this.db = db;
    }

    void warn(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::advice).forEach(LOG::warn);
    }

    Uni<List<String>> advice() {
        return db.row(LOCKS, Tuple.tuple(), Guard::adviceOn);
    }

    private static List<String> adviceOn(Row locks) {
        var advice = new ArrayList<String>();
        if (locks.getBoolean("may")) {
            advice.add("The service's database role may change or delete ledger entries: it is a superuser, or was"
                    + " granted more than it needs. Give it a role of its own, and, as that role: revoke update,"
                    + " delete, truncate on ledger_entry from current_user; grant update (payload, salt) on"
                    + " ledger_entry to current_user.");
        }
        if (!locks.getBoolean("refused")) {
            advice.add("A trigger that keeps ledger entries from being changed is missing or disabled: alter table"
                    + " ledger_entry enable trigger user.");
        }
        return advice;
    }
}
