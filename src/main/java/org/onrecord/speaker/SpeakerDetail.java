package org.onrecord.speaker;

/** What is recorded of a speaker and can be taken back; with the path to it in a ledger entry. */
public enum SpeakerDetail {
    NAME("name"),
    ALIASES("aliases[*]"),
    SAME_AS("sameAs[*]"),
    COUNTRY("country");

    private final String path;

    SpeakerDetail(String path) {
        this.path = path;
    }

    /** A test for an entry's payload (SQL/JSON path): whether it tells this, before or after. */
    String told() {
        return "exists(@.*." + path + ")";
    }
}
