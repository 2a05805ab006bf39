/** Everything that comes into the building or leaves it in one piece. */
package org.onrecord.publish;
