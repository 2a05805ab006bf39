package org.onrecord.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.kit.PlainText;

/** Addresses of searches that differ from the present one in one thing. */
public final class SearchLinks {
    private static final List<String> KNOWN = List.of(
            "q",
            "sort",
            "type",
            "speaker",
            "outlet",
            "stance",
            "authenticity",
            "verdict",
            "kind",
            "language",
            "topic",
            "year",
            "from",
            "to");

    private final Map<String, String> present = new LinkedHashMap<>();

    SearchLinks(MultivaluedMap<String, String> parameters) {
        for (var name : KNOWN) {
            var value = parameters.getFirst(name);
            if (value != null && !value.isEmpty() && PlainText.fault(value) == null) {
                present.put(name, value);
            }
        }
    }

    /** What is chosen, without the words and the order. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<>(present);
        chosen.remove("q");
        chosen.remove("sort");
        return chosen;
    }

    boolean isChosen(String name) {
        return present.containsKey(name);
    }

    boolean isBest() {
        return "best".equals(present.get("sort"));
    }

    String with(String name, String value) {
        var other = new LinkedHashMap<>(present);
        other.put(name, value);
        return address(other);
    }

    String without(String name) {
        var other = new LinkedHashMap<>(present);
        other.remove(name);
        return address(other);
    }

    private static String address(Map<String, String> parameters) {
        return "/search"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
