package org.onrecord.quote;

import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;

/** Links that a row of the tallies counts more than before; no source comes with them. */
record Counted(Tallies.Place place, int links) {
    static final String MORE = """
            insert into claim_tally (claim_id, stance, status, links, changes)
            select t.*, 1 from unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) t
            on conflict (claim_id, stance, status)
            do update set links = claim_tally.links + excluded.links, changes = claim_tally.changes + 1""";

    /** Counts fresh links of a quote, which are proposed and go to a claim each. */
    static Db.Query proposed(List<Link> drawn) {
        return query(drawn.stream()
                .map(link -> Tallies.Standing.of(link).place())
                .sorted(Tallies.Place.ORDER)
                .map(place -> new Counted(place, 1))
                .toList());
    }

    /** @param counted in the order in which rows are locked */
    static Db.Query query(List<Counted> counted) {
        return new Db.Query(
                MORE,
                counted.stream().map(one -> one.place().claimId()).toArray(UUID[]::new),
                counted.stream().map(one -> one.place().stance().name()).toArray(String[]::new),
                counted.stream().map(one -> one.place().status().name()).toArray(String[]::new),
                counted.stream().map(Counted::links).toArray(Integer[]::new));
    }
}
