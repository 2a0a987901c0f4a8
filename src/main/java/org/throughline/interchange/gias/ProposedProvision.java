package org.throughline.interchange.gias;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * A provision that an extract has and the register has not, as it would be recorded.
 *
 * @param urn of its setting
 * @param type what it is
 * @param ncYearFrom the lowest NC year
 * @param ncYearTo the highest NC year
 * @param places in this academic year; null where the file does not say
 * @param needs it is designated for; none for any
 */
record ProposedProvision(
        int urn,
        ProvisionType type,
        int ncYearFrom,
        int ncYearTo,
        @Nullable Integer places,
        Set<NeedType> needs) {

    private static final StoredJson<ProposedProvision> STORED = new StoredJson<>(new TypeReference<>() {});
    private static final int LONGEST_NAME = 200;

    /** The one that a line of an import holds. */
    static ProposedProvision of(String content) {
        return STORED.read(content);
    }

    /** As a line of an import holds it. */
    String written() {
        return STORED.write(this);
    }

    private boolean isBase() {
        return type == ProvisionType.SEN_UNIT || type == ProvisionType.RESOURCED_PROVISION;
    }

    /** As it would be recorded at its setting. */
    ProvisionRecord provision(SettingRecord setting, AcademicYear year) {
        String name = setting.name() + (isBase() ? ", " + BaseLines.lowered(type) : "");
        return new ProvisionRecord(
                null,
                null,
                setting,
                urn + (isBase() ? type == ProvisionType.SEN_UNIT ? "-SENU" : "-RP" : ""),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                type,
                needs,
                ncYearFrom,
                ncYearTo,
                null,
                Set.of(),
                BigDecimal.ZERO,
                null,
                null,
                places == null
                        ? List.of()
                        : List.of(new CommissionedPlaces(year.start(), ncYearFrom, ncYearTo, places, 0)),
                List.of());
    }
}
