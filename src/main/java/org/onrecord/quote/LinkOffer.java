package org.onrecord.quote;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;
import org.onrecord.kit.Transitions;

/**
 * What somebody can do to a link, so that nobody is offered what could only be refused.
 *
 * @param ownWork whether they drew it or raised its open challenge: then an ADMIN alone can settle it, and has to say why
 */
public record LinkOffer(Set<LinkStep> steps, boolean ownWork) {
    public static LinkOffer of(LinkView link, Actor actor) {
        var challenger =
                link.challenged() && link.challenge() != null ? link.challenge().challengedBy() : null;
        var own = actor.id().equals(link.drawnBy()) || Objects.equals(actor.id(), challenger);
        var steps = LinkState.TRANSITIONS.rows().stream()
                .filter(row -> row.from() == LinkState.of(link.status(), link.challenged()))
                .map(Transitions.Row::step)
                .filter(step -> isOpen(step, own, actor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LinkStep.class)));
        return new LinkOffer(steps, own);
    }

    private static boolean isOpen(LinkStep step, boolean own, Actor actor) {
        if (actor.machine()) {
            return false;
        }
        return switch (step) {
            case GO_STALE -> false;
            case CHALLENGE -> actor.role().covers(Role.CHECKER);
            case ACCEPT, REJECT, UPHOLD, OVERTURN, RECONFIRM, DROP ->
                actor.role().covers(Role.REVIEWER) && (!own || actor.role() == Role.ADMIN);
        };
    }
}
