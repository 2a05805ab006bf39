package org.onrecord.document.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.onrecord.kit.Work;

/** Whether a server lets itself be asked for a page, as its robots.txt says (RFC 9309). */
final class Robots {
    /** What has to be read of the file at least; more of it is not (§2.5). */
    private static final int MOST = 500 * 1024;

    /** At least that many are to be followed (§2.3.1.2). */
    private static final int REDIRECTS = 5;

    /** At most a day (§2.4). */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int REMEMBERED = 1_000;
    private static final Exchanges.Wanted WANTED = new Exchanges.Wanted("text/plain", Answer.CODINGS, MOST, true);
    private static final BaseRobotRules ANYTHING = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    private final Exchanges exchanges;
    private final String name;
    private final Cache<String, BaseRobotRules> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

    Robots(Exchanges exchanges, String userAgent) {
        this.exchanges = exchanges;
        this.name = userAgent.split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** @throws Unfetchable ROBOTS, or why robots.txt itself cannot be asked for */
    Uni<Void> mustAllow(Target page) {
        return rulesOf(page)
                .chain(rules -> Work.offLoop(() -> rules.isAllowed(page.url())))
                .invoke(allowed -> {
                    if (!allowed) {
                        throw new Unfetchable(
                                FetchFault.ROBOTS,
                                "The robots.txt of " + page.host()
                                        + " asks not to fetch this page. Open it yourself and send its text or HTML.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<BaseRobotRules> rulesOf(Target page) {
        var remembered = known.getIfPresent(page.origin());
        return remembered != null
                ? Uni.createFrom().item(remembered)
                : read(page.robots(), REDIRECTS).invoke(rules -> known.put(page.origin(), rules));
    }

    private Uni<BaseRobotRules> read(Target file, int left) {
        return exchanges.get(file, WANTED).chain(answer -> {
            if (answer.isRedirect() && left > 0) {
                return read(file.follow(answer.location()), left - 1);
            }
            return answer.isOk()
                    ? Work.offLoop(() -> rules(file, answer))
                    : Uni.createFrom().item(() -> without(file, answer.status()));
        });
    }

    private BaseRobotRules rules(Target file, Answer answer) {
        return new SimpleRobotRulesParser()
                .parseContent(file.url(), answer.content(MOST, true), "text/plain", List.of(name));
    }

    /** A file that is not there allows everything (§2.3.1.3), one that cannot be reached nothing (§2.3.1.4). */
    private static BaseRobotRules without(Target file, int status) {
        if (status >= 500) {
            throw new Unfetchable(
                    FetchFault.ROBOTS,
                    "The host " + file.host() + " answers " + status
                            + " for its robots.txt, so nothing is fetched from it. Try again later, or send the text.");
        }
        return ANYTHING;
    }
}
