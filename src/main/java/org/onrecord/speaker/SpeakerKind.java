package org.onrecord.speaker;

/** What speaks: a person, an organisation, several at once under one name, a document, or somebody unnamed. */
public enum SpeakerKind {
    PERSON,
    ORGANIZATION,
    COLLECTIVE,
    DOCUMENT,
    UNNAMED
}
