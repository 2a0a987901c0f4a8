package org.throughline.matching.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.ehcp.PlanRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * Children and provisions as the records have them for one academic year, read once: who looks for a place and who
 * stays.
 */
final class RecordsOfYear {

    private static final int LAST_NC_YEAR = 13;

    private final AcademicYear entry;
    private final PlacesHeld.Reading reading;
    private final Map<UUID, PreferencesRecord> preferences;
    private final Map<Standing, List<PlacedChild>> children = new EnumMap<>(Standing.class);

    RecordsOfYear(
            AcademicYear entry, Set<UUID> added, PlacesHeld.Reading reading, Map<UUID, PreferencesRecord> preferences) {
        this.entry = entry;
        this.reading = reading;
        this.preferences = preferences;
        for (Standing standing : Standing.values()) {
            children.put(standing, new ArrayList<>());
        }
        List<PlanRecord> then = reading.maintainedOn(reading.dayOf(entry));
        for (PlanRecord plan : then) {
            PlacedChild child = reading.placed(plan, entry);
            Standing standing = standing(child);
            boolean isAdded = standing == Standing.MOVES && added.contains(plan.childId());
            of(isAdded ? Standing.ASKING : standing).add(child);
        }
        Set<UUID> known = then.stream().map(PlanRecord::childId).collect(Collectors.toSet());
        reading.maintainedOn(reading.today()).stream()
                .filter(plan -> !known.contains(plan.childId()))
                .forEach(plan -> of(Standing.CEASING).add(reading.placed(plan, entry)));
        children.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(child -> child.child().packId())));
    }

    AcademicYear entry() {
        return entry;
    }

    PlacesHeld.Reading reading() {
        return reading;
    }

    Collection<PreferencesRecord> preferences() {
        return preferences.values();
    }

    List<PlacedChild> of(Standing standing) {
        return Objects.requireNonNull(children.get(standing));
    }

    private Standing standing(PlacedChild child) {
        PlacedChild.Place place = child.place();
        if (place == null) {
            return child.ncYear() > LAST_NC_YEAR
                    ? Standing.OVER
                    : child.ncYear() < YearGroup.RECEPTION ? Standing.YOUNG : Standing.LOOKING;
        }
        if (place.placement().startYear() == entry.start()) {
            return Standing.PLACED;
        }
        if (!asksForAnother(child, place)) {
            return Standing.STAYING;
        }
        return changesPhase(child) ? Standing.ASKING : Standing.MOVES;
    }

    private static boolean changesPhase(PlacedChild child) {
        return PhaseTransfer.isEntry(child.ncYear());
    }

    private boolean asksForAnother(PlacedChild child, PlacedChild.Place place) {
        List<UUID> asked = preferencesOf(child).preferences();
        return !asked.isEmpty() && !asked.getFirst().equals(place.placement().provisionId());
    }

    /** Those who hold a place that goes on and are not in the problem. */
    Stream<PlacedChild> stayers() {
        return Stream.concat(of(Standing.STAYING).stream(), of(Standing.MOVES).stream());
    }

    /** Those who are in the problem. */
    Stream<PlacedChild> inProblem() {
        return Stream.of(Standing.PLACED, Standing.LOOKING, Standing.ASKING)
                .flatMap(standing -> of(standing).stream())
                .filter(child -> child.ncYear() >= YearGroup.MIN && child.ncYear() <= YearGroup.MAX);
    }

    /** A child whose plan is maintained then. */
    Optional<PlacedChild> find(UUID childId) {
        return children.entrySet().stream()
                .filter(entry -> entry.getKey() != Standing.CEASING)
                .flatMap(entry -> entry.getValue().stream())
                .filter(child -> child.plan().childId().equals(childId))
                .findFirst();
    }

    /** Where a child is the year before; null without a place. */
    PlacedChild.@Nullable Place before(PlacedChild child) {
        return reading.placed(child.plan(), new AcademicYear(entry.start() - 1)).place();
    }

    /** What is asked for a child. */
    PreferencesRecord preferencesOf(PlacedChild child) {
        UUID id = child.plan().childId();
        return preferences.getOrDefault(id, PreferencesRecord.none(id));
    }

    /** Who is in a run, and who is not and why. */
    RunCohort members() {
        return new RunCohort(
                members(Standing.PLACED),
                members(Standing.LOOKING),
                members(Standing.ASKING),
                members(Standing.STAYING),
                members(Standing.MOVES),
                members(Standing.OVER),
                members(Standing.YOUNG),
                members(Standing.CEASING));
    }

    private List<RunCohort.Member> members(Standing standing) {
        return of(standing).stream()
                .map(child -> new RunCohort.Member(
                        child.plan().childId(),
                        child.child().sortName(),
                        child.ncYear(),
                        child.place() == null ? null : child.place().provision().name(),
                        child.place() == null ? null : child.place().provision().id(),
                        changesPhase(child) ? PhaseTransfer.namedBy(child.ncYear(), entry) : null))
                .sorted(Comparator.comparing(RunCohort.Member::name))
                .toList();
    }
}
