package org.onrecord.quote;

import static org.onrecord.kit.Transitions.row;
import static org.onrecord.quote.QuoteStep.ASSESS;
import static org.onrecord.quote.QuoteStep.CHALLENGE;
import static org.onrecord.quote.QuoteStep.RECORD;
import static org.onrecord.quote.QuoteStep.WITHDRAW;

import java.util.List;
import org.onrecord.kit.Transitions;

/** Where a quote is on its way: its status, and on record whether it was assessed and is challenged. */
public enum QuoteState {
    DRAFT,
    RECORDED,
    ASSESSED,
    CHALLENGED,
    WITHDRAWN;

    /** {@code src/docs/states.md} has the same table in words. */
    public static final Transitions<QuoteState, QuoteStep> TRANSITIONS = new Transitions<>(
            "quote",
            List.of(
                    row(DRAFT, RECORD, RECORDED),
                    row(DRAFT, WITHDRAW, WITHDRAWN),
                    row(RECORDED, ASSESS, ASSESSED),
                    row(RECORDED, CHALLENGE, CHALLENGED),
                    row(RECORDED, WITHDRAW, WITHDRAWN),
                    row(ASSESSED, ASSESS, ASSESSED),
                    row(ASSESSED, CHALLENGE, CHALLENGED),
                    row(ASSESSED, WITHDRAW, WITHDRAWN),
                    row(CHALLENGED, ASSESS, ASSESSED),
                    row(CHALLENGED, CHALLENGE, CHALLENGED),
                    row(CHALLENGED, WITHDRAW, WITHDRAWN)));

    static QuoteState of(QuoteStatus status, boolean assessed, boolean challenged) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case WITHDRAWN -> WITHDRAWN;
            case RECORDED -> challenged ? CHALLENGED : assessed ? ASSESSED : RECORDED;
        };
    }
}
