/** What is known of the past: histories, own January counts, published figures. */
@NullMarked
@NamedInterface("history")
package org.throughline.sufficiency.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
