package org.throughline.people.schooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;

/** What young people do, from day to day. */
class ParticipationsTest extends ServiceTest {

    @Autowired
    private Children children;

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void planners_count_what_held_on_a_day_of_those_who_are_16_to_25() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        "PART-1",
                        null,
                        "Active",
                        "Al",
                        LocalDate.of(2009, 9, 1),
                        null,
                        null,
                        null,
                        Set.of())));
        as(Roles.PLACEMENT_OFFICER, () -> {
            participations.record(child, new Participation(LocalDate.of(2025, 8, 1), Activity.EDUCATION, "210"));
            participations.record(child, new Participation(LocalDate.of(2026, 2, 1), Activity.NEET, ""));
            return true;
        });
        assertThat(as(Roles.PLANNER, () -> participations.counts(LocalDate.of(2025, 8, 31), List.of(child))))
                .isEmpty();
        assertThat(as(Roles.PLANNER, () -> participations.counts(LocalDate.of(2025, 9, 1), List.of(child))))
                .isEqualTo(Map.of(Activity.EDUCATION, 1));
        assertThat(as(Roles.PLANNER, () -> participations.counts(LocalDate.of(2026, 2, 1), List.of(child))))
                .isEqualTo(Map.of(Activity.NEET, 1));
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    participations.record(child, new Participation(LocalDate.of(2999, 1, 1), Activity.NEET, ""));
                    return true;
                }))
                .isInstanceOf(Refused.class);
        jdbc.update("delete from participation where child_id = ?", child);
        jdbc.update("delete from child where id = ?", child);
    }

    @ParameterizedTest
    @CsvSource({"210, EDUCATION", "310, EMPLOYMENT", "neet, NEET", "620, NEET", "Not known, NOT_KNOWN", "810, NOT_KNOWN"
    })
    void codes_and_words_are_read(String text, Activity activity) {
        assertThat(Activity.of(text)).contains(activity);
        assertThat(Activity.of("Holiday")).isEmpty();
    }
}
