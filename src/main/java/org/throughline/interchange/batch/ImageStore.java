package org.throughline.interchange.batch;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what stood on record before and after batches were loaded. */
@Component
class ImageStore {

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    ImageStore(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** What belongs to something before and after a batch was loaded. */
    record Image(UUID root, String subject, String before, String after) {}

    void add(UUID id, List<Image> images) {
        rows.batchUpdate(
                "insert into import_image (batch_id, root, subject, rows_before, rows_after) values (?, ?, ?, ?, ?)"
                        // two lines may mean one thing: what stood there before the first of them is kept
                        + " on duplicate key update rows_after = values(rows_after)",
                images.stream()
                        .map(image -> new Object[] {id, image.root(), image.subject(), image.before(), image.after()})
                        .toList());
    }

    /** These, in the order in which they were loaded. */
    List<Image> images(UUID id) {
        // what was recorded later may belong to what was recorded first
        return jdbc.sql("select i.root, i.subject, i.rows_before, i.rows_after from import_image i left join"
                        + " (select root, min(position) position from import_line where batch_id = :id group by root) l"
                        + " on l.root = i.root where i.batch_id = :id order by l.position")
                .param("id", id)
                .query((row, number) -> new Image(
                        row.getObject("root", UUID.class),
                        row.getString("subject"),
                        row.getString("rows_before"),
                        row.getString("rows_after")))
                .list();
    }
}
