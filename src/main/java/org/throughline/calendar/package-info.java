/**
 * The calendars by which days are counted: bank holidays of England, and the terms and closures of the authority and of
 * each setting.
 *
 * <p>For officers and administrators who keep them, and for every due date in working or school days. Legal basis: bank
 * holidays by the Banking and Financial Dealings Act 1971; terms are set by each school's governing body or authority.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::days", "shared::ui", "audit", "security", "provision"})
package org.throughline.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
