package org.onrecord.load;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Asks the service whether the histories of the generated record hold. */
record Chains(Driver driver, Material material) {
    private static final int SOME = 25;

    void mustVerify() throws Exception {
        check("quotes", material.quotes());
        check("links", material.links());
        check("claims", material.claims());
        check("documents", material.documents());
        check("speakers", material.speakers());
    }

    private void check(String noun, List<UUID> ids) throws Exception {
        for (var id : ids.subList(0, Math.min(SOME, ids.size()))) {
            var path = "/api/v1/" + noun + "/" + id + "/history/verify";
            var answer =
                    driver.answer(Settings.SERVICE_PORT, Ask.get(path, "Authorization", "Bearer " + Material.KEY, 200));
            if (answer.status() != 200 || !new JsonObject(answer.body()).getBoolean("intact")) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
        }
    }
}
