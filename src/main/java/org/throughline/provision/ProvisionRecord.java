package org.throughline.provision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.shared.YearGroup;

/**
 * What a setting offers.
 *
 * @param id null for a provision not yet recorded
 * @param version the version read; null for a new provision
 * @param setting the setting that offers it
 * @param code the code used in files; letters, digits and _ . : - and unique
 * @param name shown to people
 * @param type what it is
 * @param designation needs it is designated for; empty means any
 * @param ncYearFrom lowest NC year it admits and keeps
 * @param ncYearTo highest NC year it admits and keeps
 * @param sex null means any
 * @param features features it has, such as WHEELCHAIR
 * @param annualCost pounds a child a year to the authority
 * @param opens first academic year open; null means no bound
 * @param closes first academic year no longer open; null means no bound
 * @param places places commissioned
 */
public record ProvisionRecord(
        @Nullable UUID id,
        @Nullable Long version,
        SettingRecord setting,
        String code,
        String name,
        ProvisionType type,
        Set<NeedType> designation,
        int ncYearFrom,
        int ncYearTo,
        @Nullable Sex sex,
        Set<String> features,
        BigDecimal annualCost,
        @Nullable Integer opens,
        @Nullable Integer closes,
        List<CommissionedPlaces> places) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}";
    private static final int MOST_PLACES = 10_000;
    private static final BigDecimal HIGHEST_COST = BigDecimal.valueOf(10_000_000);

    /** The places of one academic year. */
    public List<CommissionedPlaces> places(int academicYear) {
        return places.stream().filter(row -> row.academicYear() == academicYear).toList();
    }

    /** The places of one academic year without those rows that lie within another, so that they can be added up. */
    public List<CommissionedPlaces> outermostPlaces(int academicYear) {
        List<CommissionedPlaces> rows = places(academicYear);
        return rows.stream()
                .filter(row -> rows.stream().noneMatch(other -> other != row && other.contains(row)))
                .toList();
    }

    /** Whether it is open in an academic year. */
    public boolean isOpenIn(int academicYear) {
        return (opens == null || opens <= academicYear) && (closes == null || academicYear < closes);
    }

    /** What must be put right before this can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!code.matches(CODE)) {
            problems.add("Enter a code of letters, digits and _ . : - such as OAK-RP");
        }
        if (name.isBlank()
                || name.length() > 200
                || !Character.isLetterOrDigit(name.strip().codePointAt(0))) {
            problems.add("Enter the name, up to 200 characters, beginning with a letter or digit");
        }
        if (ncYearFrom > ncYearTo || ncYearFrom < YearGroup.MIN || ncYearTo > YearGroup.MAX) {
            problems.add("Enter NC years from -4 to 20, the first not above the last");
        }
        if (annualCost.signum() < 0 || annualCost.compareTo(HIGHEST_COST) > 0) {
            problems.add("Enter a yearly cost from 0 to 10,000,000 pounds");
        }
        if (opens != null && closes != null && closes <= opens) {
            problems.add("Enter a closing year after the opening year, or leave one blank");
        }
        for (CommissionedPlaces row : places) {
            if (row.places() < 0 || row.places() > MOST_PLACES || !row.hasYearsInRange()) {
                problems.add(
                        "Enter places from 0 to 10,000, academic years from 1900 to 2999 and NC years from -4 to 20,"
                                + " the first not above the last");
            }
            if (row.keptBack() < 0 || row.keptBack() > row.places()) {
                problems.add("Keep back no more places than are commissioned in " + row.academicYear());
            }
        }
        return List.copyOf(problems);
    }
}
