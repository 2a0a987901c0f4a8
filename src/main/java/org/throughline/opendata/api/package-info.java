/** The addresses that other programs read, and who may: every answer is on record, every refusal is a sentence. */
@NullMarked
package org.throughline.opendata.api;

import org.jspecify.annotations.NullMarked;
