package org.onrecord.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the word lists of this package: lines, "#" for comments, "[name]" for sections. */
final class WordList {
    private final Map<String, List<String>> sections = new HashMap<>();

    private WordList() {}

    static WordList read(String name) {
        WordList list = new WordList();
        InputStream in = WordList.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("The word list " + name + " is not on the class path.");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0 && line.length() > 3) {
                    section = line.substring(1, line.length() - 1);
                } else {
                    list.sections
                            .computeIfAbsent(section, s -> new ArrayList<>())
                            .add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** All words of a section, in lower case. */
    Set<String> words(String section) {
        Set<String> words = new HashSet<>();
        for (String line : lines(section))
            words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
        return words;
    }
}
