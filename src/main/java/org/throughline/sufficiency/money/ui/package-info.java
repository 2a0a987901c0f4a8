/**
 * The screens of money: the high-needs block with its bands, and the capital programme.
 *
 * <p>For planners. A child's bands are seen by who may see the child.
 */
@NullMarked
package org.throughline.sufficiency.money.ui;

import org.jspecify.annotations.NullMarked;
