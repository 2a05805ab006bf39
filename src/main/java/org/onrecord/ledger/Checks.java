package org.onrecord.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Once;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Checks of all chains: asking for one, and what they found. A check changes no record, so no entry tells of it. */
@ApplicationScoped
public class Checks {
    private static final String ONE = CheckView.COLUMNS + " where id = $1";
    private static final String LATEST = CheckView.COLUMNS + " order by id desc limit 1";
    private static final String LAST_ENDED =
            CheckView.COLUMNS + " where state <> 'RUNNING' order by ended_at desc limit 1";
    private static final String PAGE = CheckView.COLUMNS + """

            where $1::uuid is null or id < $1 order by id desc limit $2""";

    private static final String OF_A_NIGHT = """
            insert into ledger_check (id, due, asked_by, state, started_at, revision)
            values ($1, $2, $3, 'RUNNING', now(), 0) on conflict do nothing""";

    private static final String TAKE = """
            update ledger_check set holder = $1, leased_until = now() + interval '1 minute'
            where state = 'RUNNING' and leased_until < now()
            returning id, reached, entries, erased, subjects, broken, first_fault::text""";

    private static final String KEEP = """
            with heads as (
                insert into ledger_head (subject, subject_kind, position, hash)
                select * from unnest($10::uuid[], $11::text[], $12::integer[], $13::bytea[])
                on conflict (subject) do update set position = excluded.position, hash = excluded.hash
                where ledger_head.position < excluded.position)
            update ledger_check
            set state = $3, ended_at = case when $3 <> 'RUNNING' then now() end, reached = $4, entries = $5, erased = $6,
                subjects = $7, broken = $8, first_fault = $9::text::jsonb, leased_until = now() + interval '1 minute',
                revision = revision + 1
            where id = $1 and holder = $2 and state = 'RUNNING' returning id""";

    private static final Faults FAULTS = new Faults();

    private final Db db;
    private final Once once;

    Checks(Db db, Once once) {
        this.db = db;
        this.once = once;
    }

    /** A run that works on a check, until it ends or another takes it over. */
    record Run(UUID check, UUID holder, Checked checked) {}

    /** Asks for a check, which begins within seconds. @throws Problem WRONG_STATE while another runs */
    public Uni<CheckView> ask(Act act) {
        return once.make(act, "", session -> ask(session, act)).chain(this::get);
    }

    private static Uni<UUID> ask(Mutiny.Session session, Act act) {
        return session.createQuery("select id from LedgerCheck where state = RUNNING", UUID.class)
                .getSingleResultOrNull()
                .invoke(running -> {
                    if (running != null) {
                        throw Problem.of(
                                        ProblemType.WRONG_STATE,
                                        "The ledger is being checked. Wait for that check and read it.")
                                .with("existing", running);
                    }
                })
                .replaceWith(() -> new Check(act))
                .call(session::persist)
                .map(check -> check.id);
    }

    /** The check of a night, which several replicas may ask for. It is left out while another check runs. */
    Uni<Void> askFor(Instant due) {
        var args = Tuple.of(Ids.next(), due.atOffset(ZoneOffset.UTC), Actor.SYSTEM_ID);
        return db.rows(OF_A_NIGHT, args, row -> row).replaceWithVoid();
    }

    /** @throws Problem NOT_FOUND */
    public Uni<CheckView> get(UUID id) {
        return db.row(ONE, Tuple.of(id), CheckView::of)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("check of the ledger", id));
    }

    /** The one that was asked for last. @throws Problem NOT_FOUND */
    public Uni<CheckView> latest() {
        return db.row(LATEST, Tuple.tuple(), CheckView::of)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND, "The ledger was not checked yet. Ask for a check."));
    }

    /** Newest first. */
    public Uni<Page<CheckView>> page(PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return db.rows(PAGE, Tuple.of(after, ask.rows()), CheckView::of)
                .map(checks -> Page.of(checks, ask, check -> Cursor.of(check.id())));
    }

    /** The last one that came to its end, or null. */
    Uni<CheckView> lastEnded() {
        return db.row(LAST_ENDED, Tuple.tuple(), CheckView::of);
    }

    /** A check that nobody works on, or null. */
    Uni<Run> take() {
        var holder = UUID.randomUUID();
        return db.row(TAKE, Tuple.of(holder), row -> new Run(row.getUUID("id"), holder, checked(row)));
    }

    /** Keeps what a run has found. False when another has taken the check over. */
    Uni<Boolean> keep(Run run, boolean done) {
        var checked = run.checked();
        var state = !done ? CheckState.RUNNING : checked.broken == 0 ? CheckState.INTACT : CheckState.BROKEN;
        var args = Tuple.from(Arrays.asList(
                run.check(),
                run.holder(),
                state.name(),
                checked.reached,
                checked.entries,
                checked.erased,
                checked.subjects,
                checked.broken,
                FAULTS.convertToDatabaseColumn(checked.firstFault),
                checked.headSubjects(),
                checked.headKinds(),
                checked.headPositions(),
                checked.headHashes()));
        return db.rows(KEEP, args, row -> row).invoke(checked::headsKept).map(rows -> !rows.isEmpty());
    }

    private static Checked checked(Row row) {
        var checked = new Checked();
        checked.reached = row.getUUID("reached");
        checked.entries = row.getLong("entries");
        checked.erased = row.getLong("erased");
        checked.subjects = row.getLong("subjects");
        checked.broken = row.getLong("broken");
        checked.firstFault = FAULTS.convertToEntityAttribute(row.getString("first_fault"));
        return checked;
    }

    private static final class Faults extends JsonColumn<FaultView> {
        Faults() {
            super(new TypeReference<>() {});
        }
    }
}
