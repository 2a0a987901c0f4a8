/**
 * Files in and out: what other systems hold comes in by a preview that a person decides on, and what is recorded here
 * goes out in the forms that others read.
 *
 * <p>Every kind of file is an {@link org.throughline.interchange.ImportKind}: it reads a file into lines and loads a
 * line through the services of the features. What is the same for all (preview, choices, what a person typed, undo,
 * progress, the log) is in {@code interchange.batch}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "shared::ui",
            "audit",
            "security",
            "shell",
            "shell::day",
            "jobs",
            "people",
            "people::schooling",
            "ehcp",
            "episodes",
            "provision",
            "geography",
            "placement",
            "placement::ui",
            "transitions",
            "sufficiency::release",
            "transitions::catalogue",
            "transitions::prefill",
            "transitions::safeguarding",
            "transitions::ui"
        })
package org.throughline.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
