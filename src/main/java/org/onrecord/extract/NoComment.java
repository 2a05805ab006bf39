package org.onrecord.extract;

import java.util.List;

/** Somebody was asked and is reported not to have answered; never a quotation. */
public record NoComment(List<ProposedSpeaker> speakers, Passage cue, Passage sentence) {}
