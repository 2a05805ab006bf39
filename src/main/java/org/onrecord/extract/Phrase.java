package org.onrecord.extract;

/** A simple noun phrase: token positions inside its sentence, end exclusive, and the position of its head. */
record Phrase(int from, int to, int head) {}
