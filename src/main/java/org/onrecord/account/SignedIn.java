package org.onrecord.account;

import java.util.UUID;
import org.onrecord.kit.Actor;

/** Who signed in, and with which key. @param key null when it was not one of ours but a token */
record SignedIn(Actor actor, UUID key) {}
