package org.throughline.people.schooling;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.PeopleRefusal;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** What young people do after compulsory school: for each who, from when, and counted for planners. */
@Service
@Transactional
public class Participations {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 25;
    private static final int LONGEST_CODE = 20;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Participations(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Records what a young person does from a day on, in the place of what was recorded from that day.
     *
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} where the day lies in the future or the code is
     *     none
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, Participation participation) {
        if (participation.from().isAfter(LocalDate.now(clock))
                || participation.code().length() > LONGEST_CODE) {
            throw new PeopleRefusal.ActivityMissing().refused();
        }
        jdbc.sql("insert into participation (child_id, starts, activity, code, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update activity = values(activity),"
                        + " code = values(code), entered_by = values(entered_by), entered_at = values(entered_at)")
                .params(
                        childId,
                        participation.from(),
                        participation.activity().name(),
                        participation.code(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
    }

    /** What is recorded of these young people, oldest first; nothing for those of whom nothing is. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<Participation>> of(Collection<UUID> children) {
        Map<UUID, List<Participation>> found = new LinkedHashMap<>();
        if (!children.isEmpty()) {
            jdbc.sql("select child_id, starts, activity, code from participation where child_id in (:children)"
                            + " order by starts")
                    .param("children", children)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("child_id", UUID.class), id -> new ArrayList<>())
                                .add(new Participation(
                                        java.util.Objects.requireNonNull(row.getObject("starts", LocalDate.class)),
                                        Activity.valueOf(row.getString("activity")),
                                        row.getString("code")));
                    });
        }
        return found;
    }

    /**
     * How many of 16 to 25 years do what on a day; those of whom nothing is recorded are not in it.
     *
     * @param among those who are counted, such as all with a plan
     */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Map<Activity, Integer> counts(LocalDate day, Collection<UUID> among) {
        Map<Activity, Integer> counts = new EnumMap<>(Activity.class);
        if (!among.isEmpty()) {
            jdbc.sql("select p.activity, count(*) number from participation p join child c on c.id = p.child_id"
                            + " where p.child_id in (:among) and p.starts = (select max(q.starts) from participation q"
                            + " where q.child_id = p.child_id and q.starts <= :day)"
                            + " and timestampdiff(year, c.date_of_birth, :day) between " + YOUNGEST + " and " + OLDEST
                            + " group by p.activity")
                    .param("among", among)
                    .param("day", day)
                    .query(row -> {
                        counts.put(Activity.valueOf(row.getString("activity")), row.getInt("number"));
                    });
        }
        return counts;
    }
}
