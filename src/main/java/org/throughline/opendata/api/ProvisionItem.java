package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.register.Occupancy;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/**
 * A provision in an academic year.
 *
 * @param code its code in files
 * @param name its name
 * @param setting name of the setting that offers it
 * @param settingUrn URN of the setting; null when none is known
 * @param type what it is
 * @param inBorough whether it lies in the borough
 * @param needs needs it is designated for; empty means any
 * @param ncYearFrom lowest NC year
 * @param ncYearTo highest NC year
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param basis where the places come from
 * @param places places commissioned; null where they are not limited
 * @param keptBack of these, kept back for children who come in the year
 * @param free places free in the year, kept back ones left out; null where places are not limited
 * @param freeNextSeptember places free in the September after the year; null where places are not limited
 */
record ProvisionItem(
        String code,
        String name,
        String setting,
        @Schema(types = {"integer", "null"}) @Nullable Integer settingUrn,
        ProvisionType type,
        boolean inBorough,
        List<NeedType> needs,
        int ncYearFrom,
        int ncYearTo,
        int academicYear,
        PlacesOffered.Basis basis,

        @Schema(
                types = {"integer", "null"},
                minimum = "0")
        @Nullable
        Integer places,

        int keptBack,

        @Schema(
                types = {"integer", "null"},
                minimum = "0")
        @Nullable
        Integer free,

        @Schema(
                types = {"integer", "null"},
                minimum = "0")
        @Nullable
        Integer freeNextSeptember) {

    /** A provision as the register has it. */
    static ProvisionItem of(Occupancy occupancy) {
        ProvisionRecord provision = occupancy.provision();
        PlacesOffered now = occupancy.now();
        return new ProvisionItem(
                provision.code(),
                provision.name(),
                provision.setting().name(),
                provision.setting().urn(),
                provision.type(),
                provision.setting().inBorough(),
                provision.designation().stream().sorted().toList(),
                provision.ncYearFrom(),
                provision.ncYearTo(),
                now.academicYear(),
                now.basis(),
                now.isLimited() ? now.places() : null,
                now.keptBack(),
                now.isLimited() ? occupancy.useNow().free() : null,
                occupancy.isLimited() ? Math.max(0, occupancy.vacancies()) : null);
    }
}
