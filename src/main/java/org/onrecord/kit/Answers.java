package org.onrecord.kit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/** The answers that resources give: one place for tags, locations and links. */
public final class Answers {
    private Answers() {}

    /** 200 with the tag of the representation. */
    public static <T extends Tagged> Response ok(T view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(view.tag()))
                .build();
    }

    /** 201 with the place of the new record. */
    public static <T extends Tagged> Response created(UriInfo uri, UUID id, T view) {
        var collection = uri.getAbsolutePath().toString();
        return createdAt(URI.create(collection + (collection.endsWith("/") ? "" : "/") + id), view);
    }

    public static <T extends Tagged> Response createdAt(URI location, T view) {
        return Response.created(location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(view)
                .tag(new EntityTag(view.tag()))
                .build();
    }

    /**
     * 304 when the client has this representation already, else 200 with it. The tag is asked for first, so that a client
     * that has it costs no body.
     */
    public static <T extends Tagged> Uni<Response> fresh(
            String ifNoneMatch, Supplier<Uni<String>> tag, Supplier<Uni<T>> view) {
        if (ifNoneMatch == null) {
            return view.get().map(Answers::ok);
        }
        return tag.get()
                .chain(current -> matches(ifNoneMatch, current)
                        ? Uni.createFrom()
                                .item(() -> Response.notModified(new EntityTag(current))
                                        .build())
                        : view.get().map(Answers::ok));
    }

    /** Weak comparison with any of a list of tags, or the asterisk (RFC 9110 §13.1.2). */
    private static boolean matches(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(candidate -> candidate.equals("*")
                        || candidate.equals('"' + tag + '"')
                        || candidate.equals("W/\"" + tag + '"'));
    }

    /** 200 with a page, and the next one in the Link header (RFC 8288). */
    public static Response page(UriInfo uri, Page<?> page) {
        return page(uri, page.next(), page);
    }

    /** The same for a page that has more beside its items. @param next cursor of the next page, or null */
    public static Response page(UriInfo uri, String next, Object page) {
        var response = Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
        if (next != null) {
            var following =
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            response.header(
                    HttpHeaders.LINK, Link.fromUri(following).rel("next").build());
        }
        return response.build();
    }
}
