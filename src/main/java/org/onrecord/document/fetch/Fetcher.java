package org.onrecord.document.fetch;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.onrecord.kit.Work;

/** Fetches pages that people name, from the public internet and nowhere else. */
@ApplicationScoped
public class Fetcher {
    private static final Logger LOG = Logger.getLogger(Fetcher.class);

    private final Fetching settings;
    private final Exchanges exchanges;
    private final Robots robots;
    private final Semaphore places;

    @Inject
    Fetcher(Vertx vertx, Fetching settings) {
        this(vertx, settings, InetAddress::getAllByName, new HttpClientOptions());
    }

    Fetcher(Vertx vertx, Fetching settings, Exchanges.Names names, HttpClientOptions options) {
        this.settings = settings;
        this.exchanges = new Exchanges(vertx, settings, names, options);
        this.robots = new Robots(exchanges, settings.userAgent());
        this.places = new Semaphore(settings.atOnce());
    }

    void advise(@Observes StartupEvent event) {
        if (settings.enabled()) {
            settings.allowedPrivateAddresses()
                    .ifPresent(allowed -> LOG.warn("Pages are fetched from inside this network, too: whoever may add a"
                            + " document reads what is at " + String.join(", ", allowed)
                            + ". Unset ONRECORD_FETCH_ALLOWED_PRIVATE_ADDRESSES to close that."));
        }
    }

    /** The page at an address, within a bounded time. @throws Unfetchable */
    public Uni<Fetched> fetch(String url) {
        if (!settings.enabled()) {
            return Uni.createFrom()
                    .failure(() -> new Unfetchable(
                            FetchFault.SWITCHED_OFF, "This service fetches no pages. Send the text or the HTML."));
        }
        return Work.here(Uni.createFrom().deferred(() -> inTime(Target.of(url))));
    }

    private Uni<Fetched> inTime(Target target) {
        if (!places.tryAcquire()) {
            throw new Unfetchable(FetchFault.BUSY, "Too many pages are being fetched. Try again shortly.");
        }
        return hop(target, settings.maxRedirects())
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> new Unfetchable(
                        FetchFault.TIMEOUT,
                        "The page did not come within " + settings.timeout().toSeconds() + " seconds."))
                .onTermination()
                .invoke(() -> places.release());
    }

    private Uni<Fetched> hop(Target target, int left) {
        return robots.mustAllow(target)
                .chain(() -> exchanges.get(target, wanted()))
                .chain(answer -> {
                    if (!answer.isRedirect()) {
                        return Work.offLoop(() -> Fetched.of(target, answer, settings.maxBytes()));
                    }
                    if (left == 0) {
                        throw new Unfetchable(
                                FetchFault.REDIRECTS,
                                "The address was redirected more than " + settings.maxRedirects() + " times.");
                    }
                    return hop(target.follow(answer.location()), left - 1);
                });
    }

    private Exchanges.Wanted wanted() {
        return new Exchanges.Wanted(Fetched.TYPES, Answer.CODINGS, settings.maxBytes(), false);
    }
}
