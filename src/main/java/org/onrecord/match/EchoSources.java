package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;

/** Looks wordings up that are on record: one statement for all that is asked, however much is on record. */
@ApplicationScoped
class EchoSources {
    /** Asks in one statement: more are asked one batch after the other. */
    static final int BATCH = 50;

    private final Db db;

    EchoSources(Db db) {
        this.db = db;
    }

    /**
     * Wordings that have words in common with what is asked, at most {@code most} for each.
     *
     * @param staff whether drafts of quotes may be seen
     */
    Uni<List<EchoSource>> byWords(List<EchoAsk> asks, int most, boolean staff) {
        return inBatches(
                asks, 0, (part, from) -> db.rows(EchoSql.BY_WORDS, arguments(part, from, most, staff), EchoSource::of));
    }

    /** What the speakers of each ask are on record as saying, the {@code most} that were recorded last. */
    Uni<List<EchoSource>> bySpeaker(List<EchoAsk> asks, int most, boolean staff) {
        return inBatches(asks, 0, (part, from) -> {
            var speakers = new Pairs<UUID>();
            for (int i = 0; i < part.size(); i++) {
                speakers.add(from + i, part.get(i).speakers());
            }
            var arguments =
                    Tuple.of(staff, speakers.numbers(), speakers.values().toArray(UUID[]::new), most);
            return speakers.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : db.rows(EchoSql.BY_SPEAKER, arguments, EchoSource::of);
        });
    }

    private static Uni<List<EchoSource>> inBatches(List<EchoAsk> asks, int from, Look look) {
        if (from >= asks.size()) {
            return Uni.createFrom().item(List.of());
        }
        int to = Math.min(from + BATCH, asks.size());
        return look.of(asks.subList(from, to), from)
                .chain(found -> inBatches(asks, to, look).map(others -> joined(found, others)));
    }

    private static List<EchoSource> joined(List<EchoSource> found, List<EchoSource> others) {
        if (others.isEmpty()) {
            return found;
        }
        var all = new ArrayList<>(found);
        all.addAll(others);
        return all;
    }

    private static Tuple arguments(List<EchoAsk> part, int from, int most, boolean staff) {
        var texts = new Pairs<String>();
        var speakers = new Pairs<UUID>();
        for (int i = 0; i < part.size(); i++) {
            texts.add(from + i, part.get(i).texts());
            speakers.add(from + i, part.get(i).speakers());
        }
        return Tuple.of(
                staff,
                texts.numbers(),
                texts.values().toArray(String[]::new),
                speakers.numbers(),
                speakers.values().toArray(UUID[]::new),
                most);
    }

    private interface Look {
        Uni<List<EchoSource>> of(List<EchoAsk> part, int from);
    }

    /** Values with the number of the ask that they belong to. */
    private record Pairs<T>(List<Integer> ns, List<T> values) {
        Pairs() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(int n, Iterable<T> more) {
            more.forEach(value -> {
                ns.add(n);
                values.add(value);
            });
        }

        boolean isEmpty() {
            return values.isEmpty();
        }

        Integer[] numbers() {
            return ns.toArray(Integer[]::new);
        }
    }
}
