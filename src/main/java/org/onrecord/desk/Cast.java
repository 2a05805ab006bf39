package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.CandidateView.Voice;
import org.onrecord.speaker.SpeakerView;

/**
 * Who is to be on record for a candidate, beside whom its text names.
 *
 * @param roles of each of those chosen, as the text reports it; empty when it does not
 * @param open whom the text names and nobody chosen is
 */
record Cast(List<SpeakerView> chosen, List<String> roles, List<Voice> open) {
    static Cast of(CandidateView candidate, List<SpeakerView> chosen) {
        var open = new ArrayList<>(candidate.speakers());
        var roles = new ArrayList<String>();
        for (var speaker : chosen) {
            var own = own(open, speaker.id());
            roles.add(own == null ? null : role(own));
            open.remove(own);
        }
        for (int i = 0; i < chosen.size() && !open.isEmpty(); i++) {
            if (roles.get(i) == null) {
                roles.set(i, role(open.remove(0)));
            }
        }
        roles.replaceAll(role -> role == null ? "" : role);
        return new Cast(chosen, List.copyOf(roles), List.copyOf(open));
    }

    /** Those who are meant beyond doubt: of whom the text names, whoever alone has the name on record. */
    static List<UUID> clear(CandidateView candidate) {
        return candidate.speakers().stream()
                .filter(voice -> voice.known().size() == 1)
                .map(voice -> voice.known().get(0).speakerId())
                .distinct()
                .toList();
    }

    /** The name that the text gives the next who is missing; empty when it gives none. */
    String next() {
        return open.stream()
                .map(Voice::name)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The others, where one of those chosen is none. */
    List<UUID> but(int index) {
        return IntStream.range(0, chosen.size())
                .filter(i -> i != index)
                .mapToObj(i -> chosen.get(i).id())
                .toList();
    }

    private static Voice own(List<Voice> open, UUID speaker) {
        return open.stream()
                .filter(voice ->
                        voice.known().stream().anyMatch(one -> one.speakerId().equals(speaker)))
                .findFirst()
                .orElse(null);
    }

    private static String role(Voice voice) {
        return voice.role() == null ? "" : voice.role();
    }
}
