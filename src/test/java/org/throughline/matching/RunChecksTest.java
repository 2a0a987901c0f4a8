package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.guarantees.BrokenGuarantee;
import org.throughline.matching.guarantees.Guarantee;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.testing.ServiceTest;

/** What a check found is read as it was written, and goes with its run. */
class RunChecksTest extends ServiceTest {

    private static final GuaranteeReport BROKEN = new GuaranteeReport(
            List.of(
                    new BrokenGuarantee(Guarantee.LIMITS, List.of("ANN", "BEN"), "NEAR", "2 new, where 1 is left"),
                    new BrokenGuarantee(Guarantee.TOTALS, List.of(), null, "points: 3 told, 4 counted")),
            2);

    @Autowired
    private RunChecks checks;

    @Autowired
    private MatchRunRepository runs;

    @Autowired
    private RunArchive archive;

    @Autowired
    private Clock clock;

    private UUID run = new UUID(0, 0);

    @BeforeEach
    void a_run_waits() {
        run = runs.saveAndFlush(StoredRuns.waiting("Checked", null, clock.instant()))
                .id();
    }

    @AfterEach
    void it_goes_again() {
        StoredRuns.remove(runs, archive, run);
        assertThat(checks.stored(run)).isEmpty();
    }

    @Test
    void a_run_that_was_not_checked_has_none() {
        assertThat(checks.stored(run)).isEmpty();
    }

    @Test
    void what_is_broken_is_read_as_it_was_written() {
        checks.store(run, BROKEN);
        assertThat(checks.stored(run)).contains(BROKEN);
    }

    @Test
    void a_later_check_stands_in_place_of_the_one_before() {
        checks.store(run, BROKEN);
        checks.store(run, new GuaranteeReport(List.of(), 0));
        assertThat(checks.stored(run)).map(GuaranteeReport::holds).contains(true);
    }
}
