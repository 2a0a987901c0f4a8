package org.throughline.transitions.request;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PersonName;
import org.throughline.shared.Upn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;

/**
 * The new school asks the old one for the record of a child who has moved during the year. The old school looks whether
 * it had the child and answers; nothing of what it has on record is told before that.
 */
@Service
@Transactional
public class RecordRequests {

    private final RequestStore store;
    private final RequestDue due;
    private final Provisions provisions;
    private final KnownChildren known;
    private final RecordOpenings openings;
    private final CurrentUser user;
    private final Clock clock;

    RecordRequests(
            RequestStore store,
            RequestDue due,
            Provisions provisions,
            KnownChildren known,
            RecordOpenings openings,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.provisions = provisions;
        this.known = known;
        this.openings = openings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Asks the old school for a record.
     *
     * @throws org.throughline.shared.Refused as {@link RequestRefusal} when something must be put right
     */
    @RolesAllowed(Roles.SENCO)
    public UUID ask(NewRequest wanted) {
        List<String> problems = problems(wanted);
        if (!problems.isEmpty()) {
            throw new RequestRefusal.RecordRequestToPutRight(problems).refused();
        }
        Optional<SettingRecord> own = own(wanted.settingId());
        Optional<SettingRecord> other = setting(wanted.askedOf());
        if (own.isEmpty()
                || other.isEmpty()
                || own.get().id() == null
                || Objects.equals(own.get().id(), other.get().id())) {
            throw new RequestRefusal.RecordRequestOfOwnSetting().refused();
        }
        PersonName name = PersonName.of(wanted.forename(), wanted.surname());
        UUID to = Objects.requireNonNull(other.get().id());
        LocalDate starts = Objects.requireNonNull(wanted.startsOn());
        String upn = Upn.cleaned(wanted.upn());
        RecordRequest asked = new RecordRequest(
                UUID.randomUUID(),
                Objects.requireNonNull(own.get().id()),
                own.get().name(),
                to,
                other.get().name(),
                name.forename(),
                name.surname(),
                Objects.requireNonNull(wanted.born()),
                upn.isEmpty() ? null : upn,
                starts,
                due.of(starts, to),
                user.name(),
                clock.instant(),
                null,
                null,
                null,
                null);
        boolean isThere = asked().stream()
                .anyMatch(each -> each.answer() == null
                        && each.askedOf().equals(to)
                        && each.born().equals(asked.born())
                        && each.child().equalsIgnoreCase(asked.child()));
        if (isThere) {
            throw new RequestRefusal.RecordRequestThere(asked.child()).refused();
        }
        store.add(asked);
        return asked.id();
    }

    private List<String> problems(NewRequest wanted) {
        List<String> problems = new ArrayList<>();
        PersonName.problem(wanted.forename(), wanted.surname()).ifPresent(problems::add);
        if (wanted.born() == null || wanted.born().isAfter(today())) {
            problems.add("Enter the date of birth as day, month and year, such as 27 3 2016");
        }
        if (wanted.startsOn() == null
                || wanted.startsOn().isBefore(today().minusYears(1))
                || wanted.startsOn().isAfter(today().plusYears(1))) {
            problems.add("Enter the day on which the child starts with you, within a year from today");
        }
        if (wanted.askedOf() == null) {
            problems.add("Choose the previous school");
        }
        String upn = Upn.cleaned(wanted.upn());
        if (!upn.isEmpty()) {
            Upn.problem(upn).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<SettingRecord> own(@Nullable UUID id) {
        return setting(id).filter(each -> user.settings(Roles.SENCO).contains(each.id()));
    }

    private Optional<SettingRecord> setting(@Nullable UUID id) {
        return provisions.settings().stream()
                .filter(each -> each.id() != null && each.id().equals(id))
                .findFirst();
    }

    /** What the person's settings have asked, latest first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<RecordRequest> asked() {
        return store.askedBy(user.scope(Roles.SENCO));
    }

    /** What is asked of the person's settings and waits for an answer, the one due first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<RecordRequest> toAnswer() {
        return store.open(user.scope(Roles.SENCO));
    }

    /** The children of the school that is asked who may be the one; whoever reads it decides. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<KnownChildren.Match> matches(RecordRequest request) {
        RecordRequest ours = ours(request.id());
        return known.like(ours.forename(), ours.surname(), ours.born(), ours.upn(), opening(ours, new UUID(0, 0)));
    }

    private RecordOpening opening(RecordRequest request, UUID child) {
        return new RecordOpening(
                child,
                due.phase(),
                AcademicYear.of(request.startsOn()).start(),
                request.askedOf(),
                request.askedOfName(),
                new Destination(
                        Destination.Kind.SETTING,
                        request.settingId(),
                        request.settingName(),
                        Destination.Status.ACCEPTED));
    }

    /**
     * Starts the record of a child for the school that asks; it is then written and sent as any other.
     *
     * @param child one of the children of {@link #matches}
     * @return the record
     * @throws org.throughline.shared.Refused as {@link RequestRefusal}, or as
     *     {@link org.throughline.transitions.TransitionsRefusal} when it cannot be started
     */
    @RolesAllowed(Roles.SENCO)
    public UUID start(RecordRequest request, UUID child) {
        RecordRequest ours = ours(request.id());
        if (matches(ours).stream().noneMatch(match -> match.childId().equals(child))) {
            throw new RequestRefusal.RecordRequestAnswered().refused();
        }
        UUID record = openings.open(opening(ours, child));
        answered(ours, RecordRequest.Answer.STARTED, record);
        return record;
    }

    /**
     * Answers without a record: the child is not known, is still there, or the record was sent.
     *
     * @throws org.throughline.shared.Refused as {@link RequestRefusal} when it was answered or is not the person's
     */
    @RolesAllowed(Roles.SENCO)
    public void answer(RecordRequest request, RecordRequest.Answer answer) {
        answered(ours(request.id()), answer, null);
    }

    private void answered(RecordRequest request, RecordRequest.Answer answer, @Nullable UUID record) {
        if (!store.answer(request.id(), answer, record, user.name(), clock.instant())) {
            throw new RequestRefusal.RecordRequestAnswered().refused();
        }
    }

    private RecordRequest ours(UUID id) {
        return store.find(id)
                .filter(each ->
                        each.answer() == null && user.settings(Roles.SENCO).contains(each.askedOf()))
                .orElseThrow(() -> new RequestRefusal.RecordRequestAnswered().refused());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
