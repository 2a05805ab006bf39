package org.onrecord.desk;

import org.onrecord.account.MeView;

/**
 * What every page has around it.
 *
 * @param who who signed in, or null
 * @param greets whether the page knows who reads it, and so can offer to sign in
 */
public record Frame(String title, MeView who, boolean greets) {
    static Frame bare(String title) {
        return new Frame(title, null, false);
    }

    /** Part of the style sheet's address, so that a new one is not taken for the old. */
    public String style() {
        return StyleResource.VERSION;
    }
}
