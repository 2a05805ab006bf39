package org.onrecord.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of one split quote: they stand in order and do not overlap. A segment whose words stand at several places
 * is settled by its neighbours if there is exactly one way to place all of them in order with at most {@value #REACH}
 * code points before and after it; otherwise nothing is guessed.
 */
final class Chain {
    static final int REACH = 2_000;

    /** A segment's possible spans, in how many ways (0, 1, or 2 for more) the chain reaches each, and from where. */
    private record Link(int[] starts, int[] ends, int[] ways, int[] from) {
        static Link of(Places places) {
            int[] starts = new int[places.count()];
            int[] ends = new int[places.count()];
            for (int i = 0; i < starts.length; i++) {
                Span span = places.span(i);
                starts[i] = span.start();
                ends[i] = span.end();
            }
            return new Link(starts, ends, new int[starts.length], new int[starts.length]);
        }

        boolean isSettled() {
            return starts.length == 1;
        }
    }

    private final Text text;
    private final List<Anchoring> alone;
    private final List<Link> links = new ArrayList<>();

    private Chain(Text text, List<Anchoring> alone) {
        this.text = text;
        this.alone = alone;
    }

    static List<Anchoring> of(Text text, List<Selector> selectors) {
        List<Anchoring> alone = selectors.stream()
                .map(selector -> Anchors.locate(text, selector))
                .toList();
        Chain chain = new Chain(text, alone);
        boolean open = alone.stream().anyMatch(Ambiguous.class::isInstance);
        if (!open || alone.stream().anyMatch(Missing.class::isInstance)) {
            return chain.inOrder(alone);
        }
        for (int i = 0; i < alone.size(); i++) {
            chain.append(
                    alone.get(i) instanceof Found found
                            ? Places.only(text, found.span())
                            : Places.of(text, selectors.get(i)));
        }
        return chain.inOrder(chain.settled());
    }

    private void append(Places places) {
        Link link = Link.of(places);
        if (links.isEmpty()) {
            Arrays.fill(link.ways, 1);
        } else {
            Link previous = links.get(links.size() - 1);
            reach(previous, link, previous.isSettled() && link.isSettled() ? Integer.MAX_VALUE : REACH);
        }
        links.add(link);
    }

    /** Both sides are sorted, so the places in reach are a window that only moves on. */
    private static void reach(Link previous, Link link, int reach) {
        int low = 0;
        int high = 0;
        long ways = 0;
        int latest = -1;
        for (int i = 0; i < link.starts.length; i++) {
            for (; high < previous.ends.length && previous.ends[high] <= link.starts[i]; high++) {
                ways += previous.ways[high];
                latest = previous.ways[high] > 0 ? high : latest;
            }
            for (; low < high && link.starts[i] - previous.ends[low] > reach; low++) {
                ways -= previous.ways[low];
            }
            link.ways[i] = (int) Math.min(2, ways);
            link.from[i] = latest;
        }
    }

    /** The only combination, or the segments as they are alone. */
    private List<Anchoring> settled() {
        Link last = links.get(links.size() - 1);
        if (Arrays.stream(last.ways).sum() != 1) {
            return alone;
        }
        int place = 0;
        while (last.ways[place] == 0) {
            place++;
        }
        Anchoring[] settled = new Anchoring[links.size()];
        for (int i = links.size() - 1; i >= 0; i--) {
            Link link = links.get(i);
            settled[i] = Found.at(text, new Span(link.starts[place], link.ends[place]));
            place = link.from[place];
        }
        return List.of(settled);
    }

    /** A segment that does not stand after the one before it is missing there; its nearest place is where it stands. */
    private List<Anchoring> inOrder(List<Anchoring> anchorings) {
        List<Anchoring> ordered = new ArrayList<>();
        int end = 0;
        for (Anchoring anchoring : anchorings) {
            if (anchoring instanceof Found found && found.span().start() < end) {
                ordered.add(new Missing(new Nearest(found.span(), found.exact(), List.of())));
                continue;
            }
            end = anchoring instanceof Found found ? found.span().end() : end;
            ordered.add(anchoring);
        }
        return ordered;
    }
}
