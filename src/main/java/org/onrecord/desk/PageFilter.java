package org.onrecord.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.onrecord.account.Sessions;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;

/** Makes a page of what went wrong outside the API, and says what browsers may do with our pages. */
class PageFilter {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** Not a {@code Uni}: each answer of the API would be put aside and taken up again for nothing. */
    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOfApi(request)) {
            return;
        }
        if (!(response.getEntity() instanceof ProblemView problem) || wantsJson(request)) {
            protect(response);
        } else if (problem.status() == ProblemType.AUTHENTICATION_NEEDED.status) {
            sendToSignIn(response);
        } else {
            var html = Pages.problem(Frame.bare(problem.title()), problem).render();
            response.setEntity(html, new Annotation[0], MediaType.valueOf(Desk.HTML));
            protect(response);
        }
    }

    private static boolean isOfApi(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("/api/") || path.startsWith("api/");
    }

    /** A browser names HTML; somebody who names JSON alone gets the problem as the API has it. */
    private static boolean wantsJson(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .noneMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    private static void sendToSignIn(ContainerResponseContext response) {
        response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, Sessions.SIGN_IN);
    }

    private static void protect(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Referrer-Policy", "same-origin");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            headers.putSingle(HttpHeaders.VARY, "Cookie");
        }
    }
}
