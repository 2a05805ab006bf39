/** Finding what is known: search, claims like this text, the same quote elsewhere, checking a draft. */
package org.onrecord.match;
