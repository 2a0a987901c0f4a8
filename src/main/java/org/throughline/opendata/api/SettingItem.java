package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.SettingRecord;

/**
 * A setting.
 *
 * @param name its name; not unique
 * @param urn unique reference number; null when none is known
 * @param ukprn UK provider reference number; null when none is known
 * @param laestab DfE number; null when none is known
 * @param type type of establishment in words; null when not recorded
 * @param phase phase of education in words; null when not recorded
 * @param inBorough whether it lies in the borough
 * @param section41 whether it is approved under section 41; null when not recorded
 * @param opened the day it opened; null when not known
 * @param closed the first day on which it is closed; null while it is open
 */
record SettingItem(
        String name,
        @Schema(types = {"integer", "null"}) @Nullable Integer urn,
        @Schema(types = {"string", "null"}) @Nullable String ukprn,
        @Schema(types = {"string", "null"}) @Nullable String laestab,
        @Schema(types = {"string", "null"}) @Nullable String type,
        @Schema(types = {"string", "null"}) @Nullable String phase,
        boolean inBorough,
        @Schema(types = {"boolean", "null"}) @Nullable Boolean section41,

        @Schema(
                types = {"string", "null"},
                format = "date")
        @Nullable
        LocalDate opened,

        @Schema(
                types = {"string", "null"},
                format = "date")
        @Nullable
        LocalDate closed) {

    /** A setting, with the names of the codes of types and phases. */
    static SettingItem of(SettingRecord setting, Map<Integer, String> types, Map<Integer, String> phases) {
        var details = setting.details();
        return new SettingItem(
                setting.name(),
                setting.urn(),
                details.ukprn() == null ? null : details.ukprn().toString(),
                details.laestab() == null ? null : details.laestab().toString(),
                details.type() == null ? null : types.get(details.type()),
                details.phase() == null ? null : phases.get(details.phase()),
                setting.inBorough(),
                setting.section41(),
                details.opened(),
                details.closed());
    }
}
