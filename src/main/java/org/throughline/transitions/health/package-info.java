/**
 * Hand-overs between health services when a child moves: health visitor to school nurse, complex-needs and epilepsy
 * nurse, continuing care, and the conversation on health as an adult. Names, roles, days and the receipt; nothing
 * clinical is kept, and nothing of a transition record is shown to health services beyond who moves, where and when.
 */
@NullMarked
package org.throughline.transitions.health;

import org.jspecify.annotations.NullMarked;
