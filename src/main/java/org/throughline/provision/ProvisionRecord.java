package org.throughline.provision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param otherSeats seats that other authorities' children hold
 * @param standing places out of use, and who commissions a base
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
        List<CommissionedPlaces> places,
        List<OtherSeats> otherSeats,
        ProvisionStanding standing) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}";
    private static final int MOST_PLACES = 10_000;
    private static final BigDecimal HIGHEST_COST = BigDecimal.valueOf(10_000_000);

    /** A provision about whose places nothing is recorded beside those commissioned. */
    public ProvisionRecord(
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
            List<CommissionedPlaces> places,
            List<OtherSeats> otherSeats) {
        this(
                id,
                version,
                setting,
                code,
                name,
                type,
                designation,
                ncYearFrom,
                ncYearTo,
                sex,
                features,
                annualCost,
                opens,
                closes,
                places,
                otherSeats,
                ProvisionStanding.NOTHING);
    }

    /** The same with what is recorded about its places beside those commissioned. */
    public ProvisionRecord with(ProvisionStanding other) {
        return copy(otherSeats, other);
    }

    private ProvisionRecord copy(List<OtherSeats> seats, ProvisionStanding other) {
        return new ProvisionRecord(
                id,
                version,
                setting,
                code,
                name,
                type,
                designation,
                ncYearFrom,
                ncYearTo,
                sex,
                features,
                annualCost,
                opens,
                closes,
                places,
                seats,
                other);
    }

    /**
     * The places of one academic year: the one reading that the register, runs, what-ifs and the gap share. A year
     * without a line repeats the last one before it. With none before, specialist and alternative provision has no
     * places; mainstream and colleges have no limit.
     */
    public PlacesOffered offered(int academicYear) {
        if (!isOpenIn(academicYear)) {
            return new PlacesOffered(academicYear, PlacesOffered.Basis.CLOSED, List.of(), List.of());
        }
        if (type.isBase() && standing.commissioner() == Commissioner.SCHOOL_OR_TRUST) {
            return new PlacesOffered(academicYear, PlacesOffered.Basis.SCHOOLS_OWN, List.of(), List.of());
        }
        Integer recorded = places.stream()
                .map(CommissionedPlaces::academicYear)
                .filter(year -> year <= academicYear)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (recorded == null) {
            return new PlacesOffered(
                    academicYear,
                    type.isCommissioned() ? PlacesOffered.Basis.NOT_COMMISSIONED : PlacesOffered.Basis.NOT_LIMITED,
                    List.of(),
                    seatsOfOthers(academicYear));
        }
        return new PlacesOffered(
                academicYear,
                recorded == academicYear ? PlacesOffered.Basis.COMMISSIONED : PlacesOffered.Basis.REPEATED,
                lines(recorded, academicYear),
                seatsOfOthers(academicYear),
                standing.outOfUse().stream()
                        .filter(each -> each.isIn(academicYear))
                        .toList());
    }

    /**
     * The lines of a year as those of another; of two for the same NC years the tighter one, none outside the range.
     */
    private List<CommissionedPlaces> lines(int recorded, int academicYear) {
        Map<List<Integer>, CommissionedPlaces> lines = new LinkedHashMap<>();
        places.stream()
                .filter(line -> line.academicYear() == recorded)
                .filter(line -> line.ncYearFrom() <= ncYearTo && ncYearFrom <= line.ncYearTo())
                .map(line -> line.in(academicYear))
                .forEach(line -> lines.merge(
                        List.of(line.ncYearFrom(), line.ncYearTo()),
                        line,
                        (known, other) -> other.usable() < known.usable() ? other : known));
        return List.copyOf(lines.values());
    }

    /** What is recorded for the year, else the last year before it with everybody a year older each year. */
    private List<OtherSeats> seatsOfOthers(int academicYear) {
        return otherSeats.stream()
                .map(OtherSeats::academicYear)
                .filter(year -> year <= academicYear)
                .max(Comparator.naturalOrder())
                .map(last -> otherSeats.stream()
                        .filter(each -> each.academicYear() == last)
                        .map(each -> each.after(academicYear - last))
                        .filter(each -> each.ncYear() <= ncYearTo && each.seats() > 0)
                        .toList())
                .orElse(List.of());
    }

    /**
     * The same with another number of seats for a group of other authorities' children from an academic year on; 0
     * where they hold none any more. The other groups of that year are written out as they are read, so that none is
     * lost, and later years with lines of their own stay as they are.
     */
    public ProvisionRecord withSeatsOfOthers(OtherSeats line) {
        List<OtherSeats> lines = new ArrayList<>(otherSeats.stream()
                .filter(each -> each.academicYear() != line.academicYear())
                .toList());
        Stream.concat(
                        otherSeats.stream().filter(each -> each.academicYear() == line.academicYear()),
                        seatsOfOthers(line.academicYear()).stream())
                .distinct()
                .filter(each -> each.ncYear() != line.ncYear())
                .forEach(lines::add);
        lines.add(line);
        lines.sort(Comparator.comparingInt(OtherSeats::academicYear).thenComparingInt(OtherSeats::ncYear));
        return copy(lines, standing);
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
            if (row.ncYearFrom() < ncYearFrom || row.ncYearTo() > ncYearTo) {
                problems.add("Places in " + row.academicYear() + " for NC years " + row.ncYearFrom() + " to "
                        + row.ncYearTo() + ": the provision has NC years " + ncYearFrom + " to " + ncYearTo);
            }
        }
        problems.addAll(linesThatPullApart());
        if (!otherSeats.stream().allMatch(each -> each.isAcceptable(ncYearFrom, ncYearTo))) {
            problems.add("Enter seats of other authorities' children from 0 to 10,000, for NC years of the provision");
        }
        if (otherSeats.stream()
                        .map(each -> List.of(each.academicYear(), each.ncYear()))
                        .distinct()
                        .count()
                < otherSeats.size()) {
            problems.add("Enter seats of other authorities' children once for each academic year and NC year");
        }
        return List.copyOf(problems);
    }

    /** Lines of one year may lie within each other; they may not repeat or cross, as nobody could add them up. */
    private List<String> linesThatPullApart() {
        List<String> found = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            CommissionedPlaces line = places.get(index);
            for (CommissionedPlaces other : places.subList(index + 1, places.size())) {
                if (line.academicYear() == other.academicYear()
                        && line.overlaps(other)
                        && !line.contains(other)
                        && !other.contains(line)) {
                    found.add("Places in " + line.academicYear() + ": the lines for NC years " + line.ncYearFrom()
                            + " to " + line.ncYearTo() + " and " + other.ncYearFrom() + " to " + other.ncYearTo()
                            + " repeat or cross. Enter one line, or one within the other");
                }
            }
        }
        return found;
    }
}
