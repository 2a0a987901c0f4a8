package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;

/**
 * UPN, ULN and NHS number of children: who said each, how far it is to be trusted, and the UPNs of before. The NHS
 * number is health information: whoever has not that role besides learns neither the number nor whether there is one.
 */
@Service
@Transactional
public class ChildNumbers {

    private static final int LONGEST = 200;

    private final Children children;
    private final NumberStore store;
    private final RecordChanges changes;
    private final CurrentUser user;

    ChildNumbers(Children children, NumberStore store, RecordChanges changes, CurrentUser user) {
        this.children = children;
        this.store = store;
        this.changes = changes;
        this.user = user;
    }

    /** The kinds of numbers that the person may see and enter. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<NumberKind> kinds() {
        return user.has(Roles.HEALTH) ? List.of(NumberKind.values()) : List.of(NumberKind.UPN, NumberKind.ULN);
    }

    /** The numbers of a child that the person may see; those that are recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ChildNumber> of(UUID childId) {
        ChildRecord child = children.find(childId).orElseThrow();
        List<ChildNumber> numbers = new ArrayList<>();
        for (NumberKind kind : kinds()) {
            stored(child, childId, kind).ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    private Optional<ChildNumber> stored(ChildRecord child, UUID childId, NumberKind kind) {
        Optional<ChildNumber> known = store.find(childId, kind);
        String upn = child.upn();
        if (kind != NumberKind.UPN) {
            return known;
        }
        // one that was there before sources were recorded has nothing but itself
        return upn == null
                ? Optional.empty()
                : Optional.of(known.filter(number -> number.value().equals(upn))
                        .orElseGet(() -> ChildNumber.bare(kind, upn)));
    }

    /** The UPNs that a child had before, latest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<FormerUpn> formerUpns(UUID childId) {
        return store.formerUpns(childId);
    }

    /**
     * Records a number of a child, or that none is known. A UPN that is replaced is kept as a former one; who, when and
     * why go into the changes of the record.
     *
     * @param read the number that the person has read; null where there was none
     * @param typed the number as somebody typed it; blank for none
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void enter(
            UUID childId, NumberKind kind, @Nullable String read, String typed, NumberSource source, String reason) {
        requireMayEnter(kind);
        ChildRecord child = children.find(childId).orElseThrow();
        String number = kind.cleaned(typed);
        if (!number.isEmpty()) {
            kind.problem(number).ifPresent(problem -> {
                throw new PeopleRefusal.ToPutRight(List.of(problem)).refused();
            });
        }
        @Nullable
        String was = stored(child, childId, kind).map(ChildNumber::value).orElse(null);
        if (!Objects.equals(was, read)) {
            throw new PeopleRefusal.NumberChangedMeanwhile(kind.label()).refused();
        }
        if (number.isEmpty() && was == null) {
            throw new PeopleRefusal.NoNumber(kind.label()).refused();
        }
        if (!FormerUpn.isReason(reason)) {
            throw new PeopleRefusal.NumberNeedsReason(kind.label()).refused();
        }
        put(child, childId, kind, number, source, reason.strip());
        boolean secret = kind == NumberKind.NHS;
        changes.note(
                childId, kind.label(), secret ? null : was, secret || number.isEmpty() ? null : number, reason.strip());
    }

    private void put(
            ChildRecord child, UUID childId, NumberKind kind, String number, NumberSource source, String reason) {
        if (kind == NumberKind.UPN) {
            String upn = number.isEmpty() ? null : number;
            if (upn == null || !upn.equals(child.upn())) {
                children.record(child.withUpn(upn), source, reason);
                return;
            }
        }
        if (number.isEmpty()) {
            store.remove(childId, kind);
            return;
        }
        store.owner(kind, number)
                .filter(other -> !other.equals(childId))
                .flatMap(children::find)
                .ifPresent(other -> {
                    throw new PeopleRefusal.NumberTaken(kind.label(), other.name(), other.reference()).refused();
                });
        store.put(childId, kind, number, source);
    }

    /**
     * Records that a number was held against a list of those who issue or keep it, and is this child's.
     *
     * @param read the number that the person held against it
     * @param with which list, such as the school's register
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}, when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void matched(UUID childId, NumberKind kind, String read, String with) {
        requireMayEnter(kind);
        String list = PlainText.line(with).strip();
        if (list.isEmpty() || list.length() > LONGEST) {
            throw new PeopleRefusal.MatchedWithNothing().refused();
        }
        ChildRecord child = children.find(childId).orElseThrow();
        ChildNumber known = stored(child, childId, kind)
                .filter(number -> number.value().equals(read))
                .orElseThrow(() -> new PeopleRefusal.NumberChangedMeanwhile(kind.label()).refused());
        if (!known.status().canBeMatched()) {
            throw new PeopleRefusal.CannotBeMatched(kind.label()).refused();
        }
        if (store.find(childId, kind)
                .filter(number -> number.value().equals(read))
                .isEmpty()) {
            store.put(childId, kind, read, known.source());
        }
        if (!store.matched(childId, kind, read, list)) {
            throw new PeopleRefusal.NumberChangedMeanwhile(kind.label()).refused();
        }
        changes.note(childId, kind.label() + " matched", null, null, "Held against: " + list);
    }

    private void requireMayEnter(NumberKind kind) {
        if (!kinds().contains(kind)) {
            throw new PeopleRefusal.HealthInformation().refused();
        }
    }
}
