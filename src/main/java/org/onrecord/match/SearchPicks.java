package org.onrecord.match;

import java.util.List;
import org.onrecord.kit.Cursor;

/** What was found for one page. @param next null when nothing is left */
record SearchPicks(List<SearchPick> items, Cursor next, List<SearchNote> notes) {
    SearchPicks with(SearchNote note) {
        var more = new java.util.ArrayList<>(notes);
        more.add(0, note);
        return new SearchPicks(items, next, more);
    }
}
