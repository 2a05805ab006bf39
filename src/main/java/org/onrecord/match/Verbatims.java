package org.onrecord.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which claims are put in the very same words, but for case, accents and punctuation. Not safe for several threads. */
final class Verbatims {
    private final Map<String, UUID> first = new HashMap<>();

    /** Claims in the same words as one that was put before, in the order in which they came: few. */
    private final Map<String, Set<UUID>> others = new HashMap<>();

    /** @param plain of {@link Analysed#plain}; a claim without words is like no other */
    void put(String plain, UUID id) {
        if (!plain.isEmpty() && first.putIfAbsent(plain, id) != null) {
            others.computeIfAbsent(plain, words -> new LinkedHashSet<>()).add(id);
        }
    }

    /** The next in these words stands for them from now on. */
    void remove(String plain, UUID id) {
        var rest = others.getOrDefault(plain, Set.of());
        if (first.remove(plain, id) && !rest.isEmpty()) {
            first.put(plain, rest.iterator().next());
            rest.remove(first.get(plain));
        } else if (!rest.isEmpty()) {
            rest.remove(id);
        }
        if (rest.isEmpty()) {
            others.remove(plain);
        }
    }

    /** The claim that was put in these words before all others; or null. */
    UUID first(String plain) {
        return first.get(plain);
    }
}
