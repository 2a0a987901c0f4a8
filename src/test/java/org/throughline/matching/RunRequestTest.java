package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.matching.problem.Profile;

/** What may be asked of a run: a name, a time, a number of steps, each with a bound on both sides. */
class RunRequestTest {

    private static List<String> problems(String name, int seconds, @Nullable Long steps) {
        return new RunRequest(name, Profile.BOROUGH_FIRST, null, seconds, steps, 1).problems();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "3600, 0", "3601, 1", "-1, 1"})
    void the_time_is_from_one_second_to_an_hour(int seconds, int faults) {
        assertThat(problems("A run", seconds, null)).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 0", "0, 1", "1, 0", "2147483647, 0", "2147483648, 1"})
    void the_steps_are_at_least_one_or_left_out(@Nullable Long steps, int faults) {
        assertThat(problems("A run", 60, steps)).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "200, 0", "201, 1"})
    void the_name_has_one_to_two_hundred_characters(int length, int faults) {
        assertThat(problems("n".repeat(length), 60, null)).hasSize(faults);
    }

    @Test
    void a_name_of_spaces_is_none() {
        assertThat(problems("   ", 60, null)).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("", 0, 0L)).hasSize(3);
    }

    @Test
    void children_added_by_hand_are_kept_as_they_were_when_they_were_added() {
        UUID one = UUID.randomUUID();
        Set<UUID> chosen = new HashSet<>(Set.of(one));
        RunRequest request = new RunRequest("A run", Profile.BOROUGH_FIRST, null, 60, null, 1).with(chosen);
        chosen.clear();
        assertThat(request.added()).containsExactly(one);
    }
}
