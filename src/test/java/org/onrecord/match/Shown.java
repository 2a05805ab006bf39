package org.onrecord.match;

import java.util.List;

/**
 * What a threshold from which matches are shown to be looked at comes to.
 *
 * @param ofNew share of the new texts for which some claim is shown, which costs a look
 * @param right share of the known texts for which the right claim is shown first
 * @param ofKnown share of the known texts for which some claim is shown
 */
record Shown(double perhaps, double ofNew, double right, double ofKnown) {
    /** @param told how sure, whether it is right, whether the text is known */
    static Shown from(List<double[]> told, double perhaps) {
        double known = told.stream().filter(one -> one[2] == 1).count();
        var shown = told.stream().filter(one -> one[0] >= perhaps).toList();
        double ofKnown = shown.stream().filter(one -> one[2] == 1).count();
        double right = shown.stream().filter(one -> one[1] == 1).count();
        return new Shown(perhaps, (shown.size() - ofKnown) / (told.size() - known), right / known, ofKnown / known);
    }

    /** The lowest threshold from which no more than this share of new texts has a claim shown. */
    static Shown of(List<double[]> told, double ofNew) {
        var unknown = told.stream()
                .filter(one -> one[2] == 0)
                .mapToDouble(one -> one[0])
                .sorted()
                .toArray();
        return from(told, Math.nextUp(unknown[(int) Math.ceil(unknown.length * (1 - ofNew)) - 1]));
    }

    @Override
    public String toString() {
        return "from %.3f; of the new %.3f shown; of the known %.3f shown, %.3f with the right one first"
                .formatted(perhaps, ofNew, ofKnown, right);
    }
}
