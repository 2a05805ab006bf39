package org.onrecord.match;

import static org.onrecord.Refusals.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

@QuarkusTest
class SearchTableTest extends Searched {
    private static final String BUILDS = "/api/v1/search/builds";

    @Override
    void settle() {
        // a record is findable when it is on record
    }

    @Test
    void thereIsNoIndexToBuildWhereSearchesAskTheDatabase() {
        Newsroom.person(Role.ADMIN).asks().post(BUILDS).then().spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void onlyAdministratorsHaveIndexesBuilt() {
        Newsroom.person(Role.EDITOR).asks().post(BUILDS).then().spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @Test
    void anIndexThatNobodyBuiltIsNotThere() {
        Newsroom.person(Role.ADMIN).gets(BUILDS + "/{id}", UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
    }
}
