package org.onrecord.claim;

import java.util.UUID;

/** What a change did to a claim. With another {@code statement} its links rest on words that are no longer there. */
public record Reworded(UUID claim, boolean statement) {}
