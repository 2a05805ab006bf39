package org.onrecord.kit;

/** A representation with an entity tag. */
public interface Tagged {
    /** The strong entity tag without its quotation marks, such as {@code 7} or {@code 7.19af}. */
    String tag();

    /** Staff and the public see different things at one address: the tag of what the public sees is another. */
    static String shown(String tag, boolean staff) {
        return staff ? tag : tag + (tag.indexOf('.') < 0 ? ".0" : "0");
    }
}
