/**
 * What an EHC plan and a place have in common: they last from a day to a day, somebody recorded, ended or corrected
 * them, and said why.
 *
 * <p>For the modules whose records are episodes. Plain rules; the reasons are rows with a source and a date.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "security"})
package org.throughline.episodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
