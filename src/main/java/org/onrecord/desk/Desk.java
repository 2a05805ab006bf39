package org.onrecord.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.onrecord.account.Accounts;
import org.onrecord.account.Acting;
import org.onrecord.kit.Actor;

/** Shows pages to whoever reads them. */
@ApplicationScoped
class Desk {
    static final String HTML = "text/html;charset=UTF-8";

    private final Accounts accounts;
    private final Acting acting;

    Desk(Accounts accounts, Acting acting) {
        this.accounts = accounts;
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

    Uni<Response> show(String title, Function<Frame, TemplateInstance> page) {
        return accounts.visitor(acting)
                .map(who -> page.apply(new Frame(title, who, true)))
                .chain(TemplateInstance::createUni)
                .map(html -> Response.ok(html).build());
    }
}
