package org.onrecord.document.page;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whose page an address is: its host, without what only says for which device or reader it is. */
final class Site {
    private static final Pattern VARIANT = Pattern.compile("^(?:www|m|mobile|amp)\\.(?=[^.]+\\.)");

    private Site() {}

    /** Empty when it names no host. */
    static String of(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null
                    ? ""
                    : VARIANT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
