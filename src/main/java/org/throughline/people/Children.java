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
    private final NumberStore numbers;
    private final FormerNames former;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RecordChanges changes;

    Children(
            ChildRepository children,
            Postcodes postcodes,
            NumberStore numbers,
            FormerNames former,
            Clock clock,
            ApplicationEventPublisher events,
            RecordChanges changes) {
        this.numbers = numbers;
        this.former = former;
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
        return record(child, NumberSource.OFFICER, "");
    }

    /**
     * As above, where the UPN is new or another than before: the one of before is kept as a former UPN.
     *
     * @param upnSource who said the UPN
     * @param upnReason why another UPN takes the place of one; blank where none does
     * @return the child's id
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID record(ChildRecord child, NumberSource upnSource, String upnReason) {
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
        if (id == null) {
            UUID added = add(located, upnSource);
            events.publishEvent(new ChildChanged(added));
            return added;
        }
        String was = children.findById(id).orElseThrow().asRecord().upn();
        boolean isOther = !Objects.equals(was, located.upn());
        if (isOther && was != null && !FormerUpn.isReason(upnReason)) {
            throw new PeopleRefusal.UpnChangeNeedsReason().refused();
        }
        change(id, located);
        if (isOther) {
            numbers.upnChanged(id, was, located.upn(), upnSource, upnReason.strip());
        }
        events.publishEvent(new ChildChanged(id));
        return id;
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
        if (numbers.differ(merged, Objects.requireNonNull(into.id()))) {
            throw new PeopleRefusal.DifferentNumbers().refused();
        }
        numbers.move(merged, Objects.requireNonNull(into.id()));
        former.move(merged, Objects.requireNonNull(into.id()));
        changes.takeOver(merged, Objects.requireNonNull(into.id()));
        events.publishEvent(new ChildMerging(merged, into.id()));
        children.deleteById(merged);
        children.flush();
        UUID stays = record(into);
        events.publishEvent(new ChildMerged(merged, stays));
        return stays;
    }

    private UUID add(ChildRecord child, NumberSource upnSource) {
        // a reference that was given away by its first child may still be that child's id in packs
        ChildRecord added = children.existsByPackId(child.packId())
                ? child.withPackId("P" + UUID.randomUUID().toString().replace("-", ""))
                : child;
        UUID id = Objects.requireNonNull(
                children.saveAndFlush(new Child(added)).asRecord().id());
        if (added.upn() != null) {
            numbers.upnChanged(id, null, added.upn(), upnSource, "");
        }
        return id;
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

    private void change(UUID id, ChildRecord child) {
        Child known = children.findById(id).orElseThrow();
        if (!known.isVersion(child.version())) {
            throw new OptimisticLockingFailureException("The child was changed by somebody else");
        }
        former.changed(known.asRecord(), child);
        known.change(child);
        children.flush();
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
                child.taught(),
                child.packId());
    }
}
