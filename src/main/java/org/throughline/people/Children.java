package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.geography.Postcodes;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;

/** The children and young people the authority knows. */
@Service
@Transactional
public class Children {

    private final ChildRepository children;
    private final Postcodes postcodes;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RecordChanges changes;

    Children(
            ChildRepository children,
            Postcodes postcodes,
            Clock clock,
            ApplicationEventPublisher events,
            RecordChanges changes) {
        this.changes = changes;
        this.events = events;
        this.children = children;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /** One child; empty when the id is unknown. Whether a SENCO may see the child is decided by the caseload. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<ChildRecord> find(UUID id) {
        return children.findById(id).map(Child::asRecord);
    }

    /** The children with these ids; unknown ids are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, ChildRecord> find(Collection<UUID> ids) {
        return children.findAllById(ids).stream()
                .map(Child::asRecord)
                .collect(Collectors.toMap(child -> Objects.requireNonNull(child.id()), Function.identity()));
    }

    /**
     * Records a child, new or changed, and finds the home's grid point by its postcode where none is given.
     *
     * @return the child's id
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the child since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID record(ChildRecord child) {
        List<String> problems = child.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new PeopleRefusal.ToPutRight(problems).refused();
        }
        ChildRecord located = located(child);
        UUID id = located.id();
        UUID other = id == null ? new UUID(0, 0) : id;
        if (children.existsByReferenceAndIdNot(located.reference(), other)) {
            throw new PeopleRefusal.ReferenceTaken(located.reference()).refused();
        }
        if (located.upn() != null) {
            children.findByUpn(located.upn())
                    .map(Child::asRecord)
                    .filter(known -> !other.equals(known.id()))
                    .ifPresent(known -> {
                        throw new PeopleRefusal.UpnTaken(known.name(), known.reference()).refused();
                    });
        }
        UUID recorded = id == null ? save(new Child(located)) : change(id, located);
        events.publishEvent(new ChildChanged(recorded));
        return recorded;
    }

    /**
     * Makes one child of two, for the service that has moved what was on record for the one that goes.
     *
     * @param merged who is no longer on record
     * @param into who stays, as the child shall be
     * @return the id of who stays
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     * @throws org.springframework.dao.DataIntegrityViolationException when something is still on record for the one
     *     that goes
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID merge(UUID merged, ChildRecord into) {
        changes.takeOver(merged, Objects.requireNonNull(into.id()));
        children.deleteById(merged);
        children.flush();
        UUID stays = record(into);
        events.publishEvent(new ChildMerged(merged, stays));
        return stays;
    }

    /** Whether a child on record has a UPN; not which one. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public boolean isTaken(String upn) {
        return children.findByUpn(upn).isPresent();
    }

    /**
     * Records many new children at once, each with an id of its own, and all or none.
     *
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     * @throws org.springframework.dao.DataIntegrityViolationException when a reference or UPN is taken
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNew(List<ChildRecord> newChildren) {
        events.publishEvent(new ChildrenAdded(newChildren.size()));
        LocalDate today = LocalDate.now(clock);
        newChildren.stream()
                .filter(child -> child.id() == null || !child.problems(today).isEmpty())
                .findFirst()
                .ifPresent(child -> {
                    throw new PeopleRefusal.NewChildToPutRight(child.reference(), child.problems(today)).refused();
                });
        children.saveAll(newChildren.stream().map(Child::new).toList());
    }

    private UUID save(Child child) {
        return Objects.requireNonNull(children.save(child).asRecord().id());
    }

    private UUID change(UUID id, ChildRecord child) {
        Child known = children.findById(id).orElseThrow();
        if (!known.isVersion(child.version())) {
            throw new OptimisticLockingFailureException("The child was changed by somebody else");
        }
        known.change(child);
        return id;
    }

    private ChildRecord located(ChildRecord child) {
        String postcode = child.postcode();
        @Nullable GridReference home = child.home();
        if (home == null && postcode != null) {
            home = postcodes.find(postcode).orElse(null);
        }
        return new ChildRecord(
                child.id(),
                child.version(),
                child.reference(),
                child.upn(),
                child.surname().strip(),
                child.forename().strip(),
                child.dateOfBirth(),
                child.sex(),
                postcode,
                home,
                child.siblings(),
                child.taught());
    }
}
