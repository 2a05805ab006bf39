/** Pages for people: the record as it can be read in a browser, and signing in. Owns no rules. */
package org.onrecord.desk;
