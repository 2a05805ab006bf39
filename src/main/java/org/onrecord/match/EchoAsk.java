package org.onrecord.match;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Words to look for on record.
 *
 * @param parts the stretches in which they stand
 * @param speakers those on record who can have said them; empty when nobody is known
 */
record EchoAsk(Spoken spoken, List<String> parts, Set<UUID> speakers) {
    /** All of it, and each of its parts. */
    List<String> texts() {
        var whole = parts.stream().collect(Collectors.joining(" "));
        return parts.size() == 1 ? List.of(whole) : concat(whole);
    }

    private List<String> concat(String whole) {
        var texts = new java.util.ArrayList<String>();
        texts.add(whole);
        texts.addAll(parts);
        return texts;
    }
}
