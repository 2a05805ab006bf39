package org.onrecord.ledger;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Commits to contents without telling them. */
@Singleton
public class Commitments {
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Payloads payloads;

    Commitments(Payloads payloads) {
        this.payloads = payloads;
    }

    /** A commitment to {@code contents}, which have to become a JSON object. */
    public Commitment to(Object contents) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Commitment.of(payloads.canonical(contents), salt);
    }
}
