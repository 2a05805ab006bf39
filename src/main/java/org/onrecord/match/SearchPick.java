package org.onrecord.match;

import java.util.UUID;

/** Something found. @param score in millionths; only ever compared within one list */
record SearchPick(SearchType type, UUID id, int score) {}
