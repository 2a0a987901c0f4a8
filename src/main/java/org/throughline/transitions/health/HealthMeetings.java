package org.throughline.transitions.health;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Meetings of several services about a hand-over: the day, who comes, and what was agreed from a list. */
@Service
@Transactional
public class HealthMeetings {

    /** The most meetings of a hand-over, people of a meeting, and actions of one. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final HealthHandovers handovers;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    HealthMeetings(JdbcClient jdbc, HealthHandovers handovers, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.handovers = handovers;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The meetings of a hand-over of the person's services, the last first. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    @Transactional(readOnly = true)
    public List<HealthMeeting> of(HealthHandover handover) {
        if (!isOurs(handover)) {
            return List.of();
        }
        return jdbc.sql("select id, meets_on from health_meeting where handover_id = ? order by meets_on desc, id")
                .param(handover.id())
                .query((row, number) -> new HealthMeeting(
                        row.getObject("id", UUID.class),
                        row.getObject("meets_on", LocalDate.class),
                        people(row.getObject("id", UUID.class)),
                        actions(row.getObject("id", UUID.class))))
                .list();
    }

    private List<HealthMeeting.Person> people(UUID meeting) {
        return jdbc.sql("select name, job from health_meeting_person where meeting_id = ? order by position")
                .param(meeting)
                .query((row, number) ->
                        new HealthMeeting.Person(row.getString("name"), HealthJob.valueOf(row.getString("job"))))
                .list();
    }

    private List<HealthMeeting.Action> actions(UUID meeting) {
        return jdbc.sql("select * from health_action where meeting_id = ? order by due, id")
                .param(meeting)
                .query((row, number) -> new HealthMeeting.Action(
                        row.getObject("id", UUID.class),
                        HealthTask.valueOf(row.getString("what")),
                        new HealthMeeting.Person(row.getString("name"), HealthJob.valueOf(row.getString("job"))),
                        row.getObject("due", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    private boolean isOurs(HealthHandover handover) {
        return handovers.handsOver(handover) || handovers.takesOver(handover);
    }

    private void require(HealthHandover handover) {
        if (handovers.find(handover.id()).isEmpty()) {
            throw new HealthRefusal.HealthHandoverNotYours().refused();
        }
    }

    /**
     * Notes a meeting.
     *
     * @param on the day
     * @param people who comes; at least one
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when something must be put right
     */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public UUID meet(HealthHandover handover, @Nullable LocalDate on, List<HealthMeeting.Person> people) {
        require(handover);
        if (on == null) {
            throw new HealthRefusal.MeetingWithoutDay().refused();
        }
        if (people.isEmpty() || people.size() > MOST) {
            throw new HealthRefusal.MeetingWithoutPeople(MOST).refused();
        }
        List<HealthMeeting.Person> named = new ArrayList<>();
        people.forEach(each -> named.add(new HealthMeeting.Person(HealthNames.of(each.name()), each.job())));
        if (of(handover).size() >= MOST) {
            throw new HealthRefusal.TooMuchAgreed(MOST).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into health_meeting (id, handover_id, meets_on, added_by) values (?, ?, ?, ?)")
                .params(id, handover.id(), on, user.name())
                .update();
        for (int index = 0; index < named.size(); index++) {
            jdbc.sql("insert into health_meeting_person (meeting_id, position, name, job) values (?, ?, ?, ?)")
                    .params(
                            id,
                            index,
                            named.get(index).name(),
                            named.get(index).job().name())
                    .update();
        }
        audit.record(AuditAction.CHANGE, "Noted a meeting of health services", handover.recordId());
        return id;
    }

    /**
     * Notes what was agreed at a meeting.
     *
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when something must be put right
     */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public void agree(
            HealthHandover handover,
            UUID meetingId,
            HealthTask task,
            HealthMeeting.Person who,
            @Nullable LocalDate due) {
        require(handover);
        HealthMeeting meeting = of(handover).stream()
                .filter(each -> each.id().equals(meetingId))
                .findFirst()
                .orElseThrow(() -> new HealthRefusal.HealthHandoverNotYours().refused());
        if (due == null || due.isBefore(meeting.on())) {
            throw new HealthRefusal.ActionWithoutDay().refused();
        }
        if (meeting.actions().size() >= MOST) {
            throw new HealthRefusal.TooMuchAgreed(MOST).refused();
        }
        jdbc.sql("insert into health_action (id, meeting_id, what, name, job, due) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        meetingId,
                        task.name(),
                        HealthNames.of(who.name()),
                        who.job().name(),
                        due)
                .update();
        audit.record(AuditAction.CHANGE, "Noted an action of health services", handover.recordId());
    }

    /** Marks an action as done today. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public void done(HealthHandover handover, UUID actionId) {
        require(handover);
        jdbc.sql("update health_action a join health_meeting m on m.id = a.meeting_id set a.done_on = ?, a.done_by = ?"
                        + " where a.id = ? and m.handover_id = ? and a.done_on is null")
                .params(LocalDate.now(clock), user.name(), actionId, handover.id())
                .update();
        audit.record(AuditAction.CHANGE, "Marked an action of health services as done", handover.recordId());
    }
}
