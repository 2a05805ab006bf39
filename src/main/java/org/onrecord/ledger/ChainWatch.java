package org.onrecord.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.onrecord.kit.Db;

/**
 * Checks all chains every night and whenever somebody asks. Each replica looks for a check that nobody works on; the one
 * that takes it leases it batch by batch, so that another goes on where it stopped.
 */
@ApplicationScoped
class ChainWatch {
    private static final Logger LOG = Logger.getLogger(ChainWatch.class);

    private final Db db;
    private final Payloads payloads;
    private final Checks checks;
    private volatile CheckView last;

    ChainWatch(Db db, Payloads payloads, Checks checks, MeterRegistry meters) {
        this.db = db;
        this.payloads = payloads;
        this.checks = checks;
        gauge(meters, "broken", "Histories that did not hold when the ledger was last checked", CheckView::broken);
        gauge(meters, "checked.entries", "Entries of the last check of the ledger", CheckView::entries);
        gauge(meters, "check.age.seconds", "Since the last check of the ledger came to its end", ChainWatch::age);
    }

    @Scheduled(cron = "{onrecord.ledger.check.cron}", timeZone = "UTC")
    Uni<Void> askAtNight(ScheduledExecution night) {
        return checks.askFor(night.getScheduledFireTime().truncatedTo(ChronoUnit.MINUTES));
    }

    @Scheduled(every = "{onrecord.ledger.check.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return checks.take()
                .onItem()
                .ifNotNull()
                .transformToUni(this::work)
                .chain(checks::lastEnded)
                .invoke(check -> last = check)
                .replaceWithVoid();
    }

    private Uni<Void> work(Checks.Run run) {
        var walk = new ChainWalk(db, payloads, run.checked(), ChainWalk.BATCH);
        return Multi.createBy()
                .repeating()
                .uni(() -> walk.step().chain(() -> checks.keep(run, walk.isDone())))
                .whilst(held -> held && !walk.isDone())
                .collect()
                .last()
                .invoke(held -> {
                    if (held) {
                        tell(run);
                    }
                })
                .replaceWithVoid();
    }

    /** Names records by their ids alone: what they hold is for nobody who reads logs. */
    private static void tell(Checks.Run run) {
        var checked = run.checked();
        var fault = checked.firstFault;
        if (fault == null) {
            LOG.infof("The ledger holds: %d entries of %d histories were checked", checked.entries, checked.subjects);
        } else {
            LOG.errorf(
                    "The ledger does not hold: %d histories are broken. The first: %s %s at position %d, entry %s. %s"
                            + " Read /api/v1/ledger/checks/%s",
                    checked.broken,
                    fault.subjectKind(),
                    fault.subject(),
                    fault.position(),
                    fault.entryId(),
                    fault.fault(),
                    run.check());
        }
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<CheckView> value) {
        Gauge.builder("onrecord.ledger." + name, this, watch -> watch.ofLast(value))
                .description(description)
                .register(meters);
    }

    private double ofLast(ToDoubleFunction<CheckView> value) {
        var check = last;
        return check == null ? Double.NaN : value.applyAsDouble(check);
    }

    private static double age(CheckView check) {
        return Duration.between(check.endedAt(), Instant.now()).toSeconds();
    }
}
