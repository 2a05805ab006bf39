package org.onrecord.kit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means that everything that runs once at the start has run. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

    private volatile boolean done;

    void done(@Observes @Priority(LAST) StartupEvent event) {
        done = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(done).build();
    }
}
