/**
 * Several settings write in one record: a school of dual placement, a nursery beside a childminder, each its own lines.
 * Childminders and nurseries without an account write by a link, and send where the record is theirs to send.
 */
@NullMarked
package org.throughline.transitions.contribute;

import org.jspecify.annotations.NullMarked;
