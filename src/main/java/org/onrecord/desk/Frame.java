package org.onrecord.desk;

import org.onrecord.account.MeView;
import org.onrecord.kit.Role;

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

    /** Whether the reader may state claims and draw links. */
    public boolean contributes() {
        return who != null && who.role().covers(Role.CONTRIBUTOR);
    }

    /** Whether the reader may read texts, and decide on what waits. */
    public boolean checks() {
        return who != null && who.role().covers(Role.CHECKER);
    }

    /** Whether the reader may withdraw quotes. */
    public boolean edits() {
        return who != null && who.role().covers(Role.EDITOR);
    }

    /** Part of the style sheet's address, so that a new one is not taken for the old. */
    public String style() {
        return StyleResource.VERSION;
    }
}
