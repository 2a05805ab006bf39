package org.onrecord.match;

import static org.onrecord.match.DraftMarkup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.quote.QuoteView.AttributionView;

/** What is written below a marked draft, in HTML. */
final class DraftNotes {
    private static final int EXCERPT = 80;

    /** More places than this are shown in the passage itself. */
    private static final int FEW = 2;

    private DraftNotes() {}

    /** Who is said to have said it, each with the role that the draft gives; or null. */
    static String who(DraftQuotation quotation) {
        var who = quotation.speakers().stream()
                .filter(voice -> voice.name() != null)
                .map(voice -> voice.role() == null || voice.role().equals(voice.name())
                        ? voice.name()
                        : voice.name() + ", " + voice.role())
                .collect(Collectors.joining("; "));
        return who.isEmpty() ? null : who;
    }

    static List<String> of(DraftQuotation quotation, String site) {
        var notes = new ArrayList<String>();
        for (var finding : quotation.findings()) {
            notes.add("<p><strong class=\"onrecord-" + finding.kind().style() + "\">" + finding.kind().words
                    + "</strong> " + escaped(finding.why()) + details(quotation.at(), finding) + "</p>");
        }
        var shown = quotation.onRecord() != null ? quotation.onRecord() : quotation.mayBe();
        if (shown != null) {
            notes.add("<p>" + (quotation.onRecord() != null ? "On record: " : "Closest on record: ")
                    + record(shown, site) + "</p>");
        }
        for (var claim : quotation.claims()) {
            notes.add("<p>It " + claim.stance().name().toLowerCase(java.util.Locale.ROOT)
                    + " the claim <a href=\"" + escaped(site) + "/claims/" + claim.claimId() + "\">"
                    + escaped(claim.statement()) + "</a>"
                    + verdict(claim.verdict()) + "</p>");
        }
        return notes;
    }

    static List<String> of(DraftSentence sentence, String site) {
        return List.of("<p><strong class=\"onrecord-" + sentence.kind().style() + "\">" + sentence.kind().words
                + "</strong> <a href=\"" + escaped(site) + "/claims/" + sentence.claimId() + "\">"
                + escaped(sentence.statement()) + "</a>"
                + verdict(sentence.verdict()) + (sentence.reverses() ? " The draft may say the opposite of it." : "")
                + " "
                + escaped(String.join(" ", sentence.reasons())) + "</p>");
    }

    private static String verdict(org.onrecord.claim.ClaimVerdict verdict) {
        return verdict == null || verdict.retracted() ? "" : " (verdict: " + escaped(verdict.value()) + ")";
    }

    private static String details(EchoPiece at, DraftFinding finding) {
        if (finding.differences() != null && finding.differences().size() > FEW) {
            return " Struck out is what the draft alone has, underlined what the record alone has: "
                    + redlined(at, finding.differences());
        }
        if (finding.differences() != null && !finding.differences().isEmpty()) {
            return finding.differences().stream()
                    .map(one -> " The draft has <del>" + shown(one.here().text()) + "</del>, the record <ins>"
                            + shown(one.onRecord().text()) + "</ins>.")
                    .collect(Collectors.joining());
        }
        if (finding.rest() != null) {
            return rest("Before it: ", finding.rest().before())
                    + finding.rest().leftOut().stream()
                            .map(words -> rest("Left out: ", words))
                            .collect(Collectors.joining())
                    + rest("After it: ", finding.rest().after());
        }
        return finding.roleInDraft() == null ? "" : " The draft has: <q>" + escaped(finding.roleInDraft()) + "</q>.";
    }

    private static String redlined(EchoPiece at, List<EchoDifference> differences) {
        var text = Text.of(at.text());
        var shown = new StringBuilder("<span class=\"onrecord-redlined\">");
        int from = 0;
        for (var one : differences) {
            int start = Math.max(from, one.here().start() - at.start());
            int end = Math.max(start, one.here().end() - at.start());
            shown.append(escaped(text.slice(new Span(from, start))));
            shown.append(edit("del", text.slice(new Span(start, end))));
            if (!one.onRecord().text().isEmpty()) {
                boolean first =
                        start == end && start <= 1; // before all of the passage's words, behind its quotation mark
                shown.append(first ? "" : " ")
                        .append(edit("ins", one.onRecord().text()))
                        .append(first ? " " : "");
            }
            from = end;
        }
        return shown.append(escaped(text.slice(new Span(from, text.length()))))
                .append("</span>")
                .toString();
    }

    private static String edit(String element, String words) {
        return words.isEmpty() ? "" : "<" + element + ">" + escaped(words) + "</" + element + ">";
    }

    private static String rest(String where, String words) {
        return words == null ? "" : " " + where + "<q>" + escaped(words) + "</q>";
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : escaped(words);
    }

    private static String record(SameQuote quote, String site) {
        var who = quote.speakers().stream().map(AttributionView::name).collect(Collectors.joining(", "));
        var where = quote.outlet() == null ? "" : ", " + quote.outlet();
        var when = quote.publishedOn() == null ? "" : ", " + quote.publishedOn();
        return "<a href=\"" + escaped(site) + "/quotes/" + quote.quoteId() + "\">" + escaped(quote.wording()) + "</a> ("
                + escaped(who + where + when) + ")";
    }

    static String shortened(String words) {
        boolean isLong = words.codePointCount(0, words.length()) > EXCERPT;
        var begin = isLong ? words.substring(0, words.offsetByCodePoints(0, EXCERPT)) : words;
        var line = begin.replaceAll("[\\s\"“”„«»]+", " ").strip();
        return isLong ? line + "…" : line;
    }
}
