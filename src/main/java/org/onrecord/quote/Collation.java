package org.onrecord.quote;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.kit.Problem;

/** Reads a wording along the words of its segments, and tells where it leaves them. */
final class Collation {
    /** Ellipses and brackets of a wording. */
    static final int MAX_MARKS = 200;

    private static final int MAX_SHOWN = 60;

    /** An ellipsis, or what stands in brackets. */
    private static final Pattern MARK = Pattern.compile(
            "[.…⋯](?:\\s*+[.…⋯])++|[…⋯]|(?<left>[\\p{L}\\p{N}])?\\[(?<in>[^\\[\\]]*)](?=(?<right>[\\p{L}\\p{N}])?)");

    private static final String ADVICE =
            "; quote the words as they stand there, mark what is left out by … and what is changed by [ ], or leave the wording out";

    private final Letters segments;
    private final String field;
    private final String whose;

    /** @param whose what stands before the fault, in the message */
    Collation(String segments, String field, String whose) {
        this.segments = Letters.of(segments);
        this.field = field;
        this.whose = whose;
    }

    /** @param whole whether it has to begin and end with the segments */
    void mustHave(String part, boolean whole) {
        var reach = new BitSet();
        reach.set(0);
        if (!whole) {
            reach = borders(0);
        }
        var words = 0;
        var text = part.replace(Letters.JOINT, ' ');
        var marks = MARK.matcher(text);
        var at = 0;
        var count = 0;
        while (marks.find()) {
            if (++count > MAX_MARKS) {
                throw wrong("has more than " + MAX_MARKS + " ellipses and brackets");
            }
            var left = marks.group("left");
            var plain = Letters.of(text.substring(at, marks.start() + (left == null ? 0 : left.length())));
            words += plain.length();
            reach = read(plain, reach);
            reach = skipped(marks, reach, plain);
            at = marks.end();
        }
        var rest = Letters.of(text.substring(at));
        words += rest.length();
        reach = read(rest, reach);
        if (words == 0 && (whole || Letters.of(part).length() > 0)) {
            throw wrong("has no words of the segments outside of brackets");
        }
        if (whole ? !reach.get(segments.length()) : reach.stream().noneMatch(segments::isBorder)) {
            throw wrong("leaves out “" + segments.written(reach.length() - 1, MAX_SHOWN) + "” of the segments");
        }
    }

    /** How far words can be read from where one may be. */
    private BitSet read(Letters words, BitSet from) {
        if (words.length() == 0) {
            return from;
        }
        var reach = new BitSet();
        var furthest = from.nextSetBit(0);
        var most = -1;
        for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
            var common = segments.common(at, words);
            if (common == words.length()) {
                reach.set(at + common);
            } else if (common > most) {
                most = common;
                furthest = at;
            }
        }
        if (reach.isEmpty()) {
            throw differs(words, most, furthest + most);
        }
        return reach;
    }

    /** Where one may be behind an ellipsis or brackets: at any later word; within a word, when brackets touch it. */
    private BitSet skipped(Matcher mark, BitSet from, Letters before) {
        var inside = mark.group("in");
        var changes = inside != null && inside.codePoints().anyMatch(Character::isLetterOrDigit);
        var left = changes && mark.group("left") != null;
        var right = changes && mark.group("right") != null;
        var reach = new BitSet();
        for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
            if (!left && !segments.isBorder(at)) {
                continue;
            }
            if (!right) {
                return borders(at);
            }
            var begin = segments.afterJoint(at);
            reach.set(begin, (left ? segments.border(begin) : segments.border(begin + 1)) + 1);
        }
        if (reach.isEmpty()) {
            throw differs(before, Math.max(0, before.length() - 1), Math.max(0, from.nextSetBit(0) - 1));
        }
        return reach;
    }

    private BitSet borders(int from) {
        var borders = new BitSet();
        for (int at = segments.border(from); at < segments.length(); at = segments.border(at + 1)) {
            borders.set(at);
        }
        borders.set(segments.length());
        return borders;
    }

    private Problem differs(Letters words, int at, int there) {
        var is = segments.written(there, MAX_SHOWN);
        return wrong("has “" + words.written(at, MAX_SHOWN) + "” where the segments "
                + (is.isEmpty() ? "end" : "have “" + is + "”"));
    }

    private Problem wrong(String what) {
        return Problem.invalid(field, whose + what + ADVICE);
    }
}
