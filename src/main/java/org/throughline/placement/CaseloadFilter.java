package org.throughline.placement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;

/**
 * Which children of the caseload to list. Everything null or blank lists all.
 *
 * @param academicYear the academic year to which NC years and places refer
 * @param text part of the name or the reference
 * @param ncYear NC year in the academic year; the lowest where there is a highest
 * @param ncYearTo highest NC year; null for the one year alone
 * @param need primary need
 * @param provisionId the provision at which the place is
 * @param place what kind of place
 * @param settingId the setting at which the place is; of those that the person may see
 */
public record CaseloadFilter(
        int academicYear,
        String text,
        @Nullable Integer ncYear,
        @Nullable Integer ncYearTo,
        @Nullable NeedType need,
        @Nullable UUID provisionId,
        @Nullable Place place,
        @Nullable UUID settingId) {

    /** What kind of place a child has. */
    public enum Place {
        /** In the borough. */
        IN_BOROUGH("In the borough"),
        /** Out of the borough. */
        OUT_OF_BOROUGH("Out of the borough"),
        /** None. */
        NONE("No place");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** As above, at any setting. */
    public CaseloadFilter(
            int academicYear,
            String text,
            @Nullable Integer ncYear,
            @Nullable Integer ncYearTo,
            @Nullable NeedType need,
            @Nullable UUID provisionId,
            @Nullable Place place) {
        this(academicYear, text, ncYear, ncYearTo, need, provisionId, place, null);
    }

    /** Every child of an academic year. */
    public static CaseloadFilter all(int academicYear) {
        return new CaseloadFilter(academicYear, "", null, null, null, null, null);
    }
}
