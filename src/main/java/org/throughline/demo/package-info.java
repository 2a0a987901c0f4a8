/**
 * The demonstration: a synthetic borough of Bury's size and shape. Every person, school and postcode in it is invented.
 *
 * <p>For training and tests. Calibrated to the figures of the DfE release "Education, health and care plans 2025".
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::days",
            "security",
            "database",
            "geography",
            "people",
            "ehcp",
            "ehcp::clocks",
            "ehcp::caseclock",
            "calendar",
            "casework",
            "casework::consult",
            "casework::consult-choose",
            "casework::consult-reply",
            "casework::decide",
            "casework::papers",
            "casework::appeal",
            "provision",
            "placement",
            "transitions",
            "matching",
            "matching::problem",
            "matching::rules",
            "sufficiency",
            "sufficiency::forecast",
            "sufficiency::cost",
            "sufficiency::history",
            "matching::ruleversions"
        })
package org.throughline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
