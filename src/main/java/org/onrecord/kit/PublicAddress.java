package org.onrecord.kit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.postgres.CannotStart;

/**
 * Where people find the service, as {@code onrecord.public-url} says. A request is not asked for it: whoever sends one may
 * write any host into it.
 */
@Singleton
public class PublicAddress {
    private final String site;

    PublicAddress(@ConfigProperty(name = "onrecord.public-url") Optional<String> url) {
        site = url.map(PublicAddress::parsed).orElse("");
    }

    void start(@Observes StartupEvent event) {
        // that it is made then is enough: an address that is none ends the start
    }

    /** What the path of a page is put behind: no slash at its end; empty when nobody said where the service is found. */
    public String site() {
        return site;
    }

    /** @throws CannotStart when it is no address that paths can be put behind */
    static String parsed(String url) {
        try {
            var uri = new URI(url.strip());
            var scheme = uri.getScheme();
            if (uri.getHost() != null
                    && ("https".equals(scheme) || "http".equals(scheme))
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri.toASCIIString().replaceAll("/+$", "");
            }
        } catch (URISyntaxException notAUrl) {
            // said below
        }
        throw new CannotStart("ONRECORD_PUBLIC_URL must be the address at which people find the service, such as"
                + " https://record.example.org, without user, query or fragment.");
    }
}
