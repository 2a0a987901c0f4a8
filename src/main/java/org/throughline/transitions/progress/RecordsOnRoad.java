package org.throughline.transitions.progress;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.placement.road.RoadSource;
import org.throughline.placement.road.RoadStep;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.due.MoveDays;

/**
 * The transition records on a child's line of time, and the reviews due after a move. A setting sees those that it may
 * open; an officer sees that there is one and where it stands, and opens those that the authority keeps.
 */
@Service
@Transactional(readOnly = true)
class RecordsOnRoad implements RoadSource {

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final Catalogues catalogues;
    private final CurrentUser user;

    RecordsOnRoad(JdbcClient jdbc, RecordAccess access, Catalogues catalogues, CurrentUser user) {
        this.jdbc = jdbc;
        this.access = access;
        this.catalogues = catalogues;
        this.user = user;
    }

    @Override
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public List<RoadStep> of(UUID childId) {
        List<RoadStep> steps = new ArrayList<>();
        jdbc.sql(
                        "select r.id, r.phase, r.entry_year, r.state, r.sender_name, r.destination_name, r.changed_at, s.received_at,"
                                + " exists (select 1 from transition_feedback f where f.record_id = r.id and f.kind = 'WEEKS') weeks,"
                                + " exists (select 1 from transition_feedback f where f.record_id = r.id and f.kind = 'YEAR') year"
                                + " from transition_record r left join transition_sending s on s.id = r.sending_id"
                                + " where r.child_id = ? order by r.entry_year, r.changed_at")
                .param(childId)
                .query(row -> {
                    add(steps, row);
                });
        return steps;
    }

    private void add(List<RoadStep> steps, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String path = access.address(id).orElse(null);
        if (path == null && !user.has(Roles.PLACEMENT_OFFICER)) {
            return;
        }
        RecordState state = RecordState.valueOf(row.getString("state"));
        String to = Objects.requireNonNullElse(row.getString("destination_name"), "");
        steps.add(new RoadStep(
                RoadStep.Kind.RECORD,
                LocalDate.ofInstant(Instants.fromDatabase(row, "changed_at"), Instants.LONDON),
                null,
                "Transition record: "
                        + catalogues.newest().phase(row.getString("phase")).label(),
                state.label() + "; from " + row.getString("sender_name") + (to.isBlank() ? "" : " to " + to),
                path));
        if (state == RecordState.RECEIVED) {
            reviews(steps, row, catalogues.phasesDuringYear(), path);
        }
    }

    /** Six weeks after the start of the year of the move, or after receipt in the year; then in June of the first. */
    private static void reviews(List<RoadStep> steps, ResultSet row, Set<String> during, @Nullable String path)
            throws SQLException {
        int entry = row.getInt("entry_year");
        boolean isInYear = during.contains(row.getString("phase")) && row.getObject("received_at") != null;
        LocalDate start = isInYear
                ? LocalDate.ofInstant(Instants.fromDatabase(row, "received_at"), Instants.LONDON)
                : LocalDate.of(entry, Month.SEPTEMBER, 1);
        if (!row.getBoolean("weeks")) {
            steps.add(review(MoveDays.firstReview(start), "Review six weeks after the move", path));
        }
        if (!row.getBoolean("year")) {
            steps.add(review(MoveDays.yearReview(entry), "Review at the end of the first year", path));
        }
    }

    private static RoadStep review(LocalDate day, String text, @Nullable String path) {
        return new RoadStep(RoadStep.Kind.REVIEW, day, null, text, "", path);
    }
}
