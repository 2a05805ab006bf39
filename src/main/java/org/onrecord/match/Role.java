package org.onrecord.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One office or affiliation of a person, as a text words it: "former foreign minister of Russia".
 *
 * @param times what makes another role of it: former, acting, deputy
 * @param offices what the person is: minister
 * @param bodies names of what it is an office of, by their roots: Russia
 * @param fields what else is said of it, by its roots: foreign
 * @param isAffiliation it tells of what the person is a part, and of no office: "of the University of Port Ellen"
 */
record Role(Set<String> times, Set<String> offices, Set<String> bodies, Set<String> fields, boolean isAffiliation) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/&()]\\s*|\\s+and\\s+");
    private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\p{N}]*)(['’]s?)?");

    /** From here on the words tell of what the office is one, not what it is. */
    private static final Set<String> OF =
            Set.of("of", "for", "to", "at", "in", "with", "from", "who", "which", "on", "by", "de", "des", "du", "von");

    /** "President and chief executive" are two; what names no office belongs to what stands before it. */
    static List<Role> all(String text) {
        var roles = new ArrayList<Role>();
        for (var part : BETWEEN.split(RoleWords.united(text))) {
            var role = new Reading(part).role();
            if (role.says()) {
                int last = roles.size() - 1;
                if (last >= 0 && role.offices.isEmpty()) {
                    roles.set(last, roles.get(last).and(role));
                } else {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private boolean says() {
        return !times.isEmpty() || !offices.isEmpty() || !bodies.isEmpty() || !fields.isEmpty();
    }

    private Role and(Role more) {
        return new Role(
                union(times, more.times),
                offices,
                union(bodies, more.bodies),
                union(fields, more.fields),
                isAffiliation && more.isAffiliation);
    }

    /** Both may be the same role, one of them in fewer or other words. */
    boolean mayBe(Role other) {
        boolean timesAgree = times.equals(other.times)
                || (isAffiliation && times.isEmpty())
                || (other.isAffiliation && other.times.isEmpty());
        return timesAgree && officesAgree(other) && bodiesAgree(other) && agree(all(other), other.all(this));
    }

    private boolean officesAgree(Role other) {
        return offices.isEmpty()
                || other.offices.isEmpty()
                || offices.stream()
                        .anyMatch(one -> other.offices.stream().anyMatch(two -> RoleWords.mayBeOne(one, two)));
    }

    /** What is written with a small letter on one side is no name on either. */
    private boolean bodiesAgree(Role other) {
        return agree(without(bodies, other.fields), without(other.bodies, fields));
    }

    private Set<String> all(Role other) {
        var all = new HashSet<>(bodies);
        all.retainAll(other.fields);
        all.addAll(fields);
        return all;
    }

    private static boolean agree(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.containsAll(others) || others.containsAll(some);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Reads one role, word by word. */
    private static final class Reading {
        private record Word(String raw, String norm, boolean owns) {}

        private final List<Word> words = new ArrayList<>();
        private final Set<String> times = new HashSet<>();
        private final Set<String> offices = new HashSet<>();
        private final Set<String> bodies = new HashSet<>();
        private final Set<String> fields = new HashSet<>();

        Reading(String part) {
            WORD.matcher(part)
                    .results()
                    .forEach(word -> words.add(
                            new Word(word.group(1), word.group(1).toLowerCase(Locale.ROOT), word.group(2) != null)));
        }

        Role role() {
            int to = 0;
            int from = 0;
            while (to < words.size() && !OF.contains(words.get(to).norm)) {
                from = words.get(to).owns ? to + 1 : from;
                to++;
            }
            for (int i = 0; i < words.size(); i++) {
                take(i, i >= from && i < to, i == to - 1);
            }
            boolean isAffiliation = offices.isEmpty() && (from == to || isName(to - 1));
            return new Role(times, offices, bodies, fields, isAffiliation);
        }

        /** @param own whether it tells what the person is, not of whom or what */
        private void take(int i, boolean own, boolean last) {
            var word = words.get(i);
            boolean isShort = word.raw.length() > 1 && word.raw.equals(word.raw.toUpperCase(Locale.ROOT));
            if (OF.contains(word.norm) || (!isShort && RoleWords.isEmpty(word.norm))) {
                return;
            }
            var time = own ? RoleWords.time(word.norm) : null;
            boolean isOffice = own && RoleWords.isOffice(word.norm);
            if (time != null && !(isOffice && last)) {
                times.add(time);
            } else if (isOffice) {
                offices.add(word.norm);
            } else {
                (isName(i) ? bodies : fields).add(RoleWords.root(word.norm));
            }
        }

        /** The first word has a capital letter in any case; it is no name where it is all that is said: "Geologist at …". */
        private boolean isName(int i) {
            var word = words.get(i);
            boolean alone = i == 0 && (words.size() == 1 || OF.contains(words.get(1).norm));
            return Character.isUpperCase(word.raw.codePointAt(0)) && !alone && !RoleWords.isField(word.norm);
        }
    }
}
