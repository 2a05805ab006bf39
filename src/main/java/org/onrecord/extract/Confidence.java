package org.onrecord.extract;

import java.util.List;

/** How sure a proposal is, for ordering a list: sure patterns first. */
final class Confidence {
    private Confidence() {}

    static double of(Report report, Candidate.Kind kind, List<ProposedSpeaker> speakers) {
        double confidence = base(report, kind);
        if (report.how().endsWith("/infinitive") || report.how().endsWith("/passive")) confidence *= 0.7;
        if (report.verb() != null && report.verb().weak()) confidence *= 0.8;
        if (speakers.isEmpty()) confidence *= 0.8;
        else if (speakers.get(0).name() == null) confidence *= 0.9;
        return Math.round(confidence * 100) / 100.0;
    }

    private static double base(Report report, Candidate.Kind kind) {
        boolean marked = kind == Candidate.Kind.DIRECT || kind == Candidate.Kind.DOCUMENT_TEXT;
        String how = report.how();
        if (how.equals("behind")) return marked ? 0.98 : 0.85;
        if (how.equals("according to")) return 0.85;
        if (how.equals("announced") || how.equals("continues")) return 0.85;
        if (how.equals("noun")) return 0.5;
        if (how.startsWith("fragment")) return 0.4;
        if (how.equals("turn")) return 0.6;
        if (how.equals("around")) return 0.65;
        return before(how, marked, kind == Candidate.Kind.MIXED);
    }

    private static double before(String how, boolean marked, boolean mixed) {
        if (marked) return 0.9;
        double confidence = 0.5;
        if (how.startsWith("before/that")) confidence = 0.75;
        else if (how.startsWith("before/clause")) confidence = 0.75;
        else if (how.startsWith("before/question")) confidence = 0.65;
        else if (how.startsWith("before/infinitive")) confidence = 0.55;
        return mixed ? Math.min(0.85, confidence + 0.15) : confidence;
    }
}
