package org.onrecord.quote;

/** How the words are reported: all between quotation marks, some, none, or as the text of a document. */
public enum QuoteKind {
    DIRECT,
    MIXED,
    INDIRECT,
    DOCUMENT_TEXT
}
