/**
 * Published figures of education, health and care plans: the release as downloaded becomes a history to forecast from.
 */
@NullMarked
package org.throughline.interchange.published;

import org.jspecify.annotations.NullMarked;
