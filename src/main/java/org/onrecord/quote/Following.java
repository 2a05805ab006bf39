package org.onrecord.quote;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.document.Anchors;
import org.onrecord.document.Follow;
import org.onrecord.document.Text;
import org.onrecord.document.Version;

/** How the segments of one appearance stand in another text: all of them are found as they were, or the worst counts. */
record Following(AnchorState anchor, List<Segment> segments, List<WordChange> differences) {

    static Map<UUID, Following> each(Text text, List<Appearance> appearances) {
        return appearances.stream().collect(Collectors.toMap(one -> one.id, one -> of(text, one)));
    }

    private static Following of(Text text, Appearance appearance) {
        var follows = appearance.segments.stream()
                .map(segment -> Anchors.follow(text, segment.selector()))
                .toList();
        var states = follows.stream().map(Follow::state).toList();
        if (states.contains(Follow.State.ORPHANED)) {
            return new Following(AnchorState.ORPHANED, List.of(), List.of());
        }
        return new Following(
                states.contains(Follow.State.DRIFTED) ? AnchorState.DRIFTED : AnchorState.MATCHED,
                follows.stream().map(follow -> Segment.of(follow.place())).toList(),
                follows.stream()
                        .flatMap(follow -> follow.differences().stream())
                        .map(WordChange::of)
                        .toList());
    }

    Followed in(Version version) {
        return new Followed(version.id(), anchor, new LatestPlace(version.number(), segments, differences));
    }
}
