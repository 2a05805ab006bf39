package org.onrecord.document;

/** Who or what made a translation. */
public enum TranslatedBy {
    HUMAN,
    MACHINE,
    MACHINE_POST_EDITED
}
