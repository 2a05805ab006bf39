package org.onrecord.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.kit.Hash;

/**
 * A draft as an HTML fragment: what was found is marked, numbered and explained below. Everything that came from outside is
 * escaped; there are no scripts and no styles in it, only class names that begin with {@code onrecord-}. So do its ids,
 * which have a digest of the draft in them, so that several drafts can stand on one page.
 */
final class DraftMarkup {
    /** @param who those who are said to have said it, or null */
    record Mark(int start, int end, List<FindingKind> kinds, String who, List<String> notes) {
        private String style() {
            return DraftSummary.worst(kinds).style();
        }

        private String label() {
            return kinds.stream().map(kind -> kind.words).collect(Collectors.joining(", "));
        }
    }

    private static final int DIGITS = 12;

    private final Text text;
    private final String ids;
    private final StringBuilder html = new StringBuilder();

    private DraftMarkup(Text text) {
        this.text = text;
        this.ids = "onrecord-"
                + HexFormat.of().formatHex(Hash.sha256(text.value())).substring(0, DIGITS);
    }

    /** @param site what links into the record begin with: the service's public address, or nothing */
    static String of(Text text, DraftCheck check, String site) {
        var markup = new DraftMarkup(text);
        markup.write(check, marks(check, site));
        return markup.html.toString();
    }

    private static List<Mark> marks(DraftCheck check, String site) {
        var marks = new ArrayList<Mark>();
        for (var quotation : check.quotations()) {
            var kinds = quotation.findings().stream().map(DraftFinding::kind).toList();
            marks.add(new Mark(
                    quotation.at().start(),
                    quotation.at().end(),
                    kinds,
                    DraftNotes.who(quotation),
                    DraftNotes.of(quotation, site)));
        }
        for (var sentence : check.ownVoice()) {
            marks.add(new Mark(
                    sentence.at().start(),
                    sentence.at().end(),
                    List.of(sentence.kind()),
                    null,
                    DraftNotes.of(sentence, site)));
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return marks;
    }

    private void write(DraftCheck check, List<Mark> marks) {
        html.append("<div class=\"onrecord-draft\">").append(DraftSummary.of(marks, ids, check.sentencesLeftOut()));
        html.append("<div class=\"onrecord-text\"");
        if (!check.language().equals("und")) {
            html.append(" lang=\"").append(escaped(check.language())).append('"');
        }
        html.append("><p>");
        int at = 0;
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            int start = Math.max(at, mark.start());
            plain(at, start);
            marked(start, Math.max(start, mark.end()), mark, i + 1);
            at = Math.max(at, mark.end());
        }
        plain(at, text.length());
        html.append("</p></div>");
        notes(marks);
        html.append("</div>");
    }

    private void plain(int from, int to) {
        html.append(paragraphs(slice(from, to), "</p><p>"));
    }

    /** A mark in each paragraph that it reaches into; the number comes once, at its end. */
    private void marked(int from, int to, Mark mark, int number) {
        var open = "<mark class=\"onrecord-mark onrecord-" + mark.style() + "\" aria-describedby=\"" + ids + "-note-"
                + number + "\">";
        html.append("<span id=\"").append(ids).append("-mark-").append(number).append("\"></span>");
        html.append(open)
                .append(paragraphs(slice(from, to), "</mark></p><p>" + open))
                .append("</mark><sup><a href=\"#")
                .append(ids)
                .append("-note-")
                .append(number)
                .append("\" aria-label=\"Note ")
                .append(number)
                .append(": ")
                .append(escaped(mark.label()))
                .append("\">")
                .append(number)
                .append("</a></sup>");
    }

    private void notes(List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        html.append("<ol class=\"onrecord-notes\">");
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            html.append("<li id=\"")
                    .append(ids)
                    .append("-note-")
                    .append(i + 1)
                    .append("\"><a href=\"#")
                    .append(ids)
                    .append("-mark-")
                    .append(i + 1)
                    .append("\" aria-label=\"Back to mark ")
                    .append(i + 1)
                    .append("\">“")
                    .append(escaped(DraftNotes.shortened(slice(mark.start(), mark.end()))))
                    .append("”</a>");
            if (mark.who() != null) {
                html.append(" <span class=\"onrecord-who\">")
                        .append(escaped(mark.who()))
                        .append("</span>");
            }
            mark.notes().forEach(html::append);
            html.append("</li>");
        }
        html.append("</ol>");
    }

    private String slice(int from, int to) {
        return from < to ? text.slice(new Span(from, to)) : "";
    }

    /** An empty line ends a paragraph, a single line break stays one; in one pass, because a draft may be all white space. */
    private static String paragraphs(String words, String between) {
        var shown = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); ) {
            int end = i;
            int breaks = 0;
            while (end < words.length() && Character.isWhitespace(words.charAt(end))) {
                breaks += words.charAt(end++) == '\n' ? 1 : 0;
            }
            if (end > i) {
                shown.append(breaks > 1 ? between : breaks == 1 ? "<br>" : " ");
                i = end;
            } else {
                shown.append(escaped(words.charAt(i++)));
            }
        }
        return shown.toString();
    }

    static String escaped(String words) {
        var shown = new StringBuilder(words.length() + 16);
        words.chars().forEach(c -> shown.append(escaped((char) c)));
        return shown.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(c);
        };
    }
}
