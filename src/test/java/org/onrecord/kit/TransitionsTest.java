package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.kit.Transitions.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static final Transitions<Lamp, Hand> LAMP = new Transitions<>(
            "lamp",
            List.of(
                    row(Lamp.DARK, Hand.PRESS, Lamp.LIT),
                    row(Lamp.LIT, Hand.PRESS, Lamp.DARK),
                    row(Lamp.LIT, Hand.DROP, Lamp.BROKEN)));

    private enum Lamp {
        DARK,
        LIT,
        BROKEN
    }

    private enum Hand {
        PRESS,
        DROP
    }

    @Test
    void aStepLeadsWhereTheTableSays() {
        assertEquals(Lamp.BROKEN, LAMP.after(Lamp.LIT, Hand.DROP));
    }

    @Test
    void anotherStepIsRefusedWithThoseThatThereAre() {
        var refusal = assertThrows(Problem.class, () -> LAMP.after(Lamp.DARK, Hand.DROP));

        assertEquals(ProblemType.WRONG_STATE.uri(), refusal.view().type());
        assertEquals("The lamp is DARK, where DROP is not possible. Possible there: PRESS.", refusal.getMessage());
    }

    @Test
    void anEndSaysThatItIsOne() {
        var refusal = assertThrows(Problem.class, () -> LAMP.after(Lamp.BROKEN, Hand.PRESS));

        assertEquals("The lamp is BROKEN, where PRESS is not possible. Possible there: nothing.", refusal.getMessage());
    }

    @Test
    void aTableThatLeadsTwoWaysByOneStepIsNone() {
        var rows = List.of(row(Lamp.DARK, Hand.PRESS, Lamp.LIT), row(Lamp.DARK, Hand.PRESS, Lamp.BROKEN));

        assertThrows(IllegalArgumentException.class, () -> new Transitions<>("lamp", rows));
    }
}
