package org.onrecord.kit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as a problem of {@link ProblemType}; class names, SQL and stack traces stay here. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String BODY = "body";
    /** Where records are made that others may stand for later. */
    private static final Pattern COLLECTION = Pattern.compile("/?api/v1/(speakers|claims)/?");

    private static final Set<String> NO_IDS = Set.of("number", "code");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return response(problem);
    }

    /**
     * The same request is to be made of the record that stands for this one. A request that made it, and is repeated since,
     * is answered where that one is to be read (303); what only a body refers to is a fault of the body.
     */
    @ServerExceptionMapper
    Response moved(Moved moved, UriInfo uri) {
        var here = uri.getRequestUri().toString();
        var there = here.replace(moved.from().toString(), moved.to().toString());
        if (!there.equals(here)) {
            return Response.status(308).location(URI.create(there)).build();
        }
        return COLLECTION.matcher(uri.getPath()).matches()
                ? Response.seeOther(uri.getAbsolutePathBuilder()
                                .path(moved.to().toString())
                                .build())
                        .build()
                : response(Problem.of(
                                ProblemType.UNKNOWN_REFERENCE,
                                moved.from() + " was merged into another record; use " + moved.to() + " instead.")
                        .with("existing", moved.to()));
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure) {
        return response(BodyFaults.of(failure));
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException failure) {
        return response(BodyFaults.of(failure));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        var inBody = failure.getConstraintViolations().stream().anyMatch(ProblemMappers::isInBody);
        var type = inBody ? ProblemType.INVALID_FIELD : ProblemType.INVALID_PARAMETER;
        var first = errors.get(0);
        var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return response(Problem.fields(type, first.field() + ": " + first.message() + more, errors));
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException failure) {
        return signInFirst("Send a key or a token: `Authorization: Bearer onr_…`.");
    }

    @ServerExceptionMapper
    Response notRecognised(AuthenticationFailedException failure) {
        return signInFirst(
                "The key or token is not valid, has expired or was revoked. Ask an administrator for a new one.");
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure, ResourceInfo resource) {
        var needed = roleOf(resource);
        var detail = needed == null
                ? "Your role does not allow this."
                : "This needs the role " + needed.value()[0] + " or one above it. Ask somebody who has it.";
        var problem = Problem.of(ProblemType.ROLE_NEEDED, detail);
        return response(needed == null ? problem : problem.with("role", needed.value()[0]));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JacksonException unreadable) {
            return response(BodyFaults.of(unreadable));
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 ->
                answer(
                        ProblemType.INVALID_PARAMETER,
                        "The request cannot be understood. Check its parameters and its body.");
            case 404 -> notFound(failure, uri);
            case 405 ->
                answer(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "The API documentation (/docs) says which methods there are at this address.");
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 ->
                answer(ProblemType.BODY_TOO_LARGE, "Send less at once: see the limits in the API documentation.");
            case 415 -> answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        var problem = DatabaseFaults.problemOf(failure);
        if (problem.isPresent()) {
            return response(problem.get());
        }
        LOG.error("Unexpected failure of a request", Scrubbed.of(failure));
        return answer(
                ProblemType.UNEXPECTED,
                "It is logged. Nothing was changed; try again, and tell the operator if it stays.");
    }

    private static RolesAllowed roleOf(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(RolesAllowed.class)) {
            return method == null ? null : method.getAnnotation(RolesAllowed.class);
        }
        return resource.getResourceClass().getAnnotation(RolesAllowed.class);
    }

    /** JAX-RS says 404 of a query parameter that cannot be converted, too (Jakarta REST 3.1 §3.2). */
    private static Response notFound(WebApplicationException failure, UriInfo uri) {
        return failure.getCause() != null && isPathReadable(uri)
                ? answer(
                        ProblemType.INVALID_PARAMETER,
                        "A query parameter is of the wrong type. The API documentation (/docs) has the types.")
                : answer(ProblemType.NOT_FOUND, "There is no such resource. Check the address and the ids in it.");
    }

    private static boolean isPathReadable(UriInfo uri) {
        return uri.getPathParameters().entrySet().stream()
                .filter(parameter -> !NO_IDS.contains(parameter.getKey()))
                .allMatch(parameter -> ID.matcher(parameter.getValue().get(0)).matches());
    }

    private static Response signInFirst(String detail) {
        return Response.fromResponse(answer(ProblemType.AUTHENTICATION_NEEDED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"onrecord\"")
                .build();
    }

    private static boolean isInBody(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> BODY.equals(node.getName()));
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().replace(".<list element>", "");
        var afterMethod = path.substring(path.indexOf('.') + 1);
        var field = afterMethod.startsWith(BODY + ".") ? afterMethod.substring(BODY.length() + 1) : afterMethod;
        var leaf = isInBody(violation) ? field : field.substring(field.lastIndexOf('.') + 1);
        return new FieldError(leaf, violation.getMessage());
    }

    private static Response answer(ProblemType type, String detail) {
        return response(Problem.of(type, detail));
    }

    static Response response(Problem problem) {
        var view = problem.view();
        var response =
                Response.status(view.status()).type(ProblemView.MEDIA_TYPE).entity(view);
        if (view.status() == ProblemType.UNAVAILABLE.status) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return response.build();
    }
}
