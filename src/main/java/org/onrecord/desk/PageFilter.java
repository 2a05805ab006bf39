package org.onrecord.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerResponseFilter;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;

/**
 * Makes a page of what went wrong outside the API, and says what browsers may do with our pages. Only such a page waits for
 * who reads it: were the filter a {@code Uni}, each answer of the API would be put aside and taken up again for nothing.
 * The standard's interface is named because filters are looked for by it.
 */
@Provider
public class PageFilter implements ContainerResponseFilter, ResteasyReactiveContainerResponseFilter {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private final Desk desk;

    PageFilter(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (isOfApi(request)) {
            return;
        }
        if (!(response.getEntity() instanceof ProblemView problem) || wantsJson(request)) {
            protect(response);
        } else if (problem.status() == ProblemType.AUTHENTICATION_NEEDED.status) {
            sendToSignIn(request, response);
        } else if (problem.status() == ProblemType.UNAVAILABLE.status
                || problem.status() == ProblemType.TOO_MANY_REQUESTS.status) {
            become(response, Frame.bare(problem.title()), problem);
        } else {
            request.suspend();
            desk.frame(problem.title())
                    .onFailure()
                    .recoverWithItem(() -> Frame.bare(problem.title()))
                    .invoke(frame -> become(response, frame, problem))
                    .subscribe()
                    .with(done -> request.resume(), request::resume);
        }
    }

    private static void become(ContainerResponseContext response, Frame frame, ProblemView problem) {
        response.setEntity(Pages.problem(frame, problem).render(), new Annotation[0], MediaType.valueOf(Desk.HTML));
        protect(response);
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

    private static void sendToSignIn(ContainerRequestContext request, ContainerResponseContext response) {
        response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, Onward.signIn(request));
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
