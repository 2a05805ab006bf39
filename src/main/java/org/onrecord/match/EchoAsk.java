package org.onrecord.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Words to look for on record.
 *
 * @param parts the stretches in which they stand
 * @param speakers those on record who can have said them; empty when nobody is known
 * @param names of those who are said to have said them
 * @param language of the words; {@code und} when it is not known
 */
record EchoAsk(Spoken spoken, List<String> parts, Set<UUID> speakers, List<String> names, String language) {
    /** All of it, and each of its parts. */
    List<String> texts() {
        var whole = parts.stream().collect(Collectors.joining(" "));
        return parts.size() == 1 ? List.of(whole) : concat(whole);
    }

    boolean isAttributed() {
        return !speakers.isEmpty() || !names.isEmpty();
    }

    /** Whether somebody who is said to have said them is one of these. */
    boolean isOf(EchoSource source) {
        return source.same()
                || names.stream()
                        .anyMatch(name -> source.speakers().stream()
                                .anyMatch(speaker -> SpeakerNames.agree(name, speaker.names())));
    }

    private List<String> concat(String whole) {
        var texts = new ArrayList<String>();
        texts.add(whole);
        texts.addAll(parts);
        return texts;
    }
}
