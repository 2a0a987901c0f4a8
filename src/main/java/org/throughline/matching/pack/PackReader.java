package org.throughline.matching.pack;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackLimits;
import org.throughline.pack.PackRow;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.shared.YearGroup;

/** Reads a matching pack and lists everything that is wrong with it; a pack with any fault is not used at all. */
public final class PackReader {

    private static final String PUPILS = PackColumns.PUPILS.file();
    private static final String PROVISIONS = PackColumns.PROVISIONS.file();
    private static final int MOST_PLACES = 1_000_000;
    private static final double FAR_METRES = 300_000;
    private static final String SEXES = "F, M or blank";
    private static final String NEEDS = names(NeedType.values());
    private static final String KINDS = names(ProvisionType.values());

    private final PackLimits most;
    private final PackFaults faults = new PackFaults();
    private final List<Named> named = new ArrayList<>();
    private boolean provisionsRead;
    private boolean pupilsRead;
    private final Map<String, Long> pupilLines = new HashMap<>();
    private final Map<String, Long> provisionLines = new HashMap<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<PlaceLimit> limits = new ArrayList<>();
    private final Map<PairCost.Key, PairCost> pairCosts = new HashMap<>();

    /** An id of another pupil with where it stands; the pupil that it names may come later. */
    private record Named(long line, String column, String id) {}

    private PackReader(PackLimits limits) {
        this.most = limits;
    }

    /** Reads the pack in a folder or zip, up to so many rows. */
    public static PackReading read(Path path, PackLimits limits) {
        return new PackReader(limits).readFrom(path);
    }

    private PackReading readFrom(Path path) {
        Optional<PackSource> opened = PackSource.open(path, PUPILS, faults);
        if (opened.isPresent()) {
            try (PackSource source = opened.get()) {
                readTables(source);
            } catch (UncheckedIOException tooLarge) {
                faults.add(String.valueOf(path.getFileName()), 0, "", PackSource.TooLarge.WHY);
            }
        }
        if (!faults.isEmpty()) {
            return new PackReading.Refused(faults.faults(), faults.warnings());
        }
        return new PackReading.Read(new Problem(pupils, provisions, limits, pairCosts.values()), faults.warnings());
    }

    private void readTables(PackSource source) {
        // where a file could not be read to its end one fault says so; ids are then not looked for in it
        provisionsRead = table(PackColumns.PROVISIONS, most.provisions()).read(source, true, this::provision);
        pupilsRead = table(PackColumns.PUPILS, most.pupils()).read(source, true, this::pupil);
        named.stream()
                .filter(other -> pupilsRead && !pupilLines.containsKey(other.id()))
                .forEach(other -> faults.add(
                        PUPILS, other.line(), other.column(), unknown(other.id(), "a pupil_id of " + PUPILS)));
        table(PackColumns.PLACES, most.places()).read(source, true, this::limit);
        table(PackColumns.PAIR_COSTS, most.pairCosts()).read(source, false, this::pairCost);
    }

    private PackTable table(PackColumns columns, int mostRows) {
        return new PackTable(columns, mostRows, faults);
    }

    private void provision(PackRow row) {
        String id = row.id("provision_id");
        once(row, "provision_id", id, provisionLines);
        boolean inBorough = row.code("in_borough", PackReader::flag, "Y or N", false);
        ProvisionType kind = row.code("kind", ProvisionType::ofCode, KINDS, ProvisionType.MAINSTREAM);
        int from = row.whole("nc_year_from", YearGroup.MIN, YearGroup.MAX);
        int to = row.whole("nc_year_to", YearGroup.MIN, YearGroup.MAX);
        checkRange(row, from, to);
        Integer opens = row.optionalWhole("opens", AcademicYear.MIN, AcademicYear.MAX);
        Integer closes = row.optionalWhole("closes", AcademicYear.MIN, AcademicYear.MAX);
        if (opens != null && closes != null && closes <= opens) {
            row.warn("closes", "the provision closes before it opens and is never open");
        }
        List<NeedType> needs = row.codes("needs", NeedType::ofCode, NEEDS);
        Sex sex = row.optionalCode("sex", PackReader::sex, SEXES).orElse(null);
        BigDecimal cost = row.optionalPounds("annual_cost");
        var builder = Provision.builder(id, kind, Math.min(from, to), Math.max(from, to))
                .name(row.text("name"))
                .inBorough(inBorough)
                .needs(new LinkedHashSet<>(needs))
                .sex(sex)
                .at(row.point())
                .annualCost(cost)
                .features(new LinkedHashSet<>(row.words("features")))
                .opens(opens)
                .closes(closes);
        if (row.isSound()) {
            provisions.add(builder.build());
        }
    }

    private void pupil(PackRow row) {
        String id = row.id("pupil_id");
        once(row, "pupil_id", id, pupilLines);
        int ncYear = row.whole("nc_year", YearGroup.MIN, YearGroup.MAX);
        int startYear = row.whole("start_year", AcademicYear.MIN, AcademicYear.MAX);
        List<NeedType> needs = row.codes("needs", NeedType::ofCode, NEEDS);
        if (row.isBlank("needs")) {
            row.fault("needs", "the value is missing, expected at least the primary need");
        }
        List<String> preferences = knownProvisions(row, "preferences");
        GridReference home = row.point();
        if (home != null && home.isInGreatBritain() && isFarFromEveryProvision(home)) {
            row.warn("easting", "the home is more than 300 km from every provision, expected the right coordinates");
        }
        if (new HashSet<>(preferences).size() < preferences.size()) {
            row.warn("preferences", "a provision stands twice; its first rank counts");
        }
        List<String> keepApart = otherPupils(row, "keep_apart");
        List<String> siblings = otherPupils(row, "sibling_with");
        Optional<String> keep = row.optionalId("keep");
        keep.ifPresent(place -> requireProvision(row, "keep", place));
        Optional<String> stayAt = row.optionalId("stay_at");
        stayAt.ifPresent(place -> requireProvision(row, "stay_at", place));
        if (keep.isPresent() && stayAt.isPresent()) {
            row.fault(
                    "stay_at",
                    "the pupil is kept at " + PackFaults.quote(keep.get())
                            + " already, expected keep or stay_at, not both");
        }
        var builder = Pupil.builder(
                        id,
                        ncYear,
                        startYear,
                        (needs.isEmpty() ? List.of(NeedType.OTH) : needs).toArray(NeedType[]::new))
                .sex(row.optionalCode("sex", PackReader::sex, SEXES).orElse(null))
                .home(home)
                .preferences(preferences)
                .excluded(new LinkedHashSet<>(knownProvisions(row, "excluded")))
                .keep(keep.orElse(null))
                .stayAt(keep.isPresent() ? null : stayAt.orElse(null))
                .keepApart(new LinkedHashSet<>(keepApart))
                .siblingAt(new LinkedHashSet<>(knownProvisions(row, "sibling_at")))
                .siblingWith(new LinkedHashSet<>(siblings))
                .requires(new LinkedHashSet<>(row.words("requires")))
                .lastNcYear(row.optionalWhole("last_nc_year", YearGroup.MIN, YearGroup.MAX));
        pupils.add(builder.build());
    }

    private boolean isFarFromEveryProvision(GridReference home) {
        boolean isAnyKnown = false;
        for (Provision provision : provisions) {
            GridReference place = provision.at();
            isAnyKnown |= place != null;
            if (place != null && home.metresTo(place) <= FAR_METRES) {
                return false;
            }
        }
        return isAnyKnown;
    }

    private void limit(PackRow row) {
        String id = row.id("provision_id");
        requireProvision(row, "provision_id", id);
        int year = row.whole("academic_year", AcademicYear.MIN, AcademicYear.MAX);
        int from = row.whole("nc_year_from", YearGroup.MIN, YearGroup.MAX);
        int to = row.whole("nc_year_to", YearGroup.MIN, YearGroup.MAX);
        checkRange(row, from, to);
        int places = row.whole("places", 0, MOST_PLACES);
        if (row.isSound()) {
            limits.add(new PlaceLimit(id, year, from, to, places));
        }
    }

    private void pairCost(PackRow row) {
        String pupil = row.id("pupil_id");
        requirePupil(row, "pupil_id", pupil);
        String provision = row.id("provision_id");
        requireProvision(row, "provision_id", provision);
        BigDecimal cost = row.pounds("annual_cost");
        if (row.isSound()) {
            PairCost pair = PairCost.of(pupil, provision, cost);
            if (pairCosts.put(pair.key(), pair) != null) {
                row.fault("", "the pair " + pupil + " and " + provision + " is costed twice, expected once");
            }
        }
    }

    /** Ids of pupils, who are looked for once all of them are read. */
    private List<String> otherPupils(PackRow row, String column) {
        List<String> ids = row.ids(column);
        ids.forEach(other -> named.add(new Named(row.line(), column, other)));
        return ids;
    }

    private List<String> knownProvisions(PackRow row, String column) {
        List<String> ids = row.ids(column);
        ids.forEach(id -> requireProvision(row, column, id));
        return ids;
    }

    private void requireProvision(PackRow row, String column, String id) {
        if (provisionsRead && !id.isEmpty() && !provisionLines.containsKey(id)) {
            row.fault(column, unknown(id, "a provision_id of " + PROVISIONS));
        }
    }

    private void requirePupil(PackRow row, String column, String id) {
        if (pupilsRead && !id.isEmpty() && !pupilLines.containsKey(id)) {
            row.fault(column, unknown(id, "a pupil_id of " + PUPILS));
        }
    }

    private static String unknown(String id, String expected) {
        return PackFaults.quote(id) + " is unknown, expected " + expected;
    }

    private static void once(PackRow row, String column, String id, Map<String, Long> lines) {
        Long first = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.fault(column, PackFaults.quote(id) + " stands in line " + first + " already, expected each id once");
        }
    }

    private static void checkRange(PackRow row, int from, int to) {
        if (from > to) {
            row.fault("nc_year_from", from + " is above nc_year_to " + to + ", expected at most that");
        }
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "Y" -> Optional.of(true);
            case "N" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Sex> sex(String text) {
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.name().equals(text))
                .findFirst();
    }

    private static String names(Enum<?>[] values) {
        Set<String> names = Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return "one of " + String.join(" ", names);
    }
}
