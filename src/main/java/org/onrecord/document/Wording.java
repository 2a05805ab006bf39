package org.onrecord.document;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.document.Words.Word;

/** In which words two texts differ. */
final class Wording {
    /** Words on one side times words on the other, beyond which the whole is one change: the work may grow like it. */
    private static final long LARGEST = 25_000_000;

    private final List<Word> was;
    private final List<Word> is;
    private final int offset;

    private Wording(List<Word> was, List<Word> is, int offset) {
        this.was = was;
        this.is = is;
        this.offset = offset;
    }

    /** From the words asked for to what stands at a place of a text; neighbouring changes are one. */
    static List<Difference> differences(String exact, Text text, Span place) {
        Wording wording = new Wording(Words.of(exact), Words.of(text.slice(place)), place.start());
        List<Difference> differences = new ArrayList<>();
        Change pending = null;
        for (Change change : wording.changes()) {
            if (pending != null && wording.touch(pending, change)) {
                pending = pending.withEndOriginal(change.endOriginal).withEndRevised(change.endRevised);
                continue;
            }
            wording.add(pending, differences);
            pending = change;
        }
        wording.add(pending, differences);
        return differences;
    }

    private List<Change> changes() {
        List<String> old = was.stream().map(Word::text).toList();
        List<String> now = is.stream().map(Word::text).toList();
        if ((long) old.size() * now.size() > LARGEST) {
            return List.of(new Change(DeltaType.CHANGE, 0, old.size(), 0, now.size()));
        }
        return new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null);
    }

    /** Whether nothing but a blank, or nothing at all, lies between two changes. */
    private boolean touch(Change one, Change next) {
        int kept = next.startOriginal - one.endOriginal;
        return kept == 0 || kept == 1 && was.get(one.endOriginal).isBlank();
    }

    private void add(Change change, List<Difference> differences) {
        if (change == null) {
            return;
        }
        List<Word> old = was.subList(change.startOriginal, change.endOriginal);
        List<Word> now = is.subList(change.startRevised, change.endRevised);
        // Where blanks are all the difference there is, they stay.
        if (!joined(stripped(old)).equals(joined(stripped(now)))) {
            old = stripped(old);
            now = stripped(now);
        }
        Difference.Kind kind = now.isEmpty()
                ? Difference.Kind.REMOVED
                : old.isEmpty() ? Difference.Kind.ADDED : Difference.Kind.CHANGED;
        Span at = at(change.startRevised, now);
        differences.add(new Difference(kind, joined(old), joined(now), at));
    }

    /** Without the blanks around it, unless it is a blank. */
    private static List<Word> stripped(List<Word> words) {
        int from = 0;
        int to = words.size();
        while (to - from > 1 && words.get(from).isBlank()) {
            from++;
        }
        while (to - from > 1 && words.get(to - 1).isBlank()) {
            to--;
        }
        return words.subList(from, to);
    }

    private Span at(int index, List<Word> now) {
        if (!now.isEmpty()) {
            return new Span(
                    offset + now.get(0).start(),
                    offset + now.get(now.size() - 1).end());
        }
        int point = index < is.size()
                ? is.get(index).start()
                : is.isEmpty() ? 0 : is.get(is.size() - 1).end();
        return new Span(offset + point, offset + point);
    }

    private static String joined(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return text.toString();
    }
}
