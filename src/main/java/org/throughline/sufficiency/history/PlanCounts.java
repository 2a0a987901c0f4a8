package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.sufficiency.forecast.State;

/** How many plans there were in each January that was counted, and how many there are today. Counts, no names. */
@Service
@Transactional(readOnly = true)
public class PlanCounts {

    private final JdbcClient jdbc;
    private final JanuaryCounts counts;
    private final Clock clock;

    PlanCounts(JdbcClient jdbc, JanuaryCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * The plans of a January.
     *
     * @param january the January; of today's list the one of this academic year
     * @param day the day on which they were counted
     * @param isToday whether it is today's list, whose January may still come
     * @param plans how many, by NC year, primary need and kind of setting
     */
    public record Counted(int january, LocalDate day, boolean isToday, Map<State, Integer> plans) {

        /** Copies the map. */
        public Counted {
            plans = Map.copyOf(plans);
        }
    }

    /** Every January that was counted, the first first, and today's list as the last. */
    @RolesAllowed(Roles.PLANNER)
    public List<Counted> all() {
        List<Counted> all = new ArrayList<>();
        for (CountedJanuary each : counts.all()) {
            Map<State, Integer> plans = new HashMap<>();
            jdbc.sql("select nc_year, need, setting, count(*) plans from sufficiency_count where january = ?"
                            + " group by nc_year, need, setting")
                    .param(each.january())
                    .query(row -> {
                        plans.put(
                                new State(row.getInt("nc_year"), row.getString("need"), row.getString("setting")),
                                row.getInt("plans"));
                    });
            LocalDate day = each.countedAt().atZone(Instants.LONDON).toLocalDate();
            all.add(new Counted(each.january(), day, false, plans));
        }
        Map<State, Integer> today = new HashMap<>();
        counts.today(counts.due()).values().forEach(state -> today.merge(state, 1, Integer::sum));
        all.add(new Counted(counts.due(), LocalDate.now(clock), true, today));
        return List.copyOf(all);
    }
}
