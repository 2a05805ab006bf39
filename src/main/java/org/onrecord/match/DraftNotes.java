package org.onrecord.match;

import static org.onrecord.match.DraftMarkup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.quote.QuoteView.AttributionView;

/** What is written below a marked draft, in HTML. */
final class DraftNotes {
    private static final int EXCERPT = 80;

    private DraftNotes() {}

    static List<String> of(DraftQuotation quotation) {
        var notes = new ArrayList<String>();
        for (var finding : quotation.findings()) {
            notes.add("<p><strong class=\"onrecord-" + finding.kind().style() + "\">" + finding.kind().words
                    + "</strong> " + escaped(finding.why()) + details(finding) + "</p>");
        }
        var shown = quotation.onRecord() != null ? quotation.onRecord() : quotation.mayBe();
        if (shown != null) {
            notes.add("<p>" + (quotation.onRecord() != null ? "On record: " : "Closest on record: ") + record(shown)
                    + "</p>");
        }
        for (var claim : quotation.claims()) {
            notes.add("<p>It " + claim.stance().name().toLowerCase(java.util.Locale.ROOT)
                    + " the claim <a href=\"/claims/" + claim.claimId() + "\">" + escaped(claim.statement()) + "</a>"
                    + verdict(claim.verdict()) + "</p>");
        }
        return notes;
    }

    static List<String> of(DraftSentence sentence) {
        return List.of("<p><strong class=\"onrecord-" + sentence.kind().style() + "\">" + sentence.kind().words
                + "</strong> <a href=\"/claims/" + sentence.claimId() + "\">" + escaped(sentence.statement()) + "</a>"
                + verdict(sentence.verdict()) + " " + escaped(String.join(" ", sentence.reasons())) + "</p>");
    }

    private static String verdict(org.onrecord.claim.ClaimVerdict verdict) {
        return verdict == null || verdict.retracted() ? "" : " (verdict: " + escaped(verdict.value()) + ")";
    }

    private static String details(DraftFinding finding) {
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

    private static String rest(String where, String words) {
        return words == null ? "" : " " + where + "<q>" + escaped(words) + "</q>";
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : escaped(words);
    }

    private static String record(SameQuote quote) {
        var who = quote.speakers().stream().map(AttributionView::name).collect(Collectors.joining(", "));
        var where = quote.outlet() == null ? "" : ", " + quote.outlet();
        var when = quote.publishedOn() == null ? "" : ", " + quote.publishedOn();
        return "<a href=\"/quotes/" + quote.quoteId() + "\">" + escaped(quote.wording()) + "</a> ("
                + escaped(who + where + when) + ")";
    }

    static String shortened(String words) {
        boolean isLong = words.codePointCount(0, words.length()) > EXCERPT;
        var begin = isLong ? words.substring(0, words.offsetByCodePoints(0, EXCERPT)) : words;
        var line = begin.replaceAll("[\\s\"“”„«»]+", " ").strip();
        return isLong ? line + "…" : line;
    }
}
