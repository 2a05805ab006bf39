package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a role in a draft is the one that was reported at the time. */
class DraftRolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a former NATO Secretary General | NATO Secretary General",
                "NATO Secretary General | former NATO Secretary General",
                "President | former President",
                "ex-president of the bank | president of the bank",
                "onetime head of the port | head of the port",
                "acting governor | governor",
                "interim director of the museum | director of the museum",
                "caretaker prime minister | prime minister",
                "deputy mayor of Port Ellen | mayor of Port Ellen",
                "Deputy Foreign Minister | Foreign Minister",
                "vice president | president",
                "Vice-President of the bank | President of the bank",
                "the president-elect | the president",
                "shadow chancellor | chancellor",
                "presidential candidate | president",
                "outgoing prime minister | prime minister",
                "a retired general | general",
                "Finance Minister | Defence Minister",
                "minister of trade | minister of justice",
                "minister | prime minister",
                "president | spokesman for the president",
                "the prime minister | the prime minister's adviser",
                "foreign minister | spokeswoman for the Foreign Ministry",
                "ambassador to China | foreign minister",
                "harbour master of Port Ellen | mayor of Port Ellen",
                "mayor of Port Askaig | mayor of Port Ellen",
                "NATO Secretary General | UN Secretary-General",
                "Foreign Minister of Russia | foreign minister of Ukraine",
                "French president | German president",
                "professor at Yale University | professor at Harvard University",
                "skipper | surgeon",
                "former skipper | skipper",
                "chief executive of Northern Ferries | chief executive of Island Ferries"
            })
    void aRoleThatIsAnotherDiffersEitherWay(String one, String other) {
        assertTrue(DraftRoles.differ(one, other));
        assertTrue(DraftRoles.differ(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the NATO Secretary General | NATO Secretary General",
                "NATO chief | Secretary General of NATO",
                "NATO's Secretary-General | NATO chief",
                "the alliance's chief | NATO Secretary General",
                "then-NATO Secretary General | NATO Secretary General",
                "then-President | President",
                "the current president | president",
                "Secretary General | NATO Secretary General",
                "a former NATO Secretary General | ex-NATO chief",
                "Foreign Minister | foreign minister of Russia",
                "Russian Foreign Minister | foreign minister of Russia",
                "Russia's top diplomat | Russian foreign minister",
                "US Secretary of State | America's top diplomat",
                "French President | president of France",
                "U.S. president | president of the United States",
                "British prime minister | UK premier",
                "spokesman | spokeswoman",
                "a spokesperson for the harbour | spokeswoman of the harbour",
                "Foreign Ministry spokesman | spokeswoman for the Foreign Ministry",
                "press secretary | spokesman",
                "chairwoman of the board | chair of the board",
                "congresswoman | lawmaker",
                "CEO of Northern Ferries | Northern Ferries chief executive",
                "central bank chief | governor of the central bank",
                "Ukrainian presidential aide | an adviser to Ukraine's president",
                "professor at Russia's Far Eastern Federal University | of Russia's Far Eastern Federal University",
                "an expert at the Korea Institute for National Unification | KINU researcher",
                "Harvard professor | history professor",
                "a geologist | professor at the University of the Isles",
                "vice president and treasurer | treasurer",
                "minister of trade, industry and energy | trade minister",
                "acting chief of the port | interim head of the port",
                "deputy chairman | vice-chairwoman",
                "a senior official | deputy foreign minister's aide",
                "longtime mayor of Port Ellen | mayor of Port Ellen"
            })
    void aShorterFormOrAnotherWordForARoleIsThatRoleEitherWay(String one, String other) {
        assertFalse(DraftRoles.differ(one, other));
        assertFalse(DraftRoles.differ(other, one));
    }

    @Test
    void whoseRoleIsNotToldHasNone() {
        assertFalse(DraftRoles.differ("the", "NATO Secretary General"));
        assertFalse(DraftRoles.differ("of Russia's Far Eastern Federal University", "former professor"));
    }

    @Test
    void aRoleIsReadOfWhatStandsBesideAName() {
        assertEquals(
                "a former NATO Secretary General",
                DraftRoles.beside("Jens Stoltenberg", "Jens Stoltenberg, a former NATO Secretary General"));
        assertEquals(null, DraftRoles.beside("Jens Stoltenberg", "Jens Stoltenberg"));
        assertEquals(null, DraftRoles.beside("Jens Stoltenberg", "he"));
    }
}
