package org.onrecord.document;

/** The outcome of looking for a selector in a text. */
public sealed interface Anchoring permits Found, Missing, Ambiguous {}
