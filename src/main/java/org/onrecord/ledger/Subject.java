package org.onrecord.ledger;

import java.util.UUID;

/** What an entry is about. */
public record Subject(SubjectKind kind, UUID id) {}
