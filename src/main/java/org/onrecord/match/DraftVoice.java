package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.claim.ClaimVerdict;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.kit.Db;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Work;
import org.onrecord.quote.ExtractionView;
import org.onrecord.quote.Part;

/** What a draft claims in its own voice, as far as that was checked before. */
@ApplicationScoped
class DraftVoice {
    /** Comparing a sentence with all claims takes some milliseconds, most of them for its meaning. */
    static final int MOST_SENTENCES = 40;

    private static final int CLAIMS = 3;

    private static final String VERDICTS = """
            select c.id, c.verdict::text as verdict from claim c
            where c.id = any($1) and c.verdict is not null and not (c.verdict ->> 'retracted')::boolean""";

    private final Db db;
    private final Matches matches;

    DraftVoice(Db db, Matches matches) {
        this.db = db;
        this.matches = matches;
    }

    /** @param leftOut sentences that were not compared */
    record Own(List<DraftSentence> sentences, List<EchoPiece> leftOut) {}

    /** While claims cannot be matched, no sentence is compared, and the answer says so: quotations matter more. */
    Uni<Own> of(Text text, ExtractionView read) {
        return Work.on(text.length(), () -> DraftSentences.of(text, read.language(), spoken(read)))
                .chain(this::compared);
    }

    private Uni<Own> compared(List<EchoPiece> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(new Own(List.of(), List.of()));
        }
        return matches.telling(all.stream().map(EchoPiece::text).toList(), MOST_SENTENCES)
                .chain(telling -> compared(all, telling))
                .onFailure(DraftVoice::isNotReady)
                .recoverWithItem(() -> new Own(List.of(), all));
    }

    private Uni<Own> compared(List<EchoPiece> all, BitSet telling) {
        var looked = telling.stream().mapToObj(all::get).toList();
        var leftOut = IntStream.range(0, all.size())
                .filter(i -> !telling.get(i))
                .mapToObj(all::get)
                .toList();
        return matches.ofEach(looked.stream().map(EchoPiece::text).toList(), CLAIMS)
                .chain(found -> checked(looked, found))
                .map(sentences -> new Own(sentences, leftOut));
    }

    private Uni<List<DraftSentence>> checked(List<EchoPiece> sentences, List<List<ClaimMatch>> found) {
        var ids = found.stream()
                .flatMap(List::stream)
                .filter(DraftVoice::isAlike)
                .map(ClaimMatch::claimId)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return db.rows(VERDICTS, Tuple.of((Object) ids), row -> Map.entry(row.getUUID("id"), DraftClaim.verdict(row)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(verdicts -> said(sentences, found, verdicts));
    }

    private static List<DraftSentence> said(
            List<EchoPiece> sentences, List<List<ClaimMatch>> found, Map<UUID, ClaimVerdict> verdicts) {
        var said = new ArrayList<DraftSentence>();
        for (int i = 0; i < sentences.size(); i++) {
            var at = sentences.get(i);
            found.get(i).stream()
                    .filter(match -> isAlike(match) && verdicts.containsKey(match.claimId()))
                    .map(match -> new DraftSentence(
                            FindingKind.CLAIM_IN_OWN_VOICE,
                            at,
                            match.claimId(),
                            match.statement(),
                            verdicts.get(match.claimId()),
                            match.sure(),
                            match.grade(),
                            isDenied(at.text(), match.statement()),
                            match.reasons()))
                    .forEach(said::add);
        }
        return said;
    }

    /** An even number of negations takes itself back. */
    private static boolean isDenied(String sentence, String statement) {
        long ours = TurningWords.negations(SaidWords.of(sentence, 0));
        return (ours + TurningWords.negations(SaidWords.of(statement, 0))) % 2 == 1;
    }

    private static boolean isAlike(ClaimMatch match) {
        return match.grade() != MatchGrade.NEW;
    }

    private static boolean isNotReady(Throwable failure) {
        return failure instanceof Problem problem && problem.view().status() == ProblemType.UNAVAILABLE.status;
    }

    /** What others say, and the words that report it. */
    private static List<Span> spoken(ExtractionView read) {
        var quoted = read.candidates().stream()
                .flatMap(one -> Stream.concat(
                        one.segments().stream().map(segment -> new Span(segment.start(), segment.end())),
                        Stream.of(one.cue()).filter(Objects::nonNull).map(DraftVoice::span)));
        var silent = read.noComments().stream().map(one -> span(one.sentence()));
        return Stream.concat(quoted, silent).toList();
    }

    private static Span span(Part part) {
        return new Span(part.start(), part.end());
    }
}
