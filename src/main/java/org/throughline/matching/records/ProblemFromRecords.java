package org.throughline.matching.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.RuleContext;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.Placements;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;

/**
 * Builds the problem of an entry year from the borough's records (decision 12).
 *
 * <p>In it is every child whose plan is maintained then, of NC year 0 to 13, who is named for a place that begins then
 * (kept), has no place then, or changes phase within a provision that covers the next phase and asks for another place
 * (may stay; the place is safe). Those who stay are not in it and their seats are taken off the places.
 */
@Component
public class ProblemFromRecords {

    private final PlacesHeld held;
    private final Placements placements;

    ProblemFromRecords(PlacesHeld held, Placements placements) {
        this.held = held;
        this.placements = placements;
    }

    /** Every child with a plan, maintained or not, by the id in packs that problems use as pupil id. */
    public Map<String, ChildRecord> childrenByReference() {
        return held.read().children().values().stream()
                .collect(Collectors.toMap(ChildRecord::packId, Function.identity()));
    }

    /** The provisions that hold children in an academic year, by the child's id in packs. */
    public Map<String, ProvisionRecord> provisionsByReference(AcademicYear year) {
        Map<String, ProvisionRecord> found = new HashMap<>();
        held.in(year).forEach(child -> {
            PlacedChild.Place place = child.place();
            if (place != null) {
                found.put(child.child().packId(), place.provision());
            }
        });
        return found;
    }

    /**
     * An entry year as the records hold it, read once.
     *
     * @param problem the problem
     * @param background works out what further rules must know; the published plan is left out
     * @param fingerprint of the records that the problem was built from
     */
    public record Known(Problem problem, Supplier<RuleContext> background, String fingerprint) {}

    /**
     * The problem of an entry year with what further rules must know.
     *
     * @param added children who stay and ask for another place outside a change of phase, and are looked at as well
     */
    public Known known(AcademicYear entry, Set<UUID> added) {
        RecordsOfYear records = records(entry, added);
        return new Known(
                new ProblemBuilding(records).problem(),
                () -> ContextFromRecords.of(records),
                new RecordsHash(records).fingerprint());
    }

    /** The problem of an entry year. */
    public Problem problem(AcademicYear entry) {
        return new ProblemBuilding(records(entry, Set.of())).problem();
    }

    /** What is known for finding a child a place in an academic year; empty where no plan is maintained then. */
    public Optional<ChildInYear> child(UUID childId, AcademicYear year) {
        RecordsOfYear now = records(year, Set.of());
        return now.find(childId).map(child -> ChildInYear.of(child, now, records(year.next(), Set.of())));
    }

    /** What the records of an entry year come to as a hash, the same in every version of the program. */
    public String fingerprint(AcademicYear entry) {
        return new RecordsHash(records(entry, Set.of())).fingerprint();
    }

    /** Who is in a run of an entry year, and who is not and why. */
    public RunCohort members(AcademicYear entry) {
        return records(entry, Set.of()).members();
    }

    /** Who needs a place in an entry year and who stays. */
    EntryCohort entryCohort(AcademicYear entry) {
        ProblemBuilding building = new ProblemBuilding(records(entry, Set.of()));
        return new EntryCohort(List.copyOf(building.problem().pupils()), building.staying());
    }

    private RecordsOfYear records(AcademicYear entry, Set<UUID> added) {
        return new RecordsOfYear(
                entry,
                added,
                held.read(),
                placements.allPreferences().stream()
                        .collect(Collectors.toMap(PreferencesRecord::childId, Function.identity())));
    }
}
