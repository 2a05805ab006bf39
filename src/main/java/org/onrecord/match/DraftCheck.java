package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the record says of a draft. Nothing of the draft is kept. */
@Schema(name = "DraftCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftCheck(
        @Schema(
                required = true,
                description = "ISO 639-1 code of the draft's language; `und` when it cannot be told",
                examples = "en")
        String language,

        @Schema(description = "The text that was read of `html`: places are counted in it")
        String text,

        @Schema(required = true, description = "In the order of the draft")
        List<DraftQuotation> quotations,

        @Schema(required = true, description = "Sentences of nobody else's that match a checked claim")
        List<DraftSentence> ownVoice,

        @Schema(
                required = true,
                minimum = "0",
                description =
                        "Sentences of the draft's own that were not compared with claims: of more than 40 those that have the least in common with the words of claims, or all while claims cannot be matched")
        int sentencesLeftOut,

        @Schema(required = true, description = "Where the sentences that were not compared with claims stand")
        List<DraftStretch> notCompared,

        @Schema(
                description =
                        "The draft as an HTML fragment with what was found, when `annotated` was asked for; everything in it is escaped, its ids are its own, and its links begin with the public address of the service where that is configured")
        String html) {

    DraftCheck counted(Offsets offsets) {
        return new DraftCheck(
                language,
                text,
                quotations.stream().map(one -> one.in(offsets)).toList(),
                ownVoice.stream().map(one -> one.in(offsets)).toList(),
                sentencesLeftOut,
                notCompared.stream().map(one -> one.in(offsets)).toList(),
                html);
    }

    DraftCheck with(String text, String html) {
        return new DraftCheck(language, text, quotations, ownVoice, sentencesLeftOut, notCompared, html);
    }
}
