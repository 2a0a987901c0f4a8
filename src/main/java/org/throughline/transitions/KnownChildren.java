package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.NumberSource;
import org.throughline.people.RecordChanges;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;
import org.throughline.shared.Postcode;
import org.throughline.shared.Upn;
import org.throughline.transitions.roll.OwnChildren;

/**
 * Children who are on record already, so that nobody is recorded twice. A setting sees those of its own; for a child of
 * another setting it asks, and that setting or a placement officer answers. Mistakes are put right with a reason: a
 * name, a date of birth or a UPN is corrected, two records of one child become one, a record that was never sent is
 * deleted.
 */
@Service
@Transactional
public class KnownChildren {

    private static final List<String> OF_A_RECORD = List.of(
            "transition_document_file where document_id in (select id from transition_document where record_id = ?)",
            "transition_document where record_id = ?",
            "transition_entry where record_id = ?",
            "transition_event where record_id = ?",
            "transition_talk_time where conversation_id in (select id from transition_conversation where record_id = ?)",
            "transition_talk_action where conversation_id in (select id from transition_conversation where record_id = ?)",
            "transition_conversation where record_id = ?",
            "transition_lead where record_id = ?",
            "transition_feedback where record_id = ?",
            "transition_voice where record_id = ?",
            "transition_visit where record_id = ?",
            "transition_settlement where record_id = ?",
            "transition_family_line where record_id = ?",
            "safeguarding_pointer where record_id = ?",
            "transition_record where id = ?");

    private final JdbcClient jdbc;
    private final Children children;
    private final RecordAccess door;
    private final RecordChanges changes;
    private final CurrentUser user;
    private final Clock clock;

    KnownChildren(
            JdbcClient jdbc,
            Children children,
            RecordAccess door,
            RecordChanges changes,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.children = children;
        this.door = door;
        this.changes = changes;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A child whom the person may see and who may be the one that was typed.
     *
     * @param childId the child
     * @param name the name
     * @param born the date of birth
     * @param upn the UPN; null when none is known
     * @param hadUpn whether the UPN that was typed is a former one of the child
     * @param recordId the record for the same move; null when there is none
     */
    public record Match(
            UUID childId,
            String name,
            LocalDate born,
            @Nullable String upn,
            boolean hadUpn,
            @Nullable UUID recordId) {}

    /** The ids of the children who are on record at a setting of which the person is SENCO; nobody for any other. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Set<UUID> of(UUID setting) {
        return Set.copyOf(jdbc.sql("select c.id from child c where" + OwnChildren.condition("null"))
                .param("own", user.settings(Roles.SENCO).contains(setting) ? setting : new UUID(0, 0))
                .param("year", AcademicYear.of(LocalDate.now(clock)).start())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /**
     * The children of the setting that opens a record, or of any for an officer, who may be the one that was typed.
     *
     * @param opening the record to be opened, whoever the child is
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Match> like(
            String forename, String surname, LocalDate born, @Nullable String upn, RecordOpening opening) {
        return like(forename, surname, born, upn, opening.phase(), opening.entryYear(), opening.senderId());
    }

    private List<Match> like(
            String forename,
            String surname,
            LocalDate born,
            @Nullable String upn,
            String phase,
            int entryYear,
            @Nullable UUID setting) {
        boolean any = user.has(Roles.PLACEMENT_OFFICER);
        boolean isOwn = setting != null && user.settings(Roles.SENCO).contains(setting);
        return jdbc
                .sql("select c.id, c.forename, c.surname, c.date_of_birth, c.upn, exists (select 1 from former_upn f"
                        + " where f.child_id = c.id and f.upn = :upn) had_upn, (select m.id from transition_record"
                        + " m where m.child_id = c.id and m.phase = :phase and m.entry_year = :entry limit 1) record_id"
                        + " from child c where (c.date_of_birth = :born or c.upn = :upn"
                        + " or exists (select 1 from former_upn f where f.child_id = c.id and f.upn = :upn))"
                        + (any ? "" : " and" + OwnChildren.condition("null")) + " order by c.surname, c.forename")
                .param("phase", phase)
                .param("entry", entryYear)
                .param("born", born)
                .param("upn", upn == null ? "" : upn)
                .param("own", setting != null && isOwn ? setting : new UUID(0, 0))
                .param("year", AcademicYear.of(LocalDate.now(clock)).start())
                .query((row, number) -> new Candidate(
                        row.getString("forename"),
                        row.getString("surname"),
                        new Match(
                                row.getObject("id", UUID.class),
                                Names.said(row.getString("forename"), row.getString("surname")),
                                row.getObject("date_of_birth", LocalDate.class),
                                row.getString("upn"),
                                row.getBoolean("had_upn"),
                                row.getObject("record_id", UUID.class))))
                .list()
                .stream()
                .filter(each -> each.is(forename, surname, upn))
                .map(Candidate::match)
                .toList();
    }

    private record Candidate(String forename, String surname, Match match) {

        boolean is(String otherForename, String otherSurname, @Nullable String upn) {
            return upn != null && (upn.equals(match.upn()) || match.hadUpn())
                    || Names.areSame(forename, otherForename) && Names.areSame(surname, otherSurname);
        }
    }

    private Optional<UUID> withUpn(String upn) {
        return jdbc
                .sql("select id from child where upn = ?")
                .param(upn)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    /** The child of a record that the person leads. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<ChildRecord> child(UUID recordId) {
        return door.find(recordId).filter(record -> door.isSender(recordId)).map(door::child);
    }

    /**
     * Corrects who the child of a record is.
     *
     * @param upn null when none is known
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void correct(
            UUID recordId, String forename, String surname, LocalDate born, @Nullable String upn, String reason) {
        ChildRecord was = child(recordId).orElseThrow(RecordAccess::notWithYou);
        String number = upn == null ? null : Upn.cleaned(upn);
        if (number != null
                && withUpn(number).filter(other -> !other.equals(was.id())).isPresent()) {
            // no more is said: whose it is may not be this person's to know
            throw new TransitionsRefusal.UpnOfAnotherChild().refused();
        }
        ChildRecord isNow = new ChildRecord(
                was.id(),
                was.version(),
                was.reference(),
                number,
                surname,
                forename,
                born,
                was.sex(),
                // one typed long ago is brought into the form of today; one that is none stays for the officer
                was.postcode() == null ? null : Postcode.cleaned(was.postcode()),
                was.home(),
                was.siblings(),
                was.taught());
        NumberSource said = user.has(Roles.SENCO) ? NumberSource.SCHOOL : NumberSource.OFFICER;
        RecordAccess.asOfficer(() -> children.record(isNow, said, reason));
        changes.note(childId(was), "Name, date of birth or UPN", words(was), words(isNow), reason);
    }

    private static UUID childId(ChildRecord child) {
        UUID id = child.id();
        if (id == null) {
            throw new IllegalStateException("A child on record has an id");
        }
        return id;
    }

    private static String words(ChildRecord child) {
        return child.name() + ", born " + child.dateOfBirth() + ", UPN " + (child.upn() == null ? "none" : child.upn());
    }

    /** Other children of the sending setting with the same date of birth or the same name as the child of a record. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Match> maybeTheSame(UUID recordId) {
        TransitionRecord record =
                door.find(recordId).filter(each -> door.isSender(recordId)).orElseThrow(RecordAccess::notWithYou);
        ChildRecord child = door.child(record);
        return like(
                        child.forename(),
                        child.surname(),
                        child.dateOfBirth(),
                        child.upn(),
                        record.phase(),
                        record.entryYear(),
                        record.handover().senderId())
                .stream()
                .filter(match -> !match.childId().equals(child.id()))
                .toList();
    }

    /**
     * Makes one child of two: the records of the child of this record become the other's.
     *
     * @param intoChild who stays
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when they cannot become one
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void merge(UUID recordId, UUID intoChild, String reason) {
        if (maybeTheSame(recordId).stream().noneMatch(match -> match.childId().equals(intoChild))) {
            throw new TransitionsRefusal.NotTheSameChild().refused();
        }
        ChildRecord twice = child(recordId).orElseThrow(RecordAccess::notWithYou);
        UUID gone = childId(twice);
        if (isMoreThanRecords(gone)) {
            throw new TransitionsRefusal.MergedChildHasPlan().refused();
        }
        int both = jdbc.sql(
                        "select count(*) from transition_record a join transition_record b on b.phase = a.phase and b.entry_year ="
                                + " a.entry_year and b.child_id = ? where a.child_id = ?")
                .params(intoChild, gone)
                .query(Integer.class)
                .single();
        if (both > 0) {
            throw new TransitionsRefusal.MergedRecordsOfOneMove().refused();
        }
        ChildRecord stays =
                RecordAccess.asOfficer(() -> children.find(intoChild)).orElseThrow();
        if (twice.upn() != null && stays.upn() != null && !twice.upn().equals(stays.upn())) {
            throw new TransitionsRefusal.MergedUpnsDiffer().refused();
        }
        changes.note(intoChild, "Two records of one child became one", words(twice), null, reason);
        jdbc.sql("update transition_record set child_id = ? where child_id = ?")
                .params(intoChild, gone)
                .update();
        jdbc.sql("update child_request set child_id = ? where child_id = ?")
                .params(intoChild, gone)
                .update();
        // what only the one that goes had is kept with the one that stays
        RecordAccess.asOfficer(() -> children.merge(
                gone,
                new ChildRecord(
                        stays.id(),
                        stays.version(),
                        stays.reference(),
                        stays.upn() == null ? twice.upn() : stays.upn(),
                        stays.surname(),
                        stays.forename(),
                        stays.dateOfBirth(),
                        stays.sex() == null ? twice.sex() : stays.sex(),
                        stays.postcode() == null ? twice.postcode() : stays.postcode(),
                        stays.home() == null ? twice.home() : stays.home(),
                        stays.siblings(),
                        stays.taught() == null ? twice.taught() : stays.taught())));
    }

    private boolean isMoreThanRecords(UUID childId) {
        return jdbc.sql(
                                "select (select count(*) from ehc_plan where child_id = ?) + (select count(*) from placement where child_id ="
                                        + " ?) + (select count(*) from child_sibling where child_id = ? or sibling_id = ?) + (select count(*)"
                                        + " from placement_wishes where child_id = ?) + (select count(*) from placement_keep_apart where"
                                        + " other_id = ?) + (select count(*) from attendance_term where child_id = ?) + (select"
                                        + " count(*) from participation where child_id = ?) + (select count(*) from"
                                        + " child_nhs_match where child_id = ?)")
                        .params(childId, childId, childId, childId, childId, childId, childId, childId, childId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Deletes a record that was never sent, and the child with it where nothing else is on record.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it cannot be deleted
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void delete(UUID recordId, String reason) {
        TransitionRecord record =
                door.find(recordId).filter(each -> door.isSender(recordId)).orElseThrow(RecordAccess::notWithYou);
        if (reason.isBlank()) {
            throw new TransitionsRefusal.DeletionWithoutReason().refused();
        }
        int sent = jdbc.sql("select count(*) from transition_sending where record_id = ?")
                .param(recordId)
                .query(Integer.class)
                .single();
        if (sent > 0) {
            throw new TransitionsRefusal.DeletionOfSentRecord().refused();
        }
        int others = jdbc.sql(
                        "select (select count(*) from safeguarding_pointer where record_id = ?) + (select count(*) from"
                                + " transition_entry where record_id = ? and text <> '' and source in ('PARENT', 'PUPIL'))"
                                + " + (select count(*) from transition_family_line where record_id = ?)")
                .params(recordId, recordId, recordId)
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new TransitionsRefusal.DeletionOfOthersWords().refused();
        }
        UUID child = record.childId();
        jdbc.sql(
                        "insert into record_deletion (record_id, phase, entry_year, sender_name, reason, deleted_by, deleted_at)"
                                + " select id, phase, entry_year, sender_name, ?, ?, ? from transition_record where id = ?")
                .params(reason.strip(), user.name(), Instants.toDatabase(clock.instant()), recordId)
                .update();
        changes.note(
                child,
                "A record that was never sent was deleted",
                record.phase() + " " + record.entryYear(),
                null,
                reason);
        OF_A_RECORD.forEach(
                table -> jdbc.sql("delete from " + table).param(recordId).update());
        int left = jdbc.sql(
                        "select (select count(*) from transition_record where child_id = ?) + (select count(*) from child_request"
                                + " where child_id = ?)")
                .params(child, child)
                .query(Integer.class)
                .single();
        if (left == 0 && !isMoreThanRecords(child)) {
            jdbc.sql("delete from record_change where child_id = ?")
                    .param(child)
                    .update();
            jdbc.sql("delete from child where id = ?").param(child).update();
        }
    }
}
