package org.onrecord.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a name that a text gives can be that of somebody on record. */
final class SpeakerNames {
    private SpeakerNames() {}

    /** The name has no word that the other does not have: "Lukin" can be Artyom Lukin, Ivan Lukin cannot. */
    static boolean agree(String name, List<String> names) {
        var told = words(name);
        return !told.isEmpty() && names.stream().anyMatch(one -> words(one).containsAll(told));
    }

    private static Set<String> words(String name) {
        return SaidWords.of(name, 0).stream().map(SaidWords.Word::norm).collect(Collectors.toSet());
    }
}
