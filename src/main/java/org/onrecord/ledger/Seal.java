package org.onrecord.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.onrecord.kit.Hash;

/**
 * What the hash of an entry covers. The payload enters through a salted commitment, so that it can be erased (payload
 * and salt gone, commitment kept) and the chain still verifies.
 */
record Seal(
        UUID id,
        int position,
        String type,
        String subjectKind,
        UUID subject,
        UUID actor,
        Instant happenedAt,
        byte[] commitment) {

    static byte[] commitment(byte[] salt, String canonicalPayload) {
        return Hash.sha256(salt, canonicalPayload.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the previous hash and the lines of this entry. */
    byte[] hash(byte[] previousHash) {
        var lines = String.join(
                "\n",
                id.toString(),
                Integer.toString(position),
                type,
                subjectKind,
                subject.toString(),
                actor.toString(),
                happenedAt.toString(),
                HexFormat.of().formatHex(commitment));
        return Hash.sha256(previousHash, lines.getBytes(StandardCharsets.UTF_8));
    }
}
