package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Brothers and sisters, whichever of the two records says so. */
@Service
@Transactional
public class Siblings {

    private static final String WHAT = "Brothers and sisters";

    private final ChildRepository children;
    private final RecordChanges changes;
    private final ApplicationEventPublisher events;

    Siblings(ChildRepository children, RecordChanges changes, ApplicationEventPublisher events) {
        this.children = children;
        this.changes = changes;
        this.events = events;
    }

    /** The brothers and sisters of a child, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ChildRecord> of(UUID childId) {
        Stream<Child> named = children.findById(childId).stream()
                .flatMap(child -> children.findAllById(child.asRecord().siblings()).stream());
        Map<UUID, ChildRecord> all = Stream.concat(named, children.findSiblingsNaming(childId).stream())
                .map(Child::asRecord)
                .collect(Collectors.toMap(
                        child -> Objects.requireNonNull(child.id()), Function.identity(), (one, same) -> one));
        return all.values().stream()
                .sorted(Comparator.comparing(ChildRecord::sortName))
                .toList();
    }

    /**
     * Records that two children are brothers or sisters.
     *
     * @throws org.throughline.shared.Refused as {@link SiblingRefusal}, when they cannot be or are recorded so
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, UUID otherId) {
        events.publishEvent(new ChildChanged(childId));
        if (childId.equals(otherId)) {
            throw new SiblingRefusal.OwnSibling().refused();
        }
        Child child = children.findById(childId).orElseThrow();
        Child other = children.findById(otherId).orElseThrow();
        if (child.isSiblingOf(otherId) || other.isSiblingOf(childId)) {
            throw new SiblingRefusal.SiblingsAlready().refused();
        }
        child.joinSibling(otherId);
        changes.note(childId, WHAT, null, other.asRecord().name(), "Recorded");
    }

    /**
     * Ends that two children are recorded as brothers or sisters; who did it, when and why is kept.
     *
     * @throws org.throughline.shared.Refused as {@link SiblingRefusal}, when they are not recorded so
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} when there is no reason
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void end(UUID childId, UUID otherId, String reason) {
        events.publishEvent(new ChildChanged(childId));
        Child child = children.findById(childId).orElseThrow();
        Child other = children.findById(otherId).orElseThrow();
        if (!child.isSiblingOf(otherId) && !other.isSiblingOf(childId)) {
            throw new SiblingRefusal.NoSiblings().refused();
        }
        changes.note(childId, WHAT, other.asRecord().name(), null, reason);
        child.partSibling(otherId);
        other.partSibling(childId);
    }
}
