/** Pages in, text and what they say of themselves out: pure functions that know no database and no HTTP. */
package org.onrecord.document.page;
