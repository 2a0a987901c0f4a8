/**
 * The rules of the matching and planning packs once more, from the format documents alone: nothing here uses the
 * product's code, so that the two cannot be wrong together.
 */
package org.throughline.referee;
