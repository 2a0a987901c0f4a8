package org.throughline.placement.register;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.TaughtYear;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The register of provisions against who is in them. Planners see counts; leavers are named to placement officers. */
@Service
@Transactional(readOnly = true)
public class Register {

    private final PlacesHeld held;
    private final Provisions provisions;
    private final CurrentUser user;

    Register(PlacesHeld held, Provisions provisions, CurrentUser user) {
        this.held = held;
        this.provisions = provisions;
        this.user = user;
    }

    /** Every provision in an academic year, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<Occupancy> all(AcademicYear year) {
        Counted counted = counted(year);
        return provisions.all().stream()
                .map(provision -> occupancy(provision, year, counted))
                .toList();
    }

    /** One provision in an academic year; empty when the id is unknown. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public Optional<Occupancy> find(UUID provisionId, AcademicYear year) {
        return provisions.find(provisionId).map(provision -> occupancy(provision, year, counted(year)));
    }

    /** Who is at each provision in a year, and the ids of those who are there in the next. */
    private record Counted(Map<UUID, List<ChildRecord>> now, Map<UUID, Map<UUID, Integer>> next) {}

    /** Names leave this service for placement officers only. */
    private Counted counted(AcademicYear year) {
        PlacesHeld.Reading reading = OnBehalfOf.theAsker("register", held::read, Roles.PLACEMENT_OFFICER);
        Map<UUID, List<ChildRecord>> now = new HashMap<>();
        Map<UUID, Map<UUID, Integer>> next = new HashMap<>();
        reading.in(year)
                .forEach(child -> at(child)
                        .ifPresent(id -> now.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(child.child())));
        reading.in(year.next())
                .forEach(child -> at(child)
                        .ifPresent(id -> next.computeIfAbsent(id, any -> new HashMap<>())
                                .put(child.plan().childId(), child.ncYear())));
        return new Counted(now, next);
    }

    private static Optional<UUID> at(PlacedChild child) {
        return Optional.ofNullable(child.place()).map(place -> place.placement().provisionId());
    }

    private Occupancy occupancy(ProvisionRecord provision, AcademicYear year, Counted counted) {
        UUID id = Objects.requireNonNull(provision.id());
        List<ChildRecord> there = counted.now().getOrDefault(id, List.of());
        Map<UUID, Integer> next = counted.next().getOrDefault(id, Map.of());
        return new Occupancy(
                provision,
                provision.offered(year.start()),
                there.stream().map(child -> ChildYears.of(child, year)).toList(),
                provision.offered(year.next().start()),
                List.copyOf(next.values()),
                there.stream()
                        .filter(child -> !next.containsKey(Objects.requireNonNull(child.id())))
                        .map(child -> user.has(Roles.PLACEMENT_OFFICER) ? child : nameless(child))
                        .sorted(Comparator.comparing(ChildRecord::sortName))
                        .toList());
    }

    private static ChildRecord nameless(ChildRecord child) {
        TaughtYear taught = child.taught();
        return new ChildRecord(
                null,
                null,
                "",
                null,
                "",
                "",
                // a day of the same year group
                AcademicYear.of(child.dateOfBirth()).firstDay(),
                null,
                null,
                null,
                Set.of(),
                taught == null ? null : new TaughtYear(taught.ncYear(), taught.academicYear(), "as recorded"));
    }
}
