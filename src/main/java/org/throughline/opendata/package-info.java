/**
 * What other programs read: counts, provisions and forecasts as JSON, and packs of the borough's own data, by tokens
 * that people make for themselves and that read no more than they may.
 *
 * <p>For analysts and for other systems of the authority. Legal basis: public task; UK GDPR articles 5(1)(c) and 5(2):
 * no names, and every reading is on record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "shared::ui",
            "audit",
            "security",
            "jobs",
            "provision",
            "placement",
            "placement::register",
            "matching",
            "matching::pack",
            "matching::problem",
            "matching::records",
            "pack",
            "sufficiency",
            "sufficiency::forecast",
            "sufficiency::gap",
            "sufficiency::cost",
            "sufficiency::history",
            "sufficiency::outlook",
            "sufficiency::pack",
            "sufficiency::plan",
            "sufficiency::scenario",
            "sufficiency::sites"
        })
package org.throughline.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
