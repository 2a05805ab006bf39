package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;

/**
 * Finds the quotations in a text. One instance is enough for a process: it holds the models and word lists, which never
 * change, and may be used by any number of threads.
 */
public final class Extractor {
    /** Changes with what is found: kept with every reading of a document. */
    public static final String VERSION = "3";

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final Lexicon lexicon = new Lexicon();
    private final Languages languages = new Languages();
    private final POSModel model = model();

    /**
     * Reads the text and proposes its quotations, in the order of the text. English is analysed; of other languages only
     * what stands between quotation marks is proposed, without a speaker.
     */
    public Extraction extract(String text) {
        Page page = new Page(text);
        String language = languages.of(text);
        if (!language.equals("en") && !language.equals("und")) {
            return new Extraction(new MarkedText(page, language).candidates(), List.of(), language);
        }
        Story story = new Story(page, lexicon, new Tagger(model, lexicon));
        List<NoComments.Silence> silences = new ArrayList<>();
        for (Clause clause : story.clauses) silences.addAll(NoComments.in(clause));
        Documents documents = new Documents(story, lexicon);
        List<Report> found = new Nested(lexicon, documents).without(reports(story, documents, silences));
        List<Report> reports = new Leftovers(story, lexicon, found).attributed();
        Cast cast = new Cast(lexicon);
        cast.read(story.clauses);
        Candidates candidates = new Candidates(story, new Speakers(page, lexicon, cast, documents), documents);
        return new Extraction(candidates.of(reports), candidates.silences(silences), language);
    }

    private List<Report> reports(Story story, Documents documents, List<NoComments.Silence> silences) {
        List<Report> reports = new ArrayList<>(new Turns(story).reports());
        Cues cues = new Cues(lexicon);
        Spans taken = new Spans();
        for (Report turn : reports) taken.add(turn.hull());
        for (Report provision : provisions(story, documents)) {
            if (taken.touches(provision.hull())) continue;
            taken.add(provision.hull());
            taken.add(provision.cue());
            reports.add(provision);
        }
        for (NoComments.Silence silence : silences) taken.add(silence.range());
        for (Clause clause : story.clauses) {
            for (Report report : new Reporting(clause, cues.in(clause), lexicon).reports()) {
                if (!taken.touches(report.cue())) reports.add(report);
            }
        }
        reports.sort(Comparator.comparingInt(r -> r.hull().from()));
        return reports;
    }

    private static List<Report> provisions(Story story, Documents documents) {
        return story.clauses.stream()
                .map(clause -> new Provisions(clause, documents).report())
                .filter(Objects::nonNull)
                .toList();
    }

    private static POSModel model() {
        try (InputStream in = Extractor.class.getResourceAsStream(MODEL)) {
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
