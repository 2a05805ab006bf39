package org.onrecord.kit;

/** A representation with an entity tag. */
public interface Tagged {
    /** The strong entity tag without its quotation marks, such as {@code 7} or {@code 7.19af}. */
    String tag();
}
