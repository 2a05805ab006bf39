package org.onrecord.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every answer that a test of the API is given against {@code openapi.yaml}, whatever the test is about. */
public final class ContractCheck implements Filter, QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(ContractCheck.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/api/")) {
            var faults = new Exchange(
                            request.getMethod(),
                            path,
                            response.statusCode(),
                            response::getHeader,
                            response.asByteArray())
                    .faults();
            if (!faults.isEmpty()) {
                throw new AssertionError("%s %s: %s%nIt is not as %s has it. The answer was %s"
                        .formatted(
                                request.getMethod(),
                                path,
                                String.join("; ", faults),
                                Contracted.FILE,
                                response.asString()));
            }
        }
        return response;
    }
}
