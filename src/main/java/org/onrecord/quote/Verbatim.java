package org.onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.kit.Problem;

/**
 * Holds a wording against the segments that it is anchored to: what is shown between quotation marks has to be what stands in
 * the document. Of a DIRECT quote and of a document's text that is the whole wording, of the others what it has in
 * quotation marks. Letter case, punctuation and white space may differ; words that are left out are marked by an ellipsis,
 * words that are put in or changed by brackets.
 */
final class Verbatim {
    /** Of the segments together, in characters: what is compared, and nobody quotes more. */
    static final int MAX_COMPARED = NewAppearance.MAX_WORDING;

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]*)|„([^„“”]*)|“([^“”]*)|«([^«»]*)|»([^«»]*)|「([^「」]*)|『([^『』]*)"
                    + "|(?<![\\p{L}\\p{N}])['‘](?=\\p{L})([^'‘’]*)['’](?![\\p{L}\\p{N}])");

    private static final String CLOSING = "\"“”»«」』";

    /** That a stretch ends with a closing quotation mark. */
    private static final Pattern CLOSED = Pattern.compile("[\"“”„»«」』]|['’](?!\\p{L})");

    private Verbatim() {}

    /** @throws Problem INVALID_FIELD that names {@code field}, the words that differ, and what to do */
    static void mustHold(QuoteKind kind, String wording, List<Segment> segments, String field) {
        mustHold(kind, wording, segments, field, "");
    }

    /** The kind of a quote is changed: the wording that it has somewhere has to suit that, too. */
    static void mustSuit(QuoteKind kind, Appearance place) {
        mustHold(
                kind,
                place.wording,
                place.segments,
                "kind",
                "does not suit the wording in the document " + place.documentId + ", which ");
    }

    private static void mustHold(QuoteKind kind, String wording, List<Segment> segments, String field, String whose) {
        var whole = kind == QuoteKind.DIRECT || kind == QuoteKind.DOCUMENT_TEXT;
        var parts = whole ? List.of(wording) : quoted(wording);
        if (parts.isEmpty() || wording.equals(Placing.joined(segments))) {
            return;
        }
        var length = segments.stream()
                .mapToInt(one -> one.exact().codePointCount(0, one.exact().length()))
                .sum();
        if (length > MAX_COMPARED) {
            throw Problem.invalid(
                    field,
                    whose + "is held against segments of at most " + MAX_COMPARED + " characters together; quote less");
        }
        var collation = new Collation(joined(segments), field, whose);
        parts.forEach(part -> collation.mustHave(part, whole));
    }

    /** What a wording has between quotation marks. */
    private static List<String> quoted(String wording) {
        var parts = new ArrayList<String>();
        var matcher = QUOTED.matcher(wording);
        for (int at = 0; at <= wording.length() && matcher.find(at); ) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    parts.add(matcher.group(group));
                }
            }
            at = matcher.end();
            if (at < wording.length() && CLOSING.indexOf(wording.charAt(at)) >= 0) {
                at++;
            }
        }
        return parts;
    }

    /** Between two segments words are left out, unless it is the reporter who speaks there. */
    private static String joined(List<Segment> segments) {
        var text = new StringBuilder();
        for (int index = 0; index < segments.size(); index++) {
            if (index > 0) {
                text.append(' ').append(isInterrupted(segments.get(index - 1)) ? ' ' : Letters.JOINT);
                text.append(' ');
            }
            text.append(segments.get(index).exact().replace(Letters.JOINT, ' '));
        }
        return text.toString();
    }

    /** Whether quotation marks close behind a stretch, or nobody can tell. */
    private static boolean isInterrupted(Segment before) {
        var suffix = before.suffix();
        if (suffix == null) {
            return true;
        }
        var end = before.exact().length();
        while (end > 0 && isPoint(before.exact().charAt(end - 1))) {
            end--;
        }
        var from = 0;
        while (from < suffix.length() && isPoint(suffix.charAt(from))) {
            from++;
        }
        return CLOSED.matcher(before.exact().substring(end) + suffix.substring(0, from) + " ")
                .find();
    }

    private static boolean isPoint(char letter) {
        return !Character.isLetterOrDigit(letter) && letter != '[' && letter != ']';
    }
}
