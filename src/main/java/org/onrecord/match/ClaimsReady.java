package org.onrecord.match;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that texts can be compared with claims. */
@Readiness
@ApplicationScoped
class ClaimsReady implements HealthCheck {
    private final ClaimFollower follower;

    ClaimsReady(ClaimFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("claims").status(follower.isReady()).build();
    }
}
