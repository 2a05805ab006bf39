package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leaves out most reports that lie inside what somebody else is reported to have said: there a reporting word mostly
 * belongs to the content ("he said the law demands proof"). What is kept is a relay: a finite "say" or "tell" by a text,
 * a body or somebody described, or anything that a body relays.
 */
final class Nested {
    private final Lexicon lexicon;
    private final Documents documents;

    Nested(Lexicon lexicon, Documents documents) {
        this.lexicon = lexicon;
        this.documents = documents;
    }

    List<Report> without(List<Report> reports) {
        TreeMap<Integer, Report> contents = new TreeMap<>();
        for (Report report : reports) {
            for (Range range : report.content()) {
                contents.merge(range.from(), report, (one, other) -> longer(one, other, range.from()));
            }
        }
        List<Report> kept = new ArrayList<>();
        for (Report report : reports) {
            Report outer = outer(report, contents);
            if (outer == null || relayed(report, outer)) kept.add(report);
        }
        return kept;
    }

    private static Report longer(Report one, Report other, int from) {
        return range(one, from).size() >= range(other, from).size() ? one : other;
    }

    private static Range range(Report report, int from) {
        for (Range range : report.content()) if (range.from() == from) return range;
        return report.hull();
    }

    /** The report in whose content this one stands with cue and content, or null. */
    private static Report outer(Report report, TreeMap<Integer, Report> contents) {
        if (report.cue() == null) return null;
        int last = report.content().get(0).to();
        Map.Entry<Integer, Report> entry = contents.floorEntry(report.cue().from());
        for (int steps = 0; steps < 8 && entry != null; steps++) {
            Report other = entry.getValue();
            Range range = range(other, entry.getKey());
            boolean inside = range.to() >= report.cue().to() && range.to() + 2 >= last;
            if (other != report
                    && inside
                    && entry.getKey() <= report.content().get(0).from()) return other;
            entry = contents.lowerEntry(entry.getKey());
        }
        return null;
    }

    private boolean relayed(Report report, Report outer) {
        String how = report.how();
        if (how.equals("behind") || how.equals("around") || how.startsWith("fragment") || how.equals("turn"))
            return true;
        if (!how.endsWith("/finite")
                || !(how.startsWith("before/that")
                        || how.startsWith("before/clause")
                        || how.startsWith("before/colon")
                        || how.startsWith("before/quotation"))) return false;
        boolean says = report.verb() != null
                && (report.verb().lemma().equals("say") || report.verb().lemma().equals("tell"));
        if (!says || modal(report) || report.speaker() == null) return false;
        Token head = report.speaker().head();
        boolean described = head.tagged("NOUN") || report.speaker().relative() || documents.speaks(report.speaker());
        return described || relays(outer);
    }

    /** "will say", "could not say", "have to say": nobody has said it yet. */
    private static boolean modal(Report report) {
        Clause clause = report.clause();
        int from = clause.sentence().tokenAt(report.cue().from());
        for (int i = from; i < clause.size() && clause.at(i).end <= report.cue().to(); i++) {
            if (clause.at(i)
                    .isAny("would", "will", "can", "could", "should", "may", "might", "must", "not", "to", "'ll", "'d"))
                return true;
        }
        return false;
    }

    private boolean relays(Report outer) {
        if (outer.speaker() == null) return false;
        Clause clause = outer.speaker().clause();
        Phrase core = outer.speaker().core();
        for (int i = core.from(); i < core.to(); i++) {
            if (lexicon.group(clause.at(i).lower)) return true;
        }
        return documents.speaks(outer.speaker());
    }
}
