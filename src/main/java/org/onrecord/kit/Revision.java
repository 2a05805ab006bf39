package org.onrecord.kit;

/**
 * The revision of a record that a client saw, from {@code If-Match} (RFC 9110 §13.1.1).
 *
 * <p>An entity tag is {@code "7"}, or {@code "7.19af"} where the representation shows parts of other records: the number
 * before the point is the record's own revision, what follows stands for theirs. Only the first is compared on writing, so that a renamed speaker does not stop the edit of a quote.
 */
public record Revision(int number) {
    public static final String HEADER = "If-Match";

    /** @throws Problem REVISION_NEEDED when there is none, INVALID_PARAMETER when it is no tag of ours */
    public static Revision seen(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    ProblemType.REVISION_NEEDED, "Read the record and send its ETag as If-Match with this request.");
        }
        var tag = ifMatch.strip();
        if (!tag.matches("\"[0-9]{1,9}(\\.[0-9a-f]{1,32})?\"")) {
            throw Problem.field(
                    ProblemType.INVALID_PARAMETER, HEADER, "must be one ETag of this record as the service sent it");
        }
        var dot = tag.indexOf('.');
        return new Revision(Integer.parseInt(tag.substring(1, dot < 0 ? tag.length() - 1 : dot)));
    }

    /** @throws Problem STALE_REVISION when the record has moved on */
    public void mustBe(int current) {
        if (number != current) {
            throw stale(current);
        }
    }

    private static Problem stale(int current) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "It is now at revision " + current
                                + ". Read it again, look at what changed, then repeat your change.")
                .with("revision", current);
    }
}
