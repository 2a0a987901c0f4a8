/**
 * Reminders by e-mail: once a day, how much waits for a person and where, in numbers and links. No name, no reference
 * and nothing of a child ever stands in one.
 *
 * <p>For officers and SENCOs, and the administrator who looks after the mail server. Legal basis: UK GDPR article
 * 5(1)(f), security of personal data.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::days",
            "audit",
            "security",
            "shell",
            "shell::day",
            "jobs",
            "calendar"
        })
package org.throughline.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
