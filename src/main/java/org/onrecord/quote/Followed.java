package org.onrecord.quote;

import java.util.UUID;

/** What looking for an appearance in another text of its document showed. */
record Followed(UUID versionId, AnchorState anchor, LatestPlace place) {}
