package org.onrecord.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** That somebody is at work on a task, until a time. It keeps nobody from deciding. */
@Entity
@Table(name = "task_hold")
class TaskHold {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TaskKind kind;

    UUID subject;

    @Column(name = "held_by")
    UUID heldBy;

    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "taken_from")
    UUID takenFrom;

    String reason;

    @Version
    int revision;

    protected TaskHold() {}

    boolean isHeldBySomebodyElse(Act act) {
        return expiresAt.isAfter(act.at()) && !heldBy.equals(act.actor().id());
    }

    /**
     * Gives it to who acts, or keeps it theirs for longer.
     *
     * @param why why it is taken from somebody else; null when it is not to be
     * @param holder name of who holds it, or held it last
     */
    void take(Instant until, String why, String holder, Act act) {
        var from = isHeldBySomebodyElse(act) ? heldBy : null;
        if (from != null) {
            mustBeTakenOver(why, holder, act);
        } else if (why != null) {
            throw Problem.invalid("takeOver", "nobody else holds the task; leave it out");
        }
        if (from != null || !expiresAt.isAfter(act.at())) {
            this.heldAt = act.at();
            this.takenFrom = from;
            this.reason = why;
        }
        this.heldBy = act.actor().id();
        this.expiresAt = until;
    }

    /** Hands it back. */
    void release(String holder, Act act) {
        if (isHeldBySomebodyElse(act)) {
            throw held(holder, "Ask them to hand it back; an EDITOR may take it over.");
        }
        if (!expiresAt.isAfter(act.at())) {
            throw notHeld();
        }
        this.expiresAt = act.at();
    }

    static Problem notHeld() {
        return Problem.of(ProblemType.WRONG_STATE, "Nobody holds this task, so there is nothing to hand back.");
    }

    private void mustBeTakenOver(String why, String holder, Act act) {
        if (why == null) {
            throw held(
                    holder,
                    "Take another task, or decide all the same: a hold stops nobody. An EDITOR may take it over.");
        }
        if (!act.actor().role().covers(Role.EDITOR)) {
            throw Problem.of(
                    ProblemType.ROLE_NEEDED, "Only an EDITOR takes a task over. Ask " + holder + " to hand it back.");
        }
    }

    private Problem held(String holder, String next) {
        return Problem.of(ProblemType.WRONG_STATE, holder + " holds this task until " + expiresAt + ". " + next)
                .with("holder", holder)
                .with("expiresAt", expiresAt);
    }
}
