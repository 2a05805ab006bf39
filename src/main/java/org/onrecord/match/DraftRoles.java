package org.onrecord.match;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.document.Text;

/** Whether a role that a draft gives is the one that was reported when the words were said. */
final class DraftRoles {
    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}{3,8}\\b");

    private DraftRoles() {}

    /**
     * Of the roles that each side gives, none may be the other's: one is a former, acting or deputy one, or another office,
     * or of another body. A shorter form, other words for an office and an acronym are no difference.
     */
    static boolean differ(String inDraft, String onRecord) {
        var ours = Role.all(shortened(inDraft, onRecord));
        var theirs = Role.all(shortened(onRecord, inDraft));
        return !ours.isEmpty()
                && !theirs.isEmpty()
                && ours.stream().noneMatch(one -> theirs.stream().anyMatch(one::mayBe));
    }

    /** With the acronyms that the other side has in place of the names that they stand for. */
    private static String shortened(String role, String other) {
        var shortened = role;
        for (var acronym :
                ACRONYM.matcher(other).results().map(found -> found.group()).toList()) {
            var initials = acronym.codePoints()
                    .mapToObj(initial -> Character.toString(initial) + "[\\p{L}\\p{N}]+")
                    .collect(Collectors.joining("(?:[\\s-]+(?:of|for|the|and|on|de))*[\\s-]+"));
            shortened = shortened.replaceAll("\\b" + initials, acronym);
        }
        return shortened;
    }

    /** The role beside a name: "a former NATO Secretary General" of "Jens Stoltenberg, a former …"; or null. */
    static String beside(String name, String mention) {
        if (name == null || mention == null) {
            return null;
        }
        int at = mention.indexOf(name);
        if (at < 0) {
            return null;
        }
        var rest = mention.substring(0, at) + mention.substring(at + name.length());
        List<SaidWords.Word> words = SaidWords.of(rest, 0);
        if (words.stream().allMatch(word -> RoleWords.isEmpty(word.norm()))) {
            return null;
        }
        int from = words.get(0).start();
        int to = words.get(words.size() - 1).end();
        return EchoPiece.of(Text.of(rest), from, to).text();
    }
}
