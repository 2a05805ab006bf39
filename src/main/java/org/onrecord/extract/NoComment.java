package org.onrecord.extract;

import java.util.List;

/** Somebody was asked and is reported not to have answered; never a quotation. */
public record NoComment(List<ProposedSpeaker> speakers, Span cue, Span sentence) {}
