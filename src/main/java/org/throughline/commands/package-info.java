/**
 * The command line: packs matched, replayed, forecast and planned without screens, certificates checked.
 *
 * <p>For analysts. Each command calls the engines directly; none of them needs a database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "pack",
            "shared",
            "shared::csv",
            "audit",
            "matching",
            "matching::certificate",
            "matching::engine",
            "matching::exact",
            "matching::guarantees",
            "matching::inyear",
            "matching::pack",
            "matching::problem",
            "matching::solver",
            "sufficiency",
            "sufficiency::findings",
            "sufficiency::forecast",
            "sufficiency::history",
            "sufficiency::pack",
            "sufficiency::plan",
            "sufficiency::published"
        })
package org.throughline.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
