package org.onrecord.match;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SearchTableTest extends Searched {
    @Override
    void settle() {
        // a record is findable when it is on record
    }
}
