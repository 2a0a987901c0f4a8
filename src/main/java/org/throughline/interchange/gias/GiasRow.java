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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        Integer urn = urn(cell(GiasColumn.URN));
        if (urn == null) {
            faults.add(GiasRule.URN.fault(cell(GiasColumn.URN)));
        }
        String name = cell(GiasColumn.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Character.isLetterOrDigit(name.codePointAt(0))) {
            faults.add(GiasRule.NAME.fault(name));
        }
        Establishment.Status status = status();
        LocalDate opened = date(GiasColumn.OPENED);
        return new Establishment(
                row.number(),
                urn,
                Objects.requireNonNullElse(number(GiasColumn.AUTHORITY), 0),
                name.isEmpty() ? "Setting without a name" : name,
                ukprn(),
                laestab(),
                number(GiasColumn.TYPE),
                cell(GiasColumn.TYPE_NAME),
                number(GiasColumn.PHASE),
                cell(GiasColumn.PHASE_NAME),
                status,
                opened,
                lastDay(status, opened),
                at(),
                section41(),
                number(GiasColumn.LOW_AGE),
                number(GiasColumn.HIGH_AGE),
                bases(),
                needs(),
                List.copyOf(faults));
    }

    private String cell(GiasColumn column) {
        String cell = row.cell(column.heading());
        return BLANK.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    private @Nullable Integer number(GiasColumn column) {
        String cell = cell(column);
        return cell.matches("[0-9]{1,6}(\\.0)?") ? Integer.valueOf(cell.replace(".0", "")) : null;
    }

    private Establishment.@Nullable Status status() {
        String word = cell(GiasColumn.STATUS).toLowerCase(Locale.ROOT);
        Optional<Establishment.Status> known = Arrays.stream(Establishment.Status.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(GiasRule.STATUS.fault(cell(GiasColumn.STATUS)));
        }
        return known.orElse(null);
    }

    private @Nullable LocalDate date(GiasColumn column) {
        String cell = cell(column);
        Optional<LocalDate> day = day(cell);
        if (day.isEmpty() && !cell.isEmpty()) {
            faults.add(GiasRule.DATE.fault(column.heading(), cell));
        }
        return day.orElse(null);
    }

    private @Nullable LocalDate lastDay(Establishment.@Nullable Status status, @Nullable LocalDate opened) {
        LocalDate day = date(GiasColumn.CLOSED);
        boolean isBeforeOpening = day != null && opened != null && day.isBefore(opened);
        if (isBeforeOpening || day == null && status == Establishment.Status.CLOSED) {
            faults.add(GiasRule.CLOSED_WHEN.fault(cell(GiasColumn.CLOSED)));
        }
        return isBeforeOpening ? null : day;
    }

    private @Nullable Ukprn ukprn() {
        String cell = cell(GiasColumn.UKPRN);
        if (Ukprn.isValid(cell)) {
            return Ukprn.of(cell);
        }
        if (!cell.isEmpty()) {
            faults.add(GiasRule.UKPRN.fault(cell));
        }
        return null;
    }

    private @Nullable Laestab laestab() {
        String number = cell(GiasColumn.NUMBER);
        if (number.isEmpty()) {
            return null;
        }
        String both = cell(GiasColumn.AUTHORITY) + "/" + "0".repeat(Math.max(0, 4 - number.length())) + number;
        if (Laestab.isValid(both)) {
            return Laestab.of(both.replace("/", ""));
        }
        faults.add(GiasRule.LAESTAB.fault(both));
        return null;
    }

    private @Nullable GridReference at() {
        String easting = cell(GiasColumn.EASTING);
        String northing = cell(GiasColumn.NORTHING);
        Optional<GridReference> at = GridText.ofCells(easting, northing);
        if (at.isEmpty() && !(easting + northing).isEmpty()) {
            faults.add(GiasRule.POINT.fault(easting + ", " + northing));
        }
        return at.orElse(null);
    }

    private @Nullable Boolean section41() {
        return switch (cell(GiasColumn.SECTION_41).toLowerCase(Locale.ROOT)) {
            case "approved", "yes" -> true;
            case "not approved", "no" -> false;
            default -> null;
        };
    }

    private List<Establishment.Base> bases() {
        String type = cell(GiasColumn.BASE).toLowerCase(Locale.ROOT);
        List<Establishment.Base> bases = new ArrayList<>();
        if (type.contains("sen unit")) {
            bases.add(new Establishment.Base(ProvisionType.SEN_UNIT, places(GiasColumn.UNIT_PLACES)));
        }
        if (type.contains("resourced provision")) {
            bases.add(new Establishment.Base(ProvisionType.RESOURCED_PROVISION, places(GiasColumn.BASE_PLACES)));
        }
        return List.copyOf(bases);
    }

    private @Nullable Integer places(GiasColumn column) {
        Integer places = number(column);
        if (places == null || places == 0 || places > MOST_PLACES) {
            faults.add(GiasRule.BASE_CAPACITY.fault(column.heading(), cell(column)));
            return null;
        }
        return places;
    }

    /** "Not applicable" may stand before a need that applies, and a need twice: they are read as a set. */
    private Set<NeedType> needs() {
        Set<NeedType> needs = EnumSet.noneOf(NeedType.class);
        for (GiasColumn column : GiasColumn.NEEDS) {
            String cell = cell(column);
            if (!cell.isEmpty()) {
                Optional<NeedType> need = NeedType.ofCode(cell.split("[ -]", 2)[0].toUpperCase(Locale.ROOT));
                need.ifPresentOrElse(needs::add, () -> faults.add(GiasRule.NEED.fault(column.heading(), cell)));
            }
        }
        return needs;
    }
}
