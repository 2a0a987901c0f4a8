/** The part of a case's page about mediation and appeal. */
@NullMarked
package org.throughline.casework.appeal.ui;

import org.jspecify.annotations.NullMarked;
