package org.onrecord.match;

import java.util.EnumMap;
import java.util.List;

/** What was found of a draft, in few words at its head: the worst first, each with the numbers of its notes. In HTML. */
final class DraftSummary {
    /** As an editor has to look at them. */
    private static final List<FindingKind> WORST_FIRST = List.of(
            FindingKind.MISATTRIBUTED,
            FindingKind.ALTERED,
            FindingKind.CLIPPED,
            FindingKind.AUTHENTICITY_IN_DISPUTE,
            FindingKind.ROLE_DIFFERS,
            FindingKind.CLAIM_IN_OWN_VOICE,
            FindingKind.NOT_ON_RECORD,
            FindingKind.ON_RECORD);

    private DraftSummary() {}

    static FindingKind worst(List<FindingKind> kinds) {
        return WORST_FIRST.stream().filter(kinds::contains).findFirst().orElseThrow();
    }

    /**
     * @param ids what ids of notes begin with
     * @param leftOut sentences that were not compared with claims
     */
    static String of(List<DraftMarkup.Mark> marks, String ids, int leftOut) {
        var summary = new StringBuilder("<div class=\"onrecord-summary\">");
        summary.append(
                marks.isEmpty() ? "<p class=\"onrecord-none\">No quotation was found in it.</p>" : kinds(marks, ids));
        if (leftOut > 0) {
            summary.append("<p>Sentences of its own that were not compared with claims: ")
                    .append(leftOut)
                    .append(".</p>");
        }
        return summary.append("</div>").toString();
    }

    private static String kinds(List<DraftMarkup.Mark> marks, String ids) {
        var links = new EnumMap<FindingKind, StringBuilder>(FindingKind.class);
        for (int i = 0; i < marks.size(); i++) {
            for (var kind : marks.get(i).kinds().stream().distinct().toList()) {
                links.computeIfAbsent(kind, none -> new StringBuilder()).append(link(kind, ids, i + 1));
            }
        }
        var list = new StringBuilder("<ul>");
        WORST_FIRST.stream()
                .filter(links::containsKey)
                .forEach(kind -> list.append("<li><strong class=\"onrecord-")
                        .append(kind.style())
                        .append("\">")
                        .append(kind.words)
                        .append("</strong>")
                        .append(links.get(kind))
                        .append("</li>"));
        return list.append("</ul>").toString();
    }

    private static String link(FindingKind kind, String ids, int number) {
        return " <a href=\"#" + ids + "-note-" + number + "\" aria-label=\"" + kind.words + ": note " + number + "\">"
                + number + "</a>";
    }
}
