package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;

/** The people who work here, for pages that name them or let one be chosen. */
@ApplicationScoped
public class Colleagues {
    private static final String ALL =
            "select id, name, role, disabled_at is null as active from account where kind <> 'SYSTEM' order by name, id";

    private final Db db;

    Colleagues(Db db) {
        this.db = db;
    }

    /** Everybody at once: a newsroom is small. */
    public Uni<List<Colleague>> all() {
        return db.rows(
                ALL,
                Tuple.tuple(),
                row -> new Colleague(
                        row.getUUID("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("active")));
    }
}
