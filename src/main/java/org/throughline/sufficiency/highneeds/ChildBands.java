package org.throughline.sufficiency.highneeds;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.people.ChildMerged;
import org.throughline.people.Children;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** Which band a child has and had, with who recorded it, when and why. For placement officers: it is about a child. */
@Service
@Transactional
public class ChildBands {

    private static final int LONGEST_REASON = 500;
    private static final String SELECT = "select id, child_id, band, starts, reason, recorded_by, recorded_at,"
            + " taken_back_at is not null as is_taken_back from sufficiency_child_band ";

    private final JdbcClient jdbc;
    private final Children children;
    private final FundingBands bands;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    ChildBands(
            JdbcClient jdbc, Children children, FundingBands bands, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.children = children;
        this.bands = bands;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The changes of a child's band, the latest first; those taken back included. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<BandChange> of(UUID childId) {
        return read("where child_id = ? order by starts desc, recorded_at desc", childId);
    }

    /** The bands of all children that count; for the sums by band. */
    List<BandChange> counting() {
        return read("where taken_back_at is null order by child_id, starts");
    }

    private List<BandChange> read(String where, Object... values) {
        return jdbc.sql(SELECT + where)
                .params(values)
                .query((row, number) -> new BandChange(
                        row.getObject("id", UUID.class),
                        row.getObject("child_id", UUID.class),
                        row.getString("band"),
                        row.getObject("starts", LocalDate.class),
                        row.getString("reason"),
                        row.getString("recorded_by"),
                        Instants.fromDatabase(row, "recorded_at"),
                        row.getBoolean("is_taken_back")))
                .list();
    }

    /**
     * Records that a child has a band from a day on, until the next change.
     *
     * @param band its code; null where the child has none from then on
     * @return the id of the change
     * @throws org.throughline.shared.Refused as {@link HighNeedsRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID record(UUID childId, @Nullable String band, @Nullable LocalDate from, String reason) {
        if (children.find(childId).isEmpty()) {
            throw new HighNeedsRefusal.BandChildUnknown().refused();
        }
        if (from == null) {
            throw new HighNeedsRefusal.BandDayMissing().refused();
        }
        requireReason(reason);
        if (band != null
                && bands.all().stream()
                        .noneMatch(
                                each -> each.code().equals(band) && !each.from().isAfter(from))) {
            throw new HighNeedsRefusal.BandUnknown(band, from).refused();
        }
        if (of(childId).stream()
                .anyMatch(change -> !change.isTakenBack() && change.from().equals(from))) {
            throw new HighNeedsRefusal.BandChangedOnSameDay(from).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_child_band (id, child_id, band, starts, reason, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, childId)
                .param(band)
                .params(from, reason.strip(), user.name(), Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.DECISION, "Recorded the band of a child", childId, reason.strip());
        return id;
    }

    /**
     * Takes back a change that was recorded wrongly: it stays on record, marked, and counts nowhere.
     *
     * @throws org.throughline.shared.Refused as {@link HighNeedsRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void takeBack(UUID childId, UUID id, String reason) {
        requireReason(reason);
        int changed = jdbc.sql("update sufficiency_child_band set taken_back_at = ?, taken_back_by = ?,"
                        + " taken_back_reason = ? where id = ? and child_id = ? and taken_back_at is null")
                .params(Instants.toDatabase(clock.instant()), user.name(), reason.strip(), id, childId)
                .update();
        if (changed == 0) {
            throw new HighNeedsRefusal.BandChangeTakenBack().refused();
        }
        audit.record(AuditAction.CHANGE, "Took back the band of a child", childId, reason.strip());
    }

    /** Two children turned out to be one: the bands of both are that one's, on one day what was recorded first. */
    @ApplicationModuleListener
    void merged(ChildMerged event) {
        jdbc.sql("update sufficiency_child_band gone set gone.child_id = ? where gone.child_id = ?")
                .params(event.childId(), event.mergedId())
                .update();
        jdbc.sql("update sufficiency_child_band later join sufficiency_child_band earlier"
                        + " on earlier.child_id = later.child_id and earlier.starts = later.starts"
                        + " and (earlier.recorded_at < later.recorded_at"
                        + " or earlier.recorded_at = later.recorded_at and earlier.id < later.id)"
                        + " set later.taken_back_at = ?, later.taken_back_by = 'Throughline',"
                        + " later.taken_back_reason = 'Two children turned out to be one'"
                        + " where later.child_id = ? and later.taken_back_at is null and earlier.taken_back_at is null")
                .params(Instants.toDatabase(clock.instant()), event.childId())
                .update();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new HighNeedsRefusal.BandReasonMissing(LONGEST_REASON).refused();
        }
    }
}
