package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.document.Text;
import org.onrecord.document.page.Html;
import org.onrecord.document.page.Unreadable;
import org.onrecord.kit.Db;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.PublicAddress;
import org.onrecord.kit.Work;
import org.onrecord.quote.ExtractionView;
import org.onrecord.quote.Extractions;
import org.onrecord.quote.NewExtraction;

/** Checks drafts against the record. Nothing of a draft is kept or logged. */
@ApplicationScoped
public class Drafts {
    private static final int LOOKED_AT = 10;
    /** Of whoever says a word or two, so many of the quotes recorded last are looked through for them. */
    private static final int OF_SPEAKER = 60;

    private static final int SHORT = 3;

    private static final String LINKS = """
            select l.quote_id, c.id as claim_id, c.statement, l.stance, l.asserts, c.verdict::text as verdict
            from link l join claim c on c.id = l.claim_id
            where l.quote_id = any($1) and l.status = 'ACCEPTED' order by l.id""";

    private final Db db;
    private final Extractions extractions;
    private final EchoSources sources;
    private final DraftVoice voice;
    private final PublicAddress address;

    Drafts(Db db, Extractions extractions, EchoSources sources, DraftVoice voice, PublicAddress address) {
        this.db = db;
        this.extractions = extractions;
        this.sources = sources;
        this.voice = voice;
        this.address = address;
    }

    /**
     * @param staff whether drafts of quotes may be seen
     * @param utf16 whether places are counted in UTF-16 code units instead of code points
     * @param annotated whether the answer has the draft as an HTML fragment
     * @throws Problem PAGE_UNREADABLE
     */
    public Uni<DraftCheck> check(NewDraft draft, boolean staff, boolean utf16, boolean annotated) {
        return text(draft)
                .chain(text -> checked(text, staff)
                        .chain(check -> Work.on(text.length(), () -> {
                            var html = annotated ? DraftMarkup.of(text, check, address.site()) : null;
                            var whole = check.with(draft.html() == null ? null : text.value(), html);
                            return utf16 ? whole.counted(Offsets.utf16(text.value())) : whole;
                        })));
    }

    private static Uni<Text> text(NewDraft draft) {
        if (draft.text() != null) {
            return Uni.createFrom().item(() -> plain(draft.text()));
        }
        return Work.on(draft.html().length(), () -> Text.of(Html.whole(draft.html())))
                .onFailure(Unreadable.class)
                .transform(refusal -> Problem.field(ProblemType.PAGE_UNREADABLE, "html", refusal.getMessage()));
    }

    /** What JSON brings was looked at before; a form of the desk may bring anything. */
    private static Text plain(String text) {
        var fault = PlainText.fault(text);
        if (fault != null) {
            throw Problem.invalid("text", fault);
        }
        return Text.of(text);
    }

    private Uni<DraftCheck> checked(Text text, boolean staff) {
        return extractions
                .of(new NewExtraction(text.value()))
                .chain(read -> quotations(text, read, staff)
                        .chain(quotations -> voice.of(text, read)
                                .map(own -> new DraftCheck(
                                        read.language(),
                                        null,
                                        quotations,
                                        own.sentences(),
                                        own.leftOut().size(),
                                        DraftStretch.of(own.leftOut()),
                                        null))));
    }

    private Uni<List<DraftQuotation>> quotations(Text text, ExtractionView read, boolean staff) {
        return Work.on(text.length(), () -> DraftPassage.of(text, read.candidates()))
                .chain(passages -> quotations(passages, staff));
    }

    private Uni<List<DraftQuotation>> quotations(List<DraftPassage> passages, boolean staff) {
        var asks = passages.stream().map(DraftPassage::ask).toList();
        return sources.byWords(asks, LOOKED_AT, staff)
                .chain(byWords -> ofSpeakers(asks, staff)
                        .chain(bySpeaker -> Work.offLoop(() -> judged(passages, byWords, bySpeaker))))
                .chain(this::linked);
    }

    /** A word or two have no print of their own, unless they are all of a quote or of a segment of it. */
    private Uni<List<EchoSource>> ofSpeakers(List<EchoAsk> asks, boolean staff) {
        var unknown = new EchoAsk(Spoken.of(""), List.of(), Set.of(), List.of(), "und");
        var shorts = asks.stream()
                .map(ask -> ask.spoken().size() < SHORT ? ask : unknown)
                .toList();
        return sources.bySpeaker(shorts, OF_SPEAKER, staff);
    }

    private static List<DraftQuotation> judged(
            List<DraftPassage> passages, List<EchoSource> byWords, List<EchoSource> bySpeaker) {
        var sources =
                Stream.concat(byWords.stream(), bySpeaker.stream()).collect(Collectors.groupingBy(EchoSource::ask));
        var read = new HashMap<String, Spoken>();
        var judged = new ArrayList<DraftQuotation>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var finds = EchoFind.of(passage.ask(), null, sources.getOrDefault(i, List.of()), read);
            judged.add(DraftJudge.of(passage, finds));
        }
        return judged;
    }

    private Uni<List<DraftQuotation>> linked(List<DraftQuotation> quotations) {
        var ids = quotations.stream()
                .map(DraftQuotation::onRecord)
                .filter(Objects::nonNull)
                .map(SameQuote::quoteId)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(quotations);
        }
        return db.rows(LINKS, Tuple.of((Object) ids), row -> Map.entry(row.getUUID("quote_id"), DraftClaim.of(row)))
                .map(links -> {
                    var byQuote = links.stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
                    return quotations.stream()
                            .map(one -> one.onRecord() == null
                                    ? one
                                    : one.with(
                                            byQuote.getOrDefault(one.onRecord().quoteId(), List.of())))
                            .toList();
                });
    }
}
