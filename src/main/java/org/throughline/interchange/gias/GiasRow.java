package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.text.GridText;
import org.throughline.interchange.text.TextRow;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Ukprn;

/** A row of an extract of GIAS. */
final class GiasRow {

    static final String URN = "URN";
    static final String AUTHORITY = "LA (code)";
    static final String NAME = "EstablishmentName";
    static final String STATUS = "EstablishmentStatus (name)";

    private static final String NUMBER = "EstablishmentNumber";
    private static final String TYPE = "TypeOfEstablishment (code)";
    private static final String TYPE_NAME = "TypeOfEstablishment (name)";
    private static final String PHASE = "PhaseOfEducation (code)";
    private static final String PHASE_NAME = "PhaseOfEducation (name)";
    private static final String OPENED = "OpenDate";
    private static final String CLOSED = "CloseDate";
    private static final String LOW_AGE = "StatutoryLowAge";
    private static final String HIGH_AGE = "StatutoryHighAge";
    private static final String UKPRN = "UKPRN";
    private static final String SECTION_41 = "Section41Approved (name)";
    private static final String BASE = "TypeOfResourcedProvision (name)";
    private static final String BASE_PLACES = "ResourcedProvisionCapacity";
    private static final String UNIT_PLACES = "SenUnitCapacity";
    private static final String EASTING = "Easting";
    private static final String NORTHING = "Northing";
    private static final List<String> NEEDS = IntStream.rangeClosed(1, 13)
            .mapToObj(index -> "SEN" + index + " (name)")
            .toList();

    /** The columns that are read; no other is. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            URN,
                            AUTHORITY,
                            NAME,
                            STATUS,
                            NUMBER,
                            TYPE,
                            TYPE_NAME,
                            PHASE,
                            PHASE_NAME,
                            OPENED,
                            CLOSED,
                            LOW_AGE,
                            HIGH_AGE,
                            UKPRN,
                            SECTION_41,
                            BASE,
                            BASE_PLACES,
                            UNIT_PLACES,
                            EASTING,
                            NORTHING),
                    NEEDS.stream())
            .toList();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> BLANK = Set.of("not applicable", "not recorded", "unknown");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PLACES = 10_000;

    private final TextRow row;
    private final List<ImportFault> faults = new ArrayList<>();

    private GiasRow(TextRow row) {
        this.row = row;
    }

    static Establishment read(TextRow row) {
        return new GiasRow(row).establishment();
    }

    /** The day that a cell says; empty where it says none that can be. */
    static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell.replace('/', '-'), DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The URN that a cell says; null where it says none. */
    static @Nullable Integer urn(String cell) {
        return cell.matches("[1-9][0-9]{5}") ? Integer.valueOf(cell) : null;
    }

    private Establishment establishment() {
        Integer urn = urn(cell(URN));
        if (urn == null) {
            faults.add(GiasRule.URN.fault(cell(URN)));
        }
        String name = cell(NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Character.isLetterOrDigit(name.codePointAt(0))) {
            faults.add(GiasRule.NAME.fault(name));
        }
        Establishment.Status status = status();
        LocalDate opened = date(OPENED);
        return new Establishment(
                row.number(),
                urn,
                number(AUTHORITY) == null ? 0 : number(AUTHORITY),
                name.isEmpty() ? "Setting without a name" : name,
                ukprn(),
                laestab(),
                number(TYPE),
                cell(TYPE_NAME),
                number(PHASE),
                cell(PHASE_NAME),
                status,
                opened,
                lastDay(status, opened),
                at(),
                section41(),
                number(LOW_AGE),
                number(HIGH_AGE),
                bases(),
                needs(),
                List.copyOf(faults));
    }

    private String cell(String column) {
        String cell = row.cell(column);
        return BLANK.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    private @Nullable Integer number(String column) {
        String cell = cell(column);
        return cell.matches("[0-9]{1,6}(\\.0)?") ? Integer.valueOf(cell.replace(".0", "")) : null;
    }

    private Establishment.@Nullable Status status() {
        String word = cell(STATUS).toLowerCase(Locale.ROOT);
        Optional<Establishment.Status> known = Arrays.stream(Establishment.Status.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(GiasRule.STATUS.fault(cell(STATUS)));
        }
        return known.orElse(null);
    }

    private @Nullable LocalDate date(String column) {
        String cell = cell(column);
        Optional<LocalDate> day = day(cell);
        if (day.isEmpty() && !cell.isEmpty()) {
            faults.add(GiasRule.DATE.fault(column, cell));
        }
        return day.orElse(null);
    }

    private @Nullable LocalDate lastDay(Establishment.@Nullable Status status, @Nullable LocalDate opened) {
        LocalDate day = date(CLOSED);
        boolean isBeforeOpening = day != null && opened != null && day.isBefore(opened);
        if (isBeforeOpening || day == null && status == Establishment.Status.CLOSED) {
            faults.add(GiasRule.CLOSED_WHEN.fault(cell(CLOSED)));
        }
        return isBeforeOpening ? null : day;
    }

    private @Nullable Ukprn ukprn() {
        String cell = cell(UKPRN);
        if (Ukprn.isValid(cell)) {
            return Ukprn.of(cell);
        }
        if (!cell.isEmpty()) {
            faults.add(GiasRule.UKPRN.fault(cell));
        }
        return null;
    }

    private @Nullable Laestab laestab() {
        String number = cell(NUMBER);
        if (number.isEmpty()) {
            return null;
        }
        String both = cell(AUTHORITY) + "/" + "0".repeat(Math.max(0, 4 - number.length())) + number;
        if (Laestab.isValid(both)) {
            return Laestab.of(both.replace("/", ""));
        }
        faults.add(GiasRule.LAESTAB.fault(both));
        return null;
    }

    private @Nullable GridReference at() {
        String easting = cell(EASTING);
        String northing = cell(NORTHING);
        Optional<GridReference> at = GridText.ofCells(easting, northing);
        if (at.isEmpty() && !(easting + northing).isEmpty()) {
            faults.add(GiasRule.POINT.fault(easting + ", " + northing));
        }
        return at.orElse(null);
    }

    private @Nullable Boolean section41() {
        return switch (cell(SECTION_41).toLowerCase(Locale.ROOT)) {
            case "approved", "yes" -> true;
            case "not approved", "no" -> false;
            default -> null;
        };
    }

    private List<Establishment.Base> bases() {
        String type = cell(BASE).toLowerCase(Locale.ROOT);
        List<Establishment.Base> bases = new ArrayList<>();
        if (type.contains("sen unit")) {
            bases.add(new Establishment.Base(ProvisionType.SEN_UNIT, places(UNIT_PLACES)));
        }
        if (type.contains("resourced provision")) {
            bases.add(new Establishment.Base(ProvisionType.RESOURCED_PROVISION, places(BASE_PLACES)));
        }
        return List.copyOf(bases);
    }

    private @Nullable Integer places(String column) {
        Integer places = number(column);
        if (places == null || places == 0 || places > MOST_PLACES) {
            faults.add(GiasRule.BASE_CAPACITY.fault(column, cell(column)));
            return null;
        }
        return places;
    }

    /** "Not applicable" may stand before a need that applies, and a need twice: they are read as a set. */
    private Set<NeedType> needs() {
        Set<NeedType> needs = EnumSet.noneOf(NeedType.class);
        for (String column : NEEDS) {
            String cell = cell(column);
            if (!cell.isEmpty()) {
                Optional<NeedType> need = NeedType.ofCode(cell.split("[ -]", 2)[0].toUpperCase(Locale.ROOT));
                need.ifPresentOrElse(needs::add, () -> faults.add(GiasRule.NEED.fault(column, cell)));
            }
        }
        return needs;
    }
}
