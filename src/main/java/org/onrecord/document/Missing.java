package org.onrecord.document;

/** The words do not stand where they were looked for; {@code nearest} is null when nothing in the text is like them. */
public record Missing(Nearest nearest) implements Anchoring {}
