/** Asking the web for one page, without being led anywhere else. */
package org.onrecord.document.fetch;
