package org.onrecord.kit;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Set;
import org.jboss.logging.Logger;

/** Says where everything is, once it is there. */
@ApplicationScoped
class Welcome {
    private static final Logger LOG = Logger.getLogger(Welcome.class);
    private static final Set<String> ANYWHERE = Set.of("0.0.0.0", "::", "[::]");

    void tell(@ObservesAsync HttpServerStart start) {
        LOG.info(words(start.options().getHost(), start.options().getPort()));
    }

    static String words(String host, int port) {
        var name = ANYWHERE.contains(host) ? "localhost" : host.indexOf(':') < 0 ? host : "[" + host + "]";
        var here = "http://" + name + ":" + port;
        return "On Record is at " + here + "  ·  API " + here + "/api/v1  ·  its documentation " + here
                + "/docs  ·  sign in " + here + "/sign-in";
    }
}
