package org.throughline.transitions.travel;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.AskedNone;

/** A record with four lines of support that lies acknowledged with Underhill High. */
abstract class TravelTest extends TransitionTest {

    @Autowired
    protected HelpTravel travel;

    @Autowired
    protected JdbcClient jdbc;

    protected UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_with_support_came() {
        record = record(at(setting("Underhill")));
        transitions.write(record, "strategies.strategy", 1, "Now-and-next board", 0);
        transitions.write(record, "strategies.area", 1, "Cognition and learning", 0);
        transitions.write(record, "strategies.strategy", 2, "Ear defenders", 0);
        transitions.write(record, "access.type", 1, "Rest breaks", 0);
        transitions.write(record, "profile.dayone", 0, AskedNone.TEXT, 0);
        send(record);
        be("secondary");
        received.acknowledge(record);
    }

    protected void movedIn(int year) {
        jdbc.sql("update transition_record set entry_year = ? where id = ?")
                .params(year, record)
                .update();
    }

    protected List<HelpLine> lines() {
        return travel.page(record).orElseThrow().lines();
    }

    protected void answerAll(long version, Outcome outcome) {
        travel.answer(
                record,
                version,
                lines().stream().map(line -> line.with(outcome, "Because")).toList());
    }

    protected boolean isDue() {
        be("secondary");
        return travel.due(0, travel.countDue()).stream()
                .anyMatch(row -> row.recordId().equals(record));
    }
}
