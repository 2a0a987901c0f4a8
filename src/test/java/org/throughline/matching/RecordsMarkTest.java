package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.placement.PlacementsAdded;
import org.throughline.testing.ServiceTest;

/** Every service that shares the database sees that records have changed. */
class RecordsMarkTest extends ServiceTest {

    @Autowired
    private RecordsMark mark;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_rises_once_a_change_is_stored() {
        long before = mark.now();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new PlacementsAdded(1));
            assertThat(mark.now()).as("before the change is stored").isEqualTo(before);
        });
        Awaitility.await().until(() -> mark.now() > before);
    }

    @Test
    void many_changes_of_one_transaction_are_told_once_and_those_of_the_next_again() {
        long before = published();
        transaction.executeWithoutResult(status -> {
            for (int change = 0; change < 50; change++) {
                events.publishEvent(new PlacementsAdded(change));
            }
        });
        assertThat(published()).isEqualTo(before + 1);
        transaction.executeWithoutResult(status -> events.publishEvent(new PlacementsAdded(1)));
        assertThat(published()).isEqualTo(before + 2);
    }

    private long published() {
        return jdbc.sql("select count(*) from event_publication where listener_id like '%RecordsMark.raise%'")
                .query(Long.class)
                .single();
    }
}
