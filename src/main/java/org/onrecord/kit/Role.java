package org.onrecord.kit;

/** What an account may do; each role may do what those before it may. */
public enum Role {
    READER,
    CONTRIBUTOR,
    CHECKER,
    REVIEWER,
    EDITOR,
    ADMIN;

    public static final String READ = "READER";
    public static final String CONTRIBUTE = "CONTRIBUTOR";
    public static final String CHECK = "CHECKER";
    public static final String REVIEW = "REVIEWER";
    public static final String EDIT = "EDITOR";
    public static final String ADMINISTER = "ADMIN";

    /** Whether this role may do all that the other may: the same one, or one above it. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
