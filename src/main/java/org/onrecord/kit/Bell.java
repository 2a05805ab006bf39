package org.onrecord.kit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Calls when the database says that something happened (LISTEN). A call may be missed while the connection is being made
 * again, so whoever is called also looks from time to time.
 */
@ApplicationScoped
public class Bell {
    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final long AGAIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final DatabaseOptions options;
    private final Queue<PgSubscriber> subscribers = new ConcurrentLinkedQueue<>();

    Bell(Vertx vertx, DatabaseOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /** Calls at every notification of the channel, and whenever the connection was made, on an event loop. */
    public void on(String channel, Runnable call) {
        var subscriber = PgSubscriber.subscriber(vertx, options.forReads());
        subscriber.reconnectPolicy(tries -> AGAIN_MILLIS);
        subscriber.channel(channel).subscribeHandler(listening -> call.run()).handler(payload -> call.run());
        subscribers.add(subscriber);
        connect(subscriber);
    }

    private void connect(PgSubscriber subscriber) {
        subscriber.connect().onFailure(failure -> {
            LOG.warnf("Not listening to the database yet: %s", failure.getMessage());
            vertx.setTimer(AGAIN_MILLIS, again -> connect(subscriber));
        });
    }

    @PreDestroy
    void close() {
        subscribers.forEach(PgSubscriber::close);
    }
}
