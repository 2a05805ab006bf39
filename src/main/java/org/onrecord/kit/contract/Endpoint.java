package org.onrecord.kit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.onrecord.kit.Role;

/** One operation, and what follows for it from its method, path, role and headers. */
record Endpoint(String path, PathItem.HttpMethod method, Operation operation, String role) {
    private static final String BEARER = "bearer";
    /** Header parameters that are the same wherever they stand, with the component that describes them. */
    private static final Map<String, String> HEADERS = Map.of("If-Match", "IfMatch", "If-None-Match", "IfNoneMatch");

    private static final List<Integer> OF_ALL = List.of(400, 401, 406, 429, 500, 503);

    static Endpoint of(String path, PathItem.HttpMethod method, Operation operation) {
        return new Endpoint(path, method, operation, roleOf(operation));
    }

    void sayWhoMayCallIt() {
        var requirement = OASFactory.createSecurityRequirement().addScheme(BEARER, List.of());
        var requirements = new ArrayList<>(List.of(requirement));
        if (role.equals(Role.READ)) {
            requirements.add(OASFactory.createSecurityRequirement());
        }
        operation.setSecurity(requirements);
        var who = switch (role) {
            case "" -> "Anybody who signed in may.";
            case Role.READ -> "Needs the role READER, or none where reading is public.";
            default -> "Needs the role " + role + " or one above it.";
        };
        var said = operation.getDescription();
        operation.setDescription(said == null ? who : said + " " + who);
    }

    void describeHeaders() {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(each -> parameters.add(described(each)));
        }
        if (method == PathItem.HttpMethod.POST) {
            parameters.add(reference("IdempotencyKey"));
        }
        operation.setParameters(parameters);
    }

    APIResponses responses(Answer answer, Examples examples) {
        var responses = OASFactory.createAPIResponses();
        var success = OASFactory.createAPIResponse()
                .description(answer.status() == 201 ? "It is on record" : "Here it is")
                .content(examples.content(answer, operation.getOperationId()));
        responses.addAPIResponse("" + answer.status(), with(success, Headers.of(answer)));
        if (has("IfNoneMatch")) {
            var same = OASFactory.createAPIResponse().description("It is still as you have it");
            responses.addAPIResponse("304", with(same, Headers.ofNotModified()));
        }
        if (canHaveMoved()) {
            var moved = OASFactory.createAPIResponse()
                    .description("It was merged into another record: make the same request there");
            responses.addAPIResponse("308", with(moved, Headers.ofMoved()));
        }
        if (method == PathItem.HttpMethod.POST && path.matches("/api/v1/(speakers|claims)")) {
            var merged = OASFactory.createAPIResponse()
                    .description(
                            "A request that is repeated with its Idempotency-Key: what it made was merged since, and stands there now");
            responses.addAPIResponse("303", with(merged, Headers.ofMoved()));
        }
        problems().forEach(status -> responses.addAPIResponse("" + status, Problems.reference(status)));
        return responses;
    }

    private TreeSet<Integer> problems() {
        var problems = new TreeSet<>(OF_ALL);
        add(problems, !role.isEmpty() && !role.equals(Role.READ), 403);
        add(problems, isOfOne(), 404);
        add(problems, isWrite(), 409);
        add(problems, isOfOne() && isOfQuote() && !isHistory(), 410);
        add(problems, isWrite() && isOfOne(), 412);
        add(problems, has("IfMatch"), 428);
        add(problems, method == PathItem.HttpMethod.POST || operation.getRequestBody() != null, 422);
        add(problems, operation.getRequestBody() != null, 413, 415);
        return problems;
    }

    private static void add(TreeSet<Integer> problems, boolean possible, Integer... statuses) {
        if (possible) {
            problems.addAll(List.of(statuses));
        }
    }

    private boolean isOfOne() {
        return path.contains("{") || path.endsWith("/latest");
    }

    /** What belongs to a quote is gone with it, when the quote was withdrawn. */
    private boolean isOfQuote() {
        return path.matches("/api/v1/(quotes|assessments|challenges|responses)/.*");
    }

    private boolean isHistory() {
        return path.contains("/history");
    }

    private boolean isWrite() {
        return method != PathItem.HttpMethod.GET;
    }

    private boolean canHaveMoved() {
        return path.matches("/api/v1/(speakers|claims)/\\{id}.*") && !isHistory();
    }

    private boolean has(String header) {
        return operation.getParameters().stream()
                .anyMatch(each -> each.getRef() != null && each.getRef().endsWith("/" + header));
    }

    /** The role that the code asks for, empty when signing in is enough. */
    private static String roleOf(Operation operation) {
        var requirements = operation.getSecurity() == null ? List.<SecurityRequirement>of() : operation.getSecurity();
        return requirements.stream()
                .flatMap(each -> each.getSchemes().values().stream())
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    private static Parameter described(Parameter parameter) {
        var header = HEADERS.get(parameter.getName());
        return header == null ? parameter : reference(header);
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static APIResponse with(APIResponse response, Map<String, Header> headers) {
        headers.forEach(response::addHeader);
        return response;
    }
}
