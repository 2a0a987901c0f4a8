package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.NumberSource;
import org.throughline.people.TaughtYear;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PersonName;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.MoveRules;

/** Opening a record: for a child on record or a new one, with what the authority knows of the plan. */
@Service
@Transactional
public class RecordOpenings {

    private final TransitionRecordRepository records;
    private final Catalogues catalogues;
    private final Children children;
    private final RecordStart start;
    private final CurrentUser user;
    private final Clock clock;

    RecordOpenings(
            TransitionRecordRepository records,
            Catalogues catalogues,
            Children children,
            RecordStart start,
            CurrentUser user,
            Clock clock) {
        this.records = records;
        this.catalogues = catalogues;
        this.children = children;
        this.start = start;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a record.
     *
     * @return its id
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it cannot be opened
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID open(RecordOpening opening) {
        catalogues.newest().phase(opening.phase());
        boolean isOwn = opening.senderId() == null
                ? user.has(Roles.PLACEMENT_OFFICER)
                : user.settings(Roles.SENCO).contains(opening.senderId()) || user.has(Roles.PLACEMENT_OFFICER);
        if (!isOwn) {
            throw new TransitionsRefusal.NotTheLeavingSetting().refused();
        }
        if (isOpen(opening.childId(), opening.phase(), opening.entryYear())) {
            throw new TransitionsRefusal.RecordOpenAlready().refused();
        }
        ChildRecord child = RecordAccess.asOfficer(() -> children.find(opening.childId()))
                .orElseThrow(() -> new TransitionsRefusal.ChildDeleted().refused());
        MoveRules.problem(child, catalogues.newest().phase(opening.phase()), new AcademicYear(opening.entryYear()))
                .ifPresent(problem -> {
                    throw new TransitionsRefusal.OtherYearGroup(problem).refused();
                });
        int before =
                records.countByChildIdAndPhaseAndEntryYear(opening.childId(), opening.phase(), opening.entryYear());
        TransitionRecord record =
                new TransitionRecord(opening, before + 1, catalogues.newest().version(), user.name(), clock.instant());
        records.saveAndFlush(record);
        start.begin(record.id(), opening.childId());
        return record.id();
    }

    /**
     * Opens a record for a child whom nobody has recorded yet.
     *
     * @return the record's id
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID openForNewChild(
            String forename, String surname, LocalDate born, @Nullable String upn, RecordOpening opening) {
        PersonName.problem(forename, surname).ifPresent(problem -> {
            throw new TransitionsRefusal.ToPutRight(List.of(problem)).refused();
        });
        return openForNewChild(PersonName.of(forename, surname), born, upn, null, opening);
    }

    /**
     * As above, for a child who may be taught in another year group than by age.
     *
     * @param taught that year group; null where it is the one of the date of birth
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID openForNewChild(
            PersonName name, LocalDate born, @Nullable String upn, @Nullable TaughtYear taught, RecordOpening opening) {
        if (upn != null && children.isTaken(upn)) {
            // no more is said: whose it is may not be this person's to know
            throw new TransitionsRefusal.UpnOfAnotherChild().refused();
        }
        ChildRecord added = new ChildRecord(
                null,
                null,
                "T" + UUID.randomUUID().toString().substring(0, 13),
                upn,
                name.surname(),
                name.forename(),
                born,
                null,
                null,
                null,
                Set.of(),
                taught);
        NumberSource said = opening.senderId() == null ? NumberSource.OFFICER : NumberSource.SCHOOL;
        UUID child = RecordAccess.asOfficer(() -> children.record(added, said, ""));
        return open(new RecordOpening(
                child,
                opening.phase(),
                opening.entryYear(),
                opening.senderId(),
                opening.senderName(),
                opening.destination()));
    }

    /** Whether a child has a record for a move already; a child may move during a year again once it has moved. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public boolean isOpen(UUID childId, String phase, int entryYear) {
        return catalogues.newest().phase(phase).ncYear() == null
                ? records.existsByChildIdAndPhaseAndEntryYearAndStateIn(
                        childId, phase, entryYear, RecordState.OF_SENDER)
                : records.existsByChildIdAndPhaseAndEntryYear(childId, phase, entryYear);
    }
}
