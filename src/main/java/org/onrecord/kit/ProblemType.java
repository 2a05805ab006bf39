package org.onrecord.kit;

import java.net.URI;
import java.util.Locale;

/** Every way in which a request can fail, each with its HTTP status and title (RFC 9457 §3.1). */
public enum ProblemType {
    UNREADABLE_BODY(400, "The body cannot be read"),
    INVALID_PARAMETER(400, "A parameter is not valid"),
    UNSAFE_PATH(400, "The path is not allowed"),
    AUTHENTICATION_NEEDED(401, "Sign in first"),
    ROLE_NEEDED(403, "Your role does not allow this"),
    OTHER_PERSON_NEEDED(403, "Somebody else has to do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    ALREADY_ON_RECORD(409, "This is already on record"),
    WRONG_STATE(409, "The present state does not allow this"),
    ROLLED_BACK(409, "Nothing was done, because one of many was refused"),
    GONE(410, "This was withdrawn"),
    STALE_REVISION(412, "Somebody changed it since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    INVALID_FIELD(422, "A field is not valid"),
    UNKNOWN_REFERENCE(422, "A field refers to something that is not on record"),
    SEGMENT_NOT_FOUND(422, "A segment is not in the text"),
    SEGMENT_AMBIGUOUS(422, "A segment stands in the text more than once"),
    PAGE_UNREADABLE(422, "The page cannot be read"),
    PAGE_NOT_FETCHED(422, "The page was not fetched"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    REVISION_NEEDED(428, "Say which revision you saw"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UNEXPECTED(500, "Something went wrong here"),
    UNAVAILABLE(503, "The service cannot answer just now");

    public final int status;
    public final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The name as it stands in its URI: {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of a problem (RFC 9457 §3.1.1); a name, and no page to open. */
    public URI uri() {
        return URI.create("urn:onrecord:problem:" + slug());
    }
}
