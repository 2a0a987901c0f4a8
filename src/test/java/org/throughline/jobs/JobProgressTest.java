package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** How far work is, in hundredths, and whether it is to stop. */
class JobProgressTest {

    private final List<Integer> told = new ArrayList<>();

    @Test
    void parts_count_alike_and_it_is_never_at_a_hundred_before_it_is_done() {
        JobProgress progress = new JobProgress(told::add, () -> false);
        progress.parts(4);
        progress.next();
        progress.done(1, 2);
        assertThat(told).containsExactly(37);
        JobProgress whole = new JobProgress(told::add, () -> false);
        whole.done(10, 10);
        assertThat(told).containsExactly(37, 99);
    }

    @Test
    void the_database_is_not_told_of_every_step() {
        JobProgress progress = new JobProgress(told::add, () -> false);
        for (int step = 0; step < 10_000; step++) {
            progress.done(step, 10_000);
        }
        assertThat(told).hasSizeLessThan(100).first().isEqualTo(0);
    }

    @Test
    void it_stops_when_somebody_stopped_it_and_stays_stopped() {
        JobProgress progress = new JobProgress(percent -> false, () -> false);
        assertThat(progress.isStopRequested()).isTrue();
        assertThat(progress.isStopRequested()).isTrue();
        assertThat(progress.isServiceEnding()).isFalse();
        assertThatThrownBy(progress::stopIfRequested).isInstanceOf(CancellationException.class);
    }

    @Test
    void work_that_nobody_stopped_goes_on() {
        assertThatCode(new JobProgress(percent -> true, () -> false)::stopIfRequested)
                .doesNotThrowAnyException();
    }

    @Test
    void it_stops_when_the_service_ends() {
        JobProgress progress = new JobProgress(percent -> true, () -> true);
        assertThat(progress.isStopRequested()).isTrue();
        assertThat(progress.isServiceEnding()).isTrue();
    }

    @Test
    void a_database_that_cannot_be_reached_does_not_end_it() {
        JobProgress progress = new JobProgress(
                percent -> {
                    throw new DataAccessResourceFailureException("gone");
                },
                () -> false);
        assertThat(progress.isStopRequested()).isFalse();
    }
}
