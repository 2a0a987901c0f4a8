package org.throughline.interchange.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.audit.AuditTrail;
import org.throughline.jobs.Jobs;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** What nobody loads within a day is gone with all that it said; what was loaded stays. */
class PreviewClearingTest extends ServiceTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportStore store;

    @Autowired
    private Jobs jobs;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private UUID brought(String rows, BatchState state) {
        UUID id = as(Roles.PLACEMENT_OFFICER, () -> imports.paste("spreadsheet", rows));
        until(id, state);
        return id;
    }

    private void until(UUID id, BatchState state) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            ImportBatch batch =
                    as(Roles.PLACEMENT_OFFICER, () -> imports.find(id)).orElseThrow();
            return batch.state() == state && !batch.work().state().isUnderWay();
        });
    }

    private boolean isThere(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> imports.find(id)).isPresent();
    }

    private int lines(UUID id) {
        return jdbc.sql("select count(*) from import_line where batch_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void clear(Duration later) {
        new PreviewClearing(jdbc, store, jobs, audit, transaction, Clock.offset(clock, later)).run();
    }

    @Test
    void a_preview_goes_after_a_day_and_what_was_loaded_stays() {
        String name = "Kept" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        UUID preview =
                brought("Reference\tSurname\tForename\tDOB\nKEPT-1\t" + name + "\tAda\t1/2/2018\n", BatchState.PREVIEW);
        UUID strange = brought("Un\tDeux\tTrois\n1\t2\t3\n", BatchState.HEADINGS);
        UUID loaded =
                brought("Reference\tSurname\tForename\tDOB\nKEPT-2\t" + name + "\tBea\t1/2/2018\n", BatchState.PREVIEW);
        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.load(loaded);
            return null;
        });
        until(loaded, BatchState.LOADED);

        clear(Duration.ofHours(23));
        assertThat(isThere(preview)).isTrue();
        assertThat(isThere(strange)).isTrue();

        clear(Duration.ofHours(25));

        assertThat(isThere(preview)).isFalse();
        assertThat(lines(preview)).isZero();
        assertThat(isThere(strange)).isFalse();
        assertThat(isThere(loaded)).isTrue();
        assertThat(lines(loaded)).isEqualTo(1);
        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.undo(loaded);
            return null;
        });
        until(loaded, BatchState.UNDONE);
    }

    @Test
    void a_preview_says_until_when_it_is_kept() {
        UUID id = brought("Reference\tSurname\tForename\tDOB\nKEPT-3\tKept\tAda\t1/2/2018\n", BatchState.PREVIEW);
        ImportBatch batch = as(Roles.PLACEMENT_OFFICER, () -> imports.find(id)).orElseThrow();

        assertThat(batch.keptUntil()).contains(batch.broughtAt().plus(Duration.ofHours(24)));

        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.delete(id);
            return null;
        });
    }
}
