package org.onrecord.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Warns, in plain words, of a configuration that leaves a door open. */
@ApplicationScoped
class StartAdvice {
    private static final Logger LOG = Logger.getLogger(StartAdvice.class);
    private static final Set<String> ONLY_HERE = Set.of("127.0.0.1", "::1", "localhost");

    private final String host;
    private final boolean proxied;
    private final Rates rates;

    StartAdvice(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean proxied,
            Rates rates) {
        this.host = host;
        this.proxied = proxied;
        this.rates = rates;
    }

    void give(@Observes StartupEvent event) {
        advice().forEach(LOG::warn);
    }

    List<String> advice() {
        var advice = new ArrayList<String>();
        if (!ONLY_HERE.contains(host) && !proxied) {
            advice.add("Everybody who reaches " + host + " can ask this service, over plain HTTP. Put a proxy that ends"
                    + " TLS in front of it, and set QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true and"
                    + " QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to the proxy's addresses; until then all anonymous readers"
                    + " count as one.");
        }
        if (!limits(rates.anonymous())) {
            advice.add("Readers without a key may ask as often as they like: ONRECORD_RATE_ANONYMOUS_… is off.");
        }
        if (!limits(rates.keyed())) {
            advice.add("Keys may be used as often as their owners like: ONRECORD_RATE_KEYED_… is off.");
        }
        if (!limits(rates.failing())) {
            advice.add("Keys may be tried in bulk: ONRECORD_RATE_FAILING_… is off.");
        }
        return advice;
    }

    private boolean limits(Rates.Rate rate) {
        return rates.enabled() && rate.perMinute() > 0;
    }
}
