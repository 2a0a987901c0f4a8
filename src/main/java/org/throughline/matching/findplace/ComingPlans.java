package org.throughline.matching.findplace;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.matching.problem.Answer;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;

/** The best plan of each coming year with the fingerprint of the records that it was calculated from. */
@Component
class ComingPlans {

    private final JdbcClient jdbc;
    private final Clock clock;

    ComingPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The plan for these records; empty where none was calculated since they changed. */
    Optional<Answer> find(AcademicYear entry, String fingerprint) {
        return jdbc.sql("select places from match_coming_plan where entry_year = ? and fingerprint = ?")
                .params(entry.start(), fingerprint)
                .query(String.class)
                .optional()
                .map(ComingPlans::read);
    }

    /** Keeps a plan instead of the one before. */
    void store(AcademicYear entry, String fingerprint, Answer plan) {
        jdbc.sql("replace into match_coming_plan (entry_year, fingerprint, places, calculated_at) values (?, ?, ?, ?)")
                .params(entry.start(), fingerprint, written(plan), Instants.toDatabase(clock.instant()))
                .update();
    }

    /** A line for each child: ids of packs hold no spaces. */
    private static String written(Answer plan) {
        return new TreeMap<>(plan.places())
                .entrySet().stream()
                        .map(place -> place.getKey() + " " + place.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Answer read(String text) {
        Map<String, String> places = new HashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            places.put(line.substring(0, space), line.substring(space + 1));
        });
        return new Answer(places);
    }
}
