package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Cases that will be late as things stand, by officer, and how often such a prediction was right the year before. */
@Service
@Transactional(readOnly = true)
public class PredictedBreaches {

    private final JdbcClient jdbc;
    private final Clock clock;

    PredictedBreaches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is predicted.
     *
     * @param byOfficer cases predicted to be late in the next eight weeks, by sign-in name; nobody's under
     *     {@link CockpitFilter#NOBODY}
     * @param finished finished cases of the year before from which it is learnt
     * @param late of these, those that were late
     * @param foreseen of the late ones, those that this way would have predicted eight weeks ahead
     * @param predicted finished cases that it would have predicted to be late
     */
    public record Outlook(Map<String, Long> byOfficer, int finished, int late, int foreseen, int predicted) {}

    /** The outlook for the cases of an entry year, learnt from those of the year before. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Outlook of(int entryYear) {
        Collection<BreachForecast.Course> before = courses(entryYear - 1);
        BreachForecast forecast = new BreachForecast(before);
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> byOfficer = courses(entryYear).stream()
                .filter(course -> forecast.isPredicted(course, today))
                .collect(Collectors.groupingBy(
                        course -> Objects.requireNonNullElse(course.owner(), CockpitFilter.NOBODY),
                        Collectors.counting()));
        BreachForecast.HitRate rate = forecast.hitRate();
        int finished = (int)
                before.stream().filter(course -> course.finalPlan() != null).count();
        return new Outlook(byOfficer, finished, rate.late(), rate.foreseen(), rate.predicted());
    }

    private Collection<BreachForecast.Course> courses(int entryYear) {
        Map<UUID, BreachForecast.Course> courses = new LinkedHashMap<>();
        jdbc.sql("select k.id, k.owner_login, k.last_lawful_day, k.final_on, s.stage_to, min(s.on_day) reached"
                        + " from casework_case k join casework_step s on s.case_id = k.id"
                        + " where k.entry_year = ? and k.stage not in ('MOVED_LA', 'CEASED', 'ON_HOLD')"
                        + " group by k.id, k.owner_login, k.last_lawful_day, k.final_on, s.stage_to")
                .param(entryYear)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String owner = row.getString("owner_login");
                    LocalDate last = row.getObject("last_lawful_day", LocalDate.class);
                    LocalDate done = row.getObject("final_on", LocalDate.class);
                    courses.computeIfAbsent(
                                    id,
                                    key -> new BreachForecast.Course(id, owner, last, BreachForecast.noSteps(), done))
                            .entered()
                            .put(
                                    CaseStage.valueOf(row.getString("stage_to")),
                                    row.getObject("reached", LocalDate.class));
                });
        return courses.values();
    }
}
