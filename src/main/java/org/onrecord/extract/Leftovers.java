package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** Attributes quotations that no cue of their own sentence took. */
final class Leftovers {
    private final Story story;
    private final List<Report> reports;

    Leftovers(Story story, List<Report> reports) {
        this.story = story;
        this.reports = new ArrayList<>(reports);
    }

    List<Report> attributed() {
        for (Clause clause : story.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                if (!clause.at(i).quoted()) continue;
                int end = clause.afterRegion(i);
                Range range = clause.sentence().range(i, end);
                if (!taken(range)) take(clause, range);
                i = end - 1;
            }
        }
        return reports;
    }

    private boolean taken(Range range) {
        for (Report report : reports) for (Range content : report.content()) if (content.touches(range)) return true;
        return false;
    }

    private void take(Clause clause, Range range) {
        int letters = story.page.letters(range.from(), range.to());
        int all =
                story.page.letters(clause.sentence().start(), clause.sentence().end());
        boolean alone = letters * 10 >= all * 8;
        if (alone) standing(clause, range);
        else fragment(clause, range);
    }

    private void standing(Clause clause, Range range) {
        int k = before(range.from());
        Report last = k < 0 ? null : reports.get(k);
        boolean sameBlock = last != null && last.clause().sentence().block == clause.sentence().block;
        if (sameBlock && story.share(last.content().get(last.content().size() - 1)) > 0.9) {
            List<Range> content = new ArrayList<>(last.content());
            content.add(range);
            reports.set(k, last.with(content));
        } else {
            Mention speaker = last == null ? null : last.speaker();
            reports.add(k + 1, new Report(clause, null, null, speaker, List.of(range), "continues"));
        }
    }

    private int before(int position) {
        int k = -1;
        for (int i = 0; i < reports.size(); i++) if (reports.get(i).hull().from() < position) k = i;
        return k;
    }

    private void fragment(Clause clause, Range range) {
        int words = 1;
        for (int i = range.from(); i < range.to(); i++) if (story.page.at(i) == ' ') words++;
        if (words < 3) return;
        reports.add(before(range.from()) + 1, new Report(clause, null, null, null, List.of(range), "fragment"));
    }
}
