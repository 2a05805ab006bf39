package org.onrecord.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Speakers who are called as a query has it.
 *
 * @param speakers those of the filter: the one that was asked for, and whoever was merged into it
 */
record NamesFound(List<Name> names, List<UUID> speakers) {
    static final NamesFound NONE = new NamesFound(List.of(), List.of());

    /** All words of a query, in any order, or written as one. */
    static final int ALL = -1;

    /**
     * @param id of whom stands for all of {@code ids} since they were merged
     * @param words numbers of the query's terms that it is called by
     */
    record Name(UUID id, String name, Set<Integer> words, List<UUID> ids) {}

    /** Ids of those who may be meant with a term of the query. */
    String[] meant(int term) {
        return names.stream()
                .filter(name -> name.words().contains(term) || name.words().contains(ALL))
                .flatMap(name -> name.ids().stream())
                .distinct()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    /** Those who are called by all the words. */
    Stream<Name> wholly() {
        return names.stream().filter(name -> name.words().contains(ALL));
    }

    String[] filtered() {
        return Arrays.stream(speakers.toArray(UUID[]::new)).map(UUID::toString).toArray(String[]::new);
    }
}
