package org.onrecord.document;

/** What should stand directly before and after a place, compared without white space. */
final class Context {
    /** Chars of prefix and suffix that count, and chars looked at around a place: both bound the work on hostile texts. */
    private static final int REACH = 128;

    private static final int SIGHT = 256;
    /** So many chars in a row are no accident; fewer support a place only when they are all there is. */
    private static final int TELLING = 12;

    static final Context NONE = new Context("", "", false, false);

    private final String before;
    private final String after;
    /** Whether exact begins, and ends, with a whole word as far as prefix and suffix tell. */
    private final boolean opensWord;

    private final boolean closesWord;

    private Context(String before, String after, boolean opensWord, boolean closesWord) {
        this.before = before;
        this.after = after;
        this.opensWord = opensWord;
        this.closesWord = closesWord;
    }

    static Context of(Selector selector) {
        String exact = selector.exact();
        String prefix = selector.prefix();
        String suffix = selector.suffix();
        String before = prefix == null ? "" : White.without(prefix);
        String after = suffix == null ? "" : White.without(suffix);
        return new Context(
                before.substring(Math.max(0, before.length() - REACH)),
                after.substring(0, Math.min(after.length(), REACH)),
                prefix != null && !Words.cuts(prefix + exact, prefix.length()),
                suffix != null && !Words.cuts(exact + suffix, exact.length()));
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Whether it is long enough to tell one place from another. */
    boolean isTelling() {
        return before.length() >= TELLING || after.length() >= TELLING;
    }

    /** Whether all of it stands around the chars from {@code from} to {@code to}. */
    boolean holds(String text, int from, int to) {
        return matchedBefore(text, from) == before.length() && matchedAfter(text, to) == after.length();
    }

    /**
     * How much of it stands around the chars from {@code from} to {@code to}: 0 for none that is telling, −1 if moreover
     * what was a whole word would now be a part of another ("no" in "know").
     */
    int support(String text, int from, int to) {
        int told = telling(matchedBefore(text, from), before) + telling(matchedAfter(text, to), after);
        boolean torn = opensWord && Words.cuts(text, from) || closesWord && Words.cuts(text, to);
        return told == 0 && torn ? -1 : told;
    }

    private static int telling(int matched, String wanted) {
        return matched >= Math.min(TELLING, wanted.length()) ? matched : 0;
    }

    private int matchedBefore(String text, int at) {
        int matched = 0;
        for (int i = at - 1; i >= Math.max(0, at - SIGHT) && matched < before.length(); i--) {
            if (White.is(text.charAt(i))) {
                continue;
            }
            if (text.charAt(i) != before.charAt(before.length() - 1 - matched)) {
                break;
            }
            matched++;
        }
        return matched;
    }

    private int matchedAfter(String text, int at) {
        int matched = 0;
        for (int i = at; i < Math.min(text.length(), at + SIGHT) && matched < after.length(); i++) {
            if (White.is(text.charAt(i))) {
                continue;
            }
            if (text.charAt(i) != after.charAt(matched)) {
                break;
            }
            matched++;
        }
        return matched;
    }
}
