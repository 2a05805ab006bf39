package org.onrecord;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.onrecord.kit.postgres.CannotStart;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.EmbeddedPostgres;
import org.onrecord.kit.postgres.Setting;

/** Starts the service, with a PostgreSQL of its own unless {@code ONRECORD_DATABASE_URL} names one. */
@QuarkusMain
public final class OnRecord {
    private OnRecord() {}

    public static void main(String... arguments) {
        try {
            database().properties().forEach(System::setProperty);
        } catch (CannotStart e) {
            System.err.println("On Record cannot start. " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    private static DatabaseUrl database() {
        return Setting.DATABASE_URL
                .value()
                .map(url -> DatabaseUrl.parse(
                        url,
                        Setting.DATABASE_USER.value().orElse(null),
                        Setting.DATABASE_PASSWORD.value().orElse(null)))
                .orElseGet(OnRecord::embedded);
    }

    private static DatabaseUrl embedded() {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(EmbeddedPostgres.configuredDirectory());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterService(postgres), "database-stop"));
        return postgres.start().url();
    }

    /** Hooks run side by side, so the database waits here until the service has finished what it accepted. */
    private static void stopAfterService(EmbeddedPostgres postgres) {
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        postgres.close();
    }
}
