package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** How a candidate goes on record: speakers by id, and what is to be other than proposed. */
@Schema(description = "How the candidate goes on record. What is left out is as it was proposed")
public record Acceptance(
        QuoteKind kind,

        @NotEmpty
        @Size(max = NewQuote.MAX_SPEAKERS)
        @Schema(
                required = true,
                description =
                        "By id: a proposed speaker is never taken without being named, nor made. Without `role`, the role that the candidate reports of a speaker who is among its `known`")
        List<@NotNull @Valid NewAttribution> speakers,

        @Size(min = 1, max = NewAppearance.MAX_SEGMENTS)
        @Schema(description = "In the candidate's version, in the order of the text")
        List<@NotNull @Valid NewSegment> segments,

        @Size(min = 1, max = NewAppearance.MAX_WORDING) @Schema(description = NewAppearance.WORDING)
        String wording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        @Schema(description = "Language of the wording; that of the document, when missing")
        String language,

        @Valid Occasion occasion,

        @Size(min = 1, max = 10_000)
        @Schema(description = "The words in the language in which they were said, when known")
        String originalWording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String originalLanguage,

        @Size(max = 20)
        @Schema(description = "The chain that the words came through; the document's agency or outlet, when missing")
        List<@NotBlank @Size(max = 200) String> independence,

        @Size(max = NewQuote.MAX_LINKS) @Schema(description = "Links to propose with the quote")
        List<@NotNull @Valid NewLink> links) {

    /** As it was proposed, said by these. */
    public static Acceptance asProposed(List<UUID> speakers) {
        var named = speakers.stream().map(id -> new NewAttribution(id, null)).toList();
        return new Acceptance(null, named, null, null, null, null, null, null, null, null);
    }

    NewQuote quote(CandidateView candidate) {
        return new NewQuote(
                kind == null ? candidate.kind() : kind,
                speakers.stream().map(wanted -> withRole(wanted, candidate)).toList(),
                occasion,
                originalWording,
                originalLanguage,
                List.of(candidate.appearance(segments, wording, language, independence)),
                links);
    }

    private static NewAttribution withRole(NewAttribution wanted, CandidateView candidate) {
        if (wanted.role() != null) {
            return wanted;
        }
        return candidate.speakers().stream()
                .filter(voice -> voice.canBe(wanted.speakerId()))
                .findFirst()
                .map(voice -> new NewAttribution(wanted.speakerId(), Part.fitting(voice.role())))
                .orElse(wanted);
    }
}
