package org.onrecord.extract;

import java.util.List;

/** Says in words how a proposal was found. */
final class Reasons {
    private Reasons() {}

    static String of(Report report, Passage cue, List<ProposedSpeaker> speakers) {
        return pattern(report.how(), cue) + " " + speaker(speakers);
    }

    private static String pattern(String how, Passage cue) {
        String words = cue == null ? "" : "“" + cue.exact() + "” ";
        if (how.equals("behind")) return words + "stands behind or inside what was said.";
        if (how.equals("according to")) return words + "names the source.";
        if (how.equals("announced")) return "The sentence before announces it with a colon.";
        if (how.equals("continues")) return "A quotation without a cue of its own, after one that has a speaker.";
        if (how.equals("noun")) return words + "is a noun that reports what follows it.";
        if (how.startsWith("fragment")) return "Quoted words inside a sentence; no cue for them was recognised.";
        if (how.equals("turn")) return "The paragraph begins with a name and a colon.";
        if (how.equals("around")) return words + "stands inside a relative clause that was said.";
        return words + "is followed by " + type(how) + ".";
    }

    private static String type(String how) {
        return switch (how.split("/")[1]) {
            case "that" -> "“that”";
            case "quotation" -> "quotation marks";
            case "colon" -> "a colon";
            case "question" -> "an indirect question";
            case "clause" -> "a clause";
            case "infinitive" -> "an infinitive";
            case "gerund" -> "an “-ing” form";
            case "preposition" -> "a preposition that introduces what was said";
            default -> "an object that is what was said";
        };
    }

    private static String speaker(List<ProposedSpeaker> speakers) {
        if (speakers.isEmpty()) return "No speaker was found.";
        ProposedSpeaker speaker = speakers.get(0);
        String mention = "“" + speaker.mention().exact().replace('\n', ' ') + "”";
        if (speaker.name() == null) return "Who is meant by " + mention + " was not found.";
        if (speaker.mention().exact().contains(speaker.name())) return "The speaker is named beside it.";
        return mention + " was taken to be " + speaker.name() + ".";
    }
}
