package org.onrecord.publish;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onrecord.kit.postgres.Setting;

/**
 * On the first start with an empty record, loads the sample record, so that a newcomer has something to look at. A load
 * that was cut short is completed by the next start.
 *
 * <p>It is on with the embedded database and off with one that {@code ONRECORD_DATABASE_URL} names, unless {@code
 * onrecord.sample-record} says otherwise.
 */
@ApplicationScoped
class SampleRecord {
    private static final Logger LOG = Logger.getLogger(SampleRecord.class);
    /** After the first administrator is made. */
    private static final int AFTER_ACCOUNTS = 200;

    private final SampleAccounts accounts;
    private final Samples samples;
    private final boolean wanted;

    SampleRecord(
            SampleAccounts accounts,
            Samples samples,
            @ConfigProperty(name = "onrecord.sample-record") Optional<Boolean> wanted) {
        this.accounts = accounts;
        this.samples = samples;
        this.wanted = wanted.orElseGet(() -> Setting.DATABASE_URL.value().isEmpty());
    }

    /** A sample that cannot be loaded keeps nobody from working, so the service starts all the same. */
    void start(@Observes @Priority(AFTER_ACCOUNTS) StartupEvent event) {
        if (!wanted) {
            return;
        }
        try {
            VertxContextSupport.subscribeAndAwait(this::load);
        } catch (Throwable failure) {
            LOG.warn("The sample record is not whole; the next start tries to complete it", failure);
        }
    }

    private Uni<Void> load() {
        return accounts.isDue()
                .chain(due -> due ? samples.make() : Uni.createFrom().nullItem())
                .invoke(steps -> {
                    if (steps != null) {
                        LOG.infof("The sample record is loaded, in %d steps", steps);
                    }
                })
                .replaceWithVoid();
    }
}
