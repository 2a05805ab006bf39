/** Claims: what is asserted by somebody and can be supported or disputed; their wordings, relations and merges. */
package org.onrecord.claim;
