/** What was read: documents, their immutable versions, and where in a version's text a quote stands. */
package org.onrecord.document;
