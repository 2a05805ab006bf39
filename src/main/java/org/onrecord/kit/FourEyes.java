package org.onrecord.kit;

import java.util.Collection;
import java.util.UUID;

/** The four-eyes principle: nobody approves what they made, and a machine approves nothing. */
public final class FourEyes {
    /** Where a request says why an administrator sets the principle aside. */
    public static final String OVERRIDE = "override";

    private FourEyes() {}

    /**
     * Lets an act of approval pass, or not.
     *
     * @param makers who had a hand in what is approved
     * @param work what that is, as in "You made <em>this assessment</em>"
     * @param needed the least role of the other person
     * @param override why an ADMIN approves their own work all the same, which the history shows to everybody; else null
     * @throws Problem OTHER_PERSON_NEEDED; ROLE_NEEDED when it is not covered, or somebody else than an ADMIN overrides; INVALID_FIELD when there is
     *     nothing to override
     */
    public static void mustHold(Act act, Collection<UUID> makers, String work, Role needed, String override) {
        mustBePerson(act, needed);
        var actor = act.actor();
        var own = makers.contains(actor.id());
        if (own && override == null) {
            throw Problem.of(
                    ProblemType.OTHER_PERSON_NEEDED,
                    "You made " + work + ". Ask another " + needed + " to decide on it.");
        }
        if (override != null && actor.role() != Role.ADMIN) {
            throw Problem.of(
                    ProblemType.ROLE_NEEDED,
                    "Only an ADMIN may decide on their own work, and only with a reason. Ask another " + needed + ".");
        }
        if (override != null && !own) {
            throw Problem.invalid(OVERRIDE, "is only for your own work; leave it out");
        }
    }

    /** @throws Problem OTHER_PERSON_NEEDED when a machine would decide; ROLE_NEEDED */
    public static void mustBePerson(Act act, Role needed) {
        if (act.actor().machine()) {
            throw Problem.of(
                    ProblemType.OTHER_PERSON_NEEDED,
                    "A machine's key decides nothing. Ask a " + needed + " who is a person.");
        }
        act.actor().mustCover(needed);
    }
}
