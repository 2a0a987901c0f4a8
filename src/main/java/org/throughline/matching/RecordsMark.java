package org.throughline.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A number in the database that rises when records have changed, whichever of several services changed them. */
@Component
class RecordsMark {

    private final JdbcClient jdbc;

    RecordsMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number as it is now. */
    long now() {
        return jdbc.sql("select mark from matching_records_mark")
                .query(Long.class)
                .single();
    }

    /** Raises the number; once too often does no harm, so an event may come twice. */
    @ApplicationModuleListener
    void raise(RecordsToMark changed) {
        jdbc.sql("update matching_records_mark set mark = mark + 1").update();
    }
}
