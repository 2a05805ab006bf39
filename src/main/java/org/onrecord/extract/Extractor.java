package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.postag.POSModel;

/**
 * Finds the quotations in a text. One instance is enough for a process: it holds the models and word lists, which never
 * change, and may be used by any number of threads.
 */
public final class Extractor {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final Lexicon lexicon = new Lexicon();
    private final POSModel model = model();

    /** Reads the text and proposes its quotations, in the order of the text. */
    public Extraction extract(String text) {
        Page page = new Page(text);
        Story story = new Story(page, lexicon, new Tagger(model, lexicon));
        List<Report> reports = new ArrayList<>();
        Cues cues = new Cues(lexicon);
        for (Clause clause : story.clauses) reports.addAll(new Reporting(clause, cues.in(clause), lexicon).reports());
        reports = outside(reports, new Turns(story).reports());
        reports = new Leftovers(story, lexicon, reports).attributed();
        reports.sort(Comparator.comparingInt(r -> r.hull().from()));
        Cast cast = new Cast(lexicon);
        cast.read(story.clauses);
        Speakers speakers = new Speakers(page, lexicon, cast, story.clauses);
        Candidates candidates = new Candidates(story, speakers);
        return new Extraction(candidates.of(reports), List.of(), "en");
    }

    /** A turn is one quotation: what is reported inside it is part of it. */
    private static List<Report> outside(List<Report> reports, List<Report> turns) {
        List<Report> kept = new ArrayList<>(turns);
        for (Report report : reports) {
            if (turns.stream().noneMatch(turn -> turn.hull().touches(report.hull()))) kept.add(report);
        }
        kept.sort(Comparator.comparingInt(r -> r.hull().from()));
        return kept;
    }

    private static POSModel model() {
        try (InputStream in = Extractor.class.getResourceAsStream(MODEL)) {
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
