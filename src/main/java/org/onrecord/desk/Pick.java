package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.kit.Problem;
import org.onrecord.quote.CandidateDecision;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.Dismissal;

/**
 * A candidate that was ticked on a page, as it stood there.
 *
 * @param speakers who would be on record for it; none when it is not clear who
 */
record Pick(UUID candidate, int revision, List<UUID> speakers) {
    static final String FIELD = "pick";

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Id, revision and speakers, with a space between them. */
    private static final Pattern WRITTEN = Pattern.compile(ID + " [0-9]{1,9}( " + ID + "){0,10}");

    static Pick of(CandidateView candidate) {
        var clear =
                candidate.speakers().stream().allMatch(voice -> voice.known().size() == 1);
        return new Pick(
                candidate.id(),
                candidate.revision(),
                candidate.speakers().stream()
                        .filter(voice -> clear)
                        .map(voice -> voice.known().get(0).speakerId())
                        .distinct()
                        .toList());
    }

    /** @param written as {@link #toString} gives it @throws Problem INVALID_FIELD when it is not */
    static Pick of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw Problem.invalid(FIELD, "cannot be told from the form; open the page again");
        }
        var parts = List.of(written.split(" "));
        return new Pick(
                UUID.fromString(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                parts.stream().skip(2).map(UUID::fromString).toList());
    }

    CandidateDecision accepting() {
        return CandidateDecision.accepting(candidate, revision, speakers);
    }

    CandidateDecision dismissing(Dismissal why) {
        return CandidateDecision.dismissing(candidate, revision, why);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(candidate, revision), speakers.stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
