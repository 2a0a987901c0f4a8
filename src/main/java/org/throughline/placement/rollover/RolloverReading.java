package org.throughline.placement.rollover;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** Compares where children are on 31 August and on 1 September. Pure: it reads what was read. */
final class RolloverReading {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final AcademicYear year;
    private final Map<UUID, PlacedChild> before;
    private final Map<UUID, PlacedChild> after;

    RolloverReading(PlacesHeld.Reading reading, AcademicYear year) {
        this.year = year;
        before = byChild(reading.on(year.firstDay().minusDays(1)));
        after = byChild(reading.on(year.firstDay()));
    }

    private static Map<UUID, PlacedChild> byChild(List<PlacedChild> placed) {
        return placed.stream()
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(each.child().id()), Function.identity(), (one, other) -> one));
    }

    /** Every child concerned: those of whom nothing is settled first, then by name. */
    List<RolloverRow> rows() {
        Map<UUID, ChildRecord> children = new LinkedHashMap<>();
        Stream.concat(before.values().stream(), after.values().stream())
                .map(PlacedChild::child)
                .forEach(child -> children.putIfAbsent(Objects.requireNonNull(child.id()), child));
        return children.values().stream()
                .map(this::row)
                .sorted(Comparator.comparing(RolloverRow::kind)
                        .thenComparing(RolloverRow::name)
                        .thenComparing(RolloverRow::reference))
                .toList();
    }

    private RolloverRow row(ChildRecord child) {
        UUID id = Objects.requireNonNull(child.id());
        PlacedChild was = before.get(id);
        PlacedChild will = after.get(id);
        RolloverKind kind = kind(child, was, will);
        return new RolloverRow(
                id,
                child.reference(),
                child.sortName(),
                ChildYears.of(child, year),
                name(was),
                name(will),
                kind,
                why(kind, child, was));
    }

    private RolloverKind kind(ChildRecord child, @Nullable PlacedChild was, @Nullable PlacedChild will) {
        if (will == null) {
            return RolloverKind.LEAVES;
        }
        PlacedChild.Place place = will.place();
        if (place == null) {
            return RolloverKind.UNSETTLED;
        }
        if (place.provision().setting().details().isClosedOn(year.firstDay())) {
            return RolloverKind.CLOSED;
        }
        if (was == null || was.place() == null) {
            return RolloverKind.ARRIVES;
        }
        if (!was.isAt(place.provision())) {
            return RolloverKind.MOVES;
        }
        return child.taught() == null ? RolloverKind.STAYS : RolloverKind.OUT_OF_COHORT;
    }

    private static String name(@Nullable PlacedChild placed) {
        PlacedChild.Place place = placed == null ? null : placed.place();
        return place == null ? "" : place.provision().name();
    }

    private String why(RolloverKind kind, ChildRecord child, @Nullable PlacedChild was) {
        return switch (kind) {
            case UNSETTLED ->
                name(was).isEmpty()
                        ? "Has a plan and no place. Find one and record it"
                        : name(was) + " does not take " + YearGroup.label(ChildYears.of(child, year))
                                + " or the place ends. Name the next place or record that the present one goes on";
            case CLOSED -> "Name the place that follows, at the successor if there is one";
            case OUT_OF_COHORT ->
                "Taught in " + YearGroup.label(ChildYears.of(child, year)) + ", by age "
                        + YearGroup.label(YearGroup.of(child.dateOfBirth(), year))
                        + ". Ask the school whether that goes on";
            case LEAVES ->
                was == null || was.plan().ceases() == null
                        ? ""
                        : "The plan ceases on " + day(was.plan().ceases());
            case MOVES, ARRIVES, STAYS -> "";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The open places of children whose plan has ceased by then. */
    List<PlacedChild> toEnd() {
        return before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(placed -> placed.place() != null
                        && placed.place().placement().period().until() == null)
                .toList();
    }
}
