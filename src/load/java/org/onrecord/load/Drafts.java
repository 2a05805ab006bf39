package org.onrecord.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** How long a CMS waits for the quotations of a draft: one request after the other, as an editor sends them. */
final class Drafts {
    private static final int WARM = 100;
    private static final int MEASURED = 200;
    private static final int LENGTH = 5_000;

    private final Driver driver;
    private final String draft;

    Drafts(Driver driver) {
        this.driver = driver;
        this.draft = draft();
    }

    void print() throws Exception {
        var first = millis(0);
        for (int i = 1; i <= WARM; i++) {
            millis(i);
        }
        var waits = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            waits[i] = millis(WARM + 1 + i);
        }
        Arrays.sort(waits);
        System.out.printf(
                Locale.ROOT,
                "%nPOST /extractions, %d characters, one at a time: median %.0f ms, p95 %.0f ms, worst of %d %.0f ms; the very first %.0f ms%n",
                draft.length(),
                waits[MEASURED / 2],
                waits[MEASURED * 95 / 100],
                MEASURED,
                waits[MEASURED - 1],
                first);
    }

    /** No text is sent twice. */
    private double millis(int number) throws Exception {
        var text = draft.substring(0, draft.length() - 8) + String.format(Locale.ROOT, " %06d.", number);
        var ask = new Ask(
                HttpMethod.POST,
                "/api/v1/extractions",
                Map.of("Authorization", "Bearer " + Material.KEY, "Content-Type", "application/json"),
                Buffer.buffer(new JsonObject().put("text", text).encode()),
                200);
        var start = System.nanoTime();
        var status = driver.answer(Settings.SERVICE_PORT, ask).status();
        if (status != ask.status()) {
            throw new IllegalStateException("The service answered " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String draft() {
        try (var file = Drafts.class.getResourceAsStream("/load/draft.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).substring(0, LENGTH);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
