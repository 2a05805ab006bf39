package org.onrecord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** One token bucket for each caller, told to the caller as draft-ietf-httpapi-ratelimit-headers has it. */
final class Buckets {
    private static final int REMEMBERED = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String policy;
    private final Rates.Rate rate;
    private final boolean on;
    private final String limit;
    private final Counter refused;
    private final Cache<Object, Bucket> buckets;

    Buckets(String policy, Rates.Rate rate, boolean on, MeterRegistry meters) {
        this.policy = policy;
        this.rate = rate;
        this.on = on && rate.perMinute() > 0;
        this.limit = "\"%s\";q=%d;w=%d".formatted(policy, rate.burst(), secondsToFill());
        this.refused = Counter.builder("onrecord.requests.limited")
                .description("Requests refused because their caller asked too often")
                .tag("limit", policy)
                .register(meters);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(MINUTE.plusSeconds(secondsToFill()))
                .build();
    }

    /** Takes one request out of the caller's bucket. @throws Problem TOO_MANY_REQUESTS when there is none left */
    void take(Object caller, HttpServerResponse response) {
        if (!on) {
            return;
        }
        var probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        response.putHeader("RateLimit-Policy", limit);
        response.putHeader(
                "RateLimit",
                '"' + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            throw tooMany(response, probe.getNanosToWaitForRefill());
        }
    }

    /** Whether something is left, without taking it. */
    boolean hasRoom(Object caller) {
        var bucket = on ? buckets.getIfPresent(caller) : null;
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /** @throws Problem TOO_MANY_REQUESTS unless there is something left by now */
    void refuse(Object caller, HttpServerResponse response) {
        var probe = bucketOf(caller).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw tooMany(response, probe.getNanosToWaitForRefill());
        }
    }

    void takeQuietly(Object caller) {
        if (on) {
            bucketOf(caller).tryConsume(1);
        }
    }

    private Problem tooMany(HttpServerResponse response, long nanosToWait) {
        var wait = Math.max(1, seconds(nanosToWait));
        refused.increment();
        response.putHeader("Retry-After", Long.toString(wait));
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, "Wait " + wait + " s, then go on more slowly.");
    }

    private Bucket bucketOf(Object caller) {
        return buckets.get(
                caller,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), MINUTE))
                        .build());
    }

    private long secondsToFill() {
        return on ? Math.max(1, (rate.burst() * MINUTE.toSeconds() + rate.perMinute() - 1) / rate.perMinute()) : 0;
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
