package org.onrecord;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.onrecord.kit.postgres.CannotStart;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.EmbeddedPostgres;
import org.onrecord.kit.postgres.ServerCheck;
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
        ApplicationLifecycleManager.setDefaultExitCodeHandler(OnRecord::ended); // one given to run() silences Quarkus
        Quarkus.run(arguments);
    }

    private static DatabaseUrl database() {
        return Setting.DATABASE_URL.value().map(OnRecord::another).orElseGet(OnRecord::embedded);
    }

    private static DatabaseUrl another(String address) {
        DatabaseUrl url = DatabaseUrl.parse(
                address,
                Setting.DATABASE_USER.value().orElse(null),
                Setting.DATABASE_PASSWORD.value().orElse(null));
        ServerCheck.of(url).ifPresent(System.err::println);
        return url;
    }

    private static void ended(int code, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CannotStart reason) {
                System.err.println("On Record cannot start. " + reason.getMessage());
            }
        }
        System.exit(code);
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
