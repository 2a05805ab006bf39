package org.onrecord.document.fetch;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a server answered.
 *
 * @param type media type as it was sent, or null
 * @param encoding content coding as it was sent, or null
 * @param location where else to look, or null
 * @param body of a 200 only; packed, if it was sent so
 */
record Answer(int status, String type, String encoding, String location, Buffer body) {
    /** In which servers may pack what they send; of the few that all know, this one is enough. */
    static final String CODINGS = "gzip";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    Answer with(Buffer read) {
        return new Answer(status, type, encoding, location, read);
    }

    boolean isOk() {
        return status == 200;
    }

    boolean isRedirect() {
        return REDIRECTS.contains(status) && location != null;
    }

    /**
     * The body unpacked, which takes no more memory than {@code most}, however well it was packed.
     *
     * @param cut whether the beginning is enough when it is longer
     * @throws Unfetchable TOO_LARGE, CONTENT_TYPE when it is packed in a way that was not asked for, or badly
     */
    byte[] content(int most, boolean cut) {
        try (var unpacked = unpacked(new ByteArrayInputStream(body.getBytes()))) {
            var content = unpacked.readNBytes(cut ? most : most + 1);
            if (content.length > most) {
                throw tooLarge(most);
            }
            return content;
        } catch (IOException broken) {
            throw new Unfetchable(FetchFault.CONTENT_TYPE, "The page is packed badly: it cannot be unpacked.");
        }
    }

    static Unfetchable tooLarge(int most) {
        return new Unfetchable(
                FetchFault.TOO_LARGE, "The page is larger than " + most + " bytes. Send the text of the article.");
    }

    private InputStream unpacked(InputStream packed) throws IOException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default ->
                throw new Unfetchable(
                        FetchFault.CONTENT_TYPE,
                        "The page is packed in a way that was not asked for, and is not known.");
        };
    }
}
