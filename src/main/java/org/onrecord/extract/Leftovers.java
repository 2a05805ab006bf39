package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Attributes quotations that no cue of their own sentence took. */
final class Leftovers {
    private static final int LONGEST_SIGNATURE = 12;

    private final Story story;
    private final Fragments fragments;
    private final List<Report> reports;
    private final TreeMap<Integer, Report> byStart = new TreeMap<>();
    private final boolean[] taken;

    Leftovers(Story story, Lexicon lexicon, List<Report> reports) {
        this.story = story;
        this.fragments = new Fragments(story, lexicon);
        this.reports = new ArrayList<>(reports);
        this.taken = new boolean[story.regions.size()];
        for (Report report : reports) keep(report);
    }

    List<Report> attributed() {
        for (int k = story.clauses.size() - 1; k >= 0; k--) joinNext(k);
        for (int k = 0; k < story.clauses.size(); k++) {
            Clause clause = story.clauses.get(k);
            for (int i = 0; i < clause.size(); i++) {
                if (!clause.at(i).quoted()) continue;
                int end = clause.afterRegion(i);
                if (!taken[clause.at(i).region]) take(k, i, end);
                i = end - 1;
            }
        }
        reports.sort(Comparator.comparingInt(r -> r.hull().from()));
        for (int k = 1; k < reports.size(); k++) inherit(reports, k);
        return reports;
    }

    /** "Adding: “…”": who spoke in the sentence before. */
    private static void inherit(List<Report> reports, int k) {
        Report report = reports.get(k);
        boolean bare = report.speaker() == null
                && report.cue() != null
                && report.how().endsWith("/gerund")
                && report.cue().from() == report.clause().sentence().start();
        if (bare) reports.set(k, report.by(reports.get(k - 1).speaker()));
    }

    private void keep(Report report) {
        byStart.put(report.hull().from(), report);
        for (Range range : report.content()) mark(range);
    }

    private void mark(Range range) {
        for (int r = story.firstRegion(range.from());
                r < taken.length && story.regions.get(r).from() < range.to();
                r++) taken[r] = true;
    }

    /** A paragraph that is all quotation, before one that begins with a quotation and names its speaker. */
    private void joinNext(int k) {
        Clause clause = story.clauses.get(k);
        if (!clause.sentence().first || !clause.at(0).quoted() || !alone(clause, 0) || taken[clause.at(0).region])
            return;
        Range range = clause.sentence().range(0, clause.afterRegion(0));
        Map.Entry<Integer, Report> next = byStart.ceilingEntry(range.to());
        if (next == null || !next.getValue().how().equals("behind")) return;
        if (!story.page.trimmed(range.to(), next.getKey()).empty() || !QuoteMarks.opens(story.page, next.getKey()))
            return;
        byStart.remove(next.getKey());
        if (story.regions.get(clause.at(0).region).closed())
            next.getValue().content().add(0, range);
        else next.getValue().prepend(range);
        keep(next.getValue());
    }

    private void take(int k, int from, int to) {
        Clause clause = story.clauses.get(k);
        Range range = clause.sentence().range(from, to);
        Map.Entry<Integer, Report> before = byStart.lowerEntry(range.from());
        Report last = before == null ? null : before.getValue();
        if (!alone(clause, from)) {
            if (fragments.continues(clause, from, last) || fragments.runsOn(clause, from, to, last)) {
                if (fragments.itemOfList(clause, from, to, last)) last.content().add(range);
                else last.extend(range);
                mark(range);
                return;
            }
            Report report = fragments.report(clause, from, to, last);
            if (report == null) return;
            reports.add(report);
            keep(report);
        } else standing(k, range, last);
    }

    private boolean alone(Clause clause, int from) {
        Range range = clause.sentence().range(from, clause.afterRegion(from));
        int letters = story.page.letters(range.from(), range.to());
        return letters * 10
                >= story.page.letters(
                                clause.sentence().start(), clause.sentence().end())
                        * 8;
    }

    private void standing(int k, Range range, Report last) {
        Clause clause = story.clauses.get(k);
        Clause before = k > 0 ? story.clauses.get(k - 1) : null;
        boolean announced = before != null && before.at(before.size() - 1).is(":");
        boolean touching = last != null
                && story.page.trimmed(last.last().to(), range.from()).empty();
        boolean sameBlock = last != null && last.clause().sentence().block == clause.sentence().block;
        boolean quoted = last != null
                && story.quoted(last.last().from())
                && story.quoted(last.last().to() - 1);
        if (!announced
                && quoted
                && (touching
                        || sameBlock && last.clause() == before
                        || sameBlock
                                && before != null
                                && last.hull().to() > before.sentence().start())) {
            last.add(range, story.page);
            mark(range);
            return;
        }
        Report report = announced
                ? introduced(clause, before, range)
                : new Report(clause, null, null, speaker(clause, before, last), List.of(range), "continues");
        reports.add(report);
        keep(report);
    }

    private Mention speaker(Clause clause, Clause before, Report last) {
        Mention signature = signature(clause);
        if (signature != null) return signature;
        boolean sameBlock = before != null && before.sentence().block == clause.sentence().block;
        boolean reported = last != null && last.clause() == before;
        if (sameBlock && !reported) {
            Mention subject = fragments.subject(before, before.size());
            if (subject != null && fragments.person(subject)) return subject;
        }
        return last == null ? null : principal(last).speaker();
    }

    /** Of several reports in one sentence the one whose cue stands behind a quotation. */
    private Report principal(Report last) {
        Map.Entry<Integer, Report> entry = byStart.lowerEntry(last.hull().from() + 1);
        for (int steps = 0; steps < 6 && entry != null; steps++) {
            Report report = entry.getValue();
            if (report.clause() != last.clause()) break;
            if (report.how().equals("behind")
                    && report.speaker() != null
                    && story.quoted(report.hull().from())) return report;
            entry = byStart.lowerEntry(entry.getKey());
        }
        return last;
    }

    /** "- Ann Lee" as the paragraph after a quotation that is a paragraph. */
    private Mention signature(Clause clause) {
        int k = clause.sentence().number + 1;
        if (!clause.sentence().first || k >= story.clauses.size()) return null;
        Clause next = story.clauses.get(k);
        boolean signs = next.sentence().first && next.at(0).dash() && next.size() <= LONGEST_SIGNATURE;
        if (!signs || next.hasVerb(1, next.size())) return null;
        Phrase name = next.phrases().startingAt(1);
        return name == null ? null : Mention.of(next, name);
    }

    private Report introduced(Clause clause, Clause before, Range range) {
        int verb = fragments.lastVerb(before, before.size());
        Range cue = verb < 0 ? null : before.at(verb).range();
        return new Report(clause, cue, null, fragments.subject(before, before.size()), List.of(range), "announced");
    }
}
