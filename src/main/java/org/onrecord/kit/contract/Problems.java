package org.onrecord.kit.contract;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;

/** The responses of failures, one for each status that {@link ProblemType} knows, shared by all operations. */
final class Problems {
    /** Nobody asks an operation with a method that it has not; no operation answers so. */
    private static final Set<ProblemType> OF_NO_OPERATION = Set.of(ProblemType.METHOD_NOT_ALLOWED);

    private Problems() {}

    static void addTo(Components components) {
        Arrays.stream(ProblemType.values())
                .filter(type -> !OF_NO_OPERATION.contains(type))
                .map(type -> type.status)
                .distinct()
                .forEach(status -> components.addResponse(nameOf(status), response(status)));
    }

    /** A reference to the response with that status. */
    static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + nameOf(status));
    }

    private static String nameOf(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase().replace(" ", "");
    }

    private static APIResponse response(int status) {
        var types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status == status)
                .toList();
        var media = OASFactory.createMediaType().schema(Schemas.reference("Problem"));
        types.forEach(type -> addExample(media, type));
        var response = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(type -> type.title + " (`" + type.slug() + "`)")
                        .collect(Collectors.joining(" · ")))
                .content(OASFactory.createContent().addMediaType(ProblemView.MEDIA_TYPE, media));
        Headers.ofProblem(status).forEach((name, header) -> response.addHeader(name, header));
        return response;
    }

    private static void addExample(MediaType media, ProblemType type) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", type.uri().toString());
        value.put("title", type.title);
        value.put("status", type.status);
        value.put("detail", "What happened here, and what to do next.");
        media.addExample(type.slug(), OASFactory.createExample().value(value));
    }
}
