package org.onrecord.quote;

import org.onrecord.claim.ClaimStatements;

/** The very statements of the hot reads, for those that run them beside the service. */
public final class HotStatements {
    /** {@code $1} staff, {@code $2} id. */
    public static final String QUOTE = QuoteRows.ONE;

    public static final String QUOTE_TAG = QuoteRows.TAG;
    /** {@code $1} staff, {@code $2} rows, {@code $3} cursor. */
    public static final String PAGE = filter(null).page(false).sql();
    /** And {@code $4} speaker. */
    public static final String PAGE_OF_SPEAKER =
            filter(new java.util.UUID(0, 0)).page(false).sql();

    public static final String CLAIM = ClaimStatements.CLAIM;
    /** {@code $1} id, {@code $2} staff, {@code $3} rows, {@code $4} cursor, {@code $5} stance. */
    public static final String BOARD = Evidence.BOARD;
    /** The same. */
    public static final String BOARD_TAG = Evidence.BOARD_TAG;

    /** What a POST reads before its transaction: {@code $1} document, {@code $2} number of the version or null. */
    public static final String SOURCE = Source.SQL;

    /** What a POST holds: {@code $1} documents, {@code $2} claims, {@code $3} speakers. */
    public static final String STANDING = References.STANDING;
    /** What a POST writes, as {@code FreshRows.args} has it. */
    public static final String FRESH = FreshRows.SQL;
    /** {@code $1} claims, {@code $2} stances, {@code $3} statuses, {@code $4} how many. */
    public static final String TALLIES = Counted.MORE;

    private HotStatements() {}

    private static QuoteFilter filter(java.util.UUID speaker) {
        return new QuoteFilter(speaker, null, null, null, null, null, null, null, null, null, null, null);
    }
}
