package org.onrecord.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.account.Accounts;
import org.onrecord.account.Acting;
import org.onrecord.account.Colleagues;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.DatabaseFaults;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Shows pages to whoever reads them. */
@ApplicationScoped
class Desk {
    static final String HTML = "text/html;charset=UTF-8";

    /** The field of a form that makes something: sent twice, it makes it once. */
    static final String ONCE = "once";

    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Acting acting;

    Desk(Accounts accounts, Colleagues colleagues, Acting acting) {
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.acting = acting;
    }

    /** Whether the page may show what is not public. */
    boolean staff() {
        return acting.isStaff();
    }

    /** Who reads the page, where only those who signed in do. */
    Actor actor() {
        return acting.actor();
    }

    /** The act that a form is, under the key that it brings when it makes something. */
    Act act(Entered entered) {
        return acting.act(entered.has(ONCE) ? entered.get(ONCE) : null);
    }

    Uni<People> people() {
        return colleagues.all().map(People::new);
    }

    /** What is around a page that is for everybody, who may be nobody. */
    Uni<Frame> frame(String title) {
        return accounts.visitor(acting).map(who -> new Frame(title, who, true));
    }

    Uni<Response> show(String title, Function<Frame, TemplateInstance> page) {
        return show(title, Tried.NOTHING, page);
    }

    /** With the status of what was tried. */
    Uni<Response> show(String title, Tried tried, Function<Frame, TemplateInstance> page) {
        return frame(title)
                .map(page)
                .chain(TemplateInstance::createUni)
                .map(html -> Response.status(tried.status()).entity(html).build());
    }

    /**
     * Does what a form asks for and goes on to another page; when that is refused, shows the form's page again.
     *
     * @param then the path of that page
     */
    Uni<Response> take(
            String form, Entered entered, Supplier<Uni<?>> work, String then, Function<Tried, Uni<Response>> again) {
        return attempt(form, entered, () -> work.get().map(done -> to(then)), again);
    }

    /** Answers a form; when what it asks for is refused, be it by a lost race, shows the form's page again. */
    Uni<Response> attempt(
            String form, Entered entered, Supplier<Uni<Response>> work, Function<Tried, Uni<Response>> again) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure()
                .recoverWithUni(failure -> DatabaseFaults.problemOf(failure)
                        .map(refusal -> again.apply(new Tried(form, refusal.view(), entered)))
                        .orElseGet(() -> Uni.createFrom().failure(failure)));
    }

    /** @param path and not an address, because a proxy may know us by another */
    static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /** A new key for a form that makes something. */
    static String once() {
        return Ids.next().toString();
    }

    static boolean isMissing(Problem problem) {
        return problem.view().status() == ProblemType.NOT_FOUND.status;
    }
}
