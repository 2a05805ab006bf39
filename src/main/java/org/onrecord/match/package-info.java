/** Search, claims like this text, the same quote elsewhere, checking a draft. Proposes; never decides, and never a stance. */
package org.onrecord.match;
