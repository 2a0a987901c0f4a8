package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Requests for EHC needs assessments, the assessments, and what became of them. */
@Service
@Transactional
public class PlanRequests {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    PlanRequests(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    private record Key(UUID childId, LocalDate received) {}

    /** The requests of a child, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RequestRecord> ofChild(UUID childId) {
        return of(List.of(childId)).getOrDefault(childId, List.of());
    }

    /** The requests of children, each child's earliest first; children without one are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<RequestRecord>> of(Collection<UUID> children) {
        return children.isEmpty() ? Map.of() : found(" where child_id in (:children)", Map.of("children", children));
    }

    /** Every request on record, by child, each child's earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<RequestRecord>> all() {
        return found("", Map.of());
    }

    private Map<UUID, List<RequestRecord>> found(String where, Map<String, ?> parameters) {
        Map<Key, List<AssessmentRecord>> assessments = new HashMap<>();
        jdbc.sql("select * from ehc_assessment" + where + " order by child_id, received, position")
                .params(parameters)
                .query(row -> {
                    assessments
                            .computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(new AssessmentRecord(
                                    row.getString("outcome"),
                                    row.getObject("outcome_date", LocalDate.class),
                                    row.getBoolean("mediation"),
                                    row.getBoolean("tribunal"),
                                    row.getBoolean("other_mediation"),
                                    row.getBoolean("other_tribunal"),
                                    row.getBoolean("week_20_exception")));
                });
        Map<UUID, List<RequestRecord>> requests = new HashMap<>();
        jdbc.sql("select * from ehc_request" + where + " order by child_id, received")
                .params(parameters)
                .query(row -> {
                    Key key = key(row);
                    requests.computeIfAbsent(key.childId(), id -> new ArrayList<>())
                            .add(request(row, key, assessments.getOrDefault(key, List.of())));
                });
        return requests;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getObject("child_id", UUID.class),
                Objects.requireNonNull(row.getObject("received", LocalDate.class)));
    }

    private static RequestRecord request(ResultSet row, Key key, List<AssessmentRecord> assessments)
            throws SQLException {
        return new RequestRecord(
                key.childId(),
                key.received(),
                row.getString("source"),
                row.getBoolean("youth_accommodation"),
                row.getString("outcome"),
                row.getObject("outcome_date", LocalDate.class),
                row.getBoolean("mediation"),
                row.getBoolean("tribunal"),
                row.getBoolean("moved_out"),
                assessments);
    }

    /**
     * Records a request, or what a request of that child and day is now known to be.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(RequestRecord request) {
        List<String> problems = request.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new EhcpRefusal.ToPutRight(problems).refused();
        }
        batches.update(
                "insert into ehc_request (child_id, received, source, youth_accommodation, outcome, outcome_date,"
                        + " mediation, tribunal, moved_out) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " source = values(source), youth_accommodation = values(youth_accommodation),"
                        + " outcome = values(outcome), outcome_date = values(outcome_date),"
                        + " mediation = values(mediation), tribunal = values(tribunal), moved_out = values(moved_out)",
                request.childId(),
                request.received(),
                request.source(),
                request.youthAccommodation(),
                request.outcome(),
                request.outcomeDate(),
                request.mediation(),
                request.tribunal(),
                request.movedOut());
        batches.update(
                "delete from ehc_assessment where child_id = ? and received = ?",
                request.childId(),
                request.received());
        for (int position = 0; position < request.assessments().size(); position++) {
            AssessmentRecord assessment = request.assessments().get(position);
            batches.update(
                    "insert into ehc_assessment (child_id, received, position, outcome, outcome_date, mediation,"
                            + " tribunal, other_mediation, other_tribunal, week_20_exception)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    request.childId(),
                    request.received(),
                    position,
                    assessment.outcome(),
                    assessment.outcomeDate(),
                    assessment.mediation(),
                    assessment.tribunal(),
                    assessment.otherMediation(),
                    assessment.otherTribunal(),
                    assessment.isWeek20Exception());
        }
    }
}
