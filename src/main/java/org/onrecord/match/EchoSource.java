package org.onrecord.match;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.JsonColumn;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.QuoteStatus;
import org.onrecord.speaker.SpeakerKind;

/**
 * A wording on record that may be what was asked for.
 *
 * @param ask which of the asks it may answer
 * @param appearanceId null for the quote's original wording, as are the document's facts
 * @param same whether a speaker is one of those asked for
 */
record EchoSource(
        int ask,
        boolean same,
        UUID quoteId,
        QuoteKind kind,
        QuoteStatus status,
        LocalDate saidOn,
        Authenticity authenticity,
        boolean challenged,
        UUID appearanceId,
        String wording,
        String language,
        UUID documentId,
        String title,
        String outlet,
        LocalDate publishedOn,
        List<Speaker> speakers) {

    /** @param names all that the speaker goes by, folded */
    record Speaker(UUID speakerId, String name, SpeakerKind kind, String role, List<String> names) {}

    static EchoSource of(Row row) {
        var authenticity = row.getString("authenticity");
        return new EchoSource(
                row.getInteger("n"),
                row.getBoolean("same"),
                row.getUUID("quote_id"),
                QuoteKind.valueOf(row.getString("kind")),
                QuoteStatus.valueOf(row.getString("status")),
                row.getLocalDate("said_on"),
                authenticity == null ? null : Authenticity.valueOf(authenticity),
                row.getBoolean("challenged"),
                row.getUUID("appearance_id"),
                row.getString("wording"),
                row.getString("language"),
                row.getUUID("document_id"),
                row.getString("title"),
                row.getString("outlet"),
                row.getLocalDate("published_on"),
                JsonColumn.read(row.getString("speakers"), new TypeReference<>() {}));
    }

    boolean isOfDocument() {
        return speakers.stream().anyMatch(speaker -> speaker.kind() == SpeakerKind.DOCUMENT);
    }

    /** When it was said, as far as that is known. */
    LocalDate day() {
        return saidOn != null ? saidOn : publishedOn;
    }
}
