package org.onrecord.match;

/** A setting that is on or off and nothing else. */
final class Switch {
    private Switch() {}

    static boolean of(String name, String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalStateException(name + " must be on or off, not " + value);
        };
    }
}
