package org.throughline.interchange.matching;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.interchange.OwnedTable;

/** The tables with what is recorded of a child, parents first. */
public final class ChildTables {

    /** Of the child alone. */
    public static final List<OwnedTable> ALONE = List.of(
            OwnedTable.of("child", "id"),
            OwnedTable.of("child_number", "child_id"),
            OwnedTable.of("former_upn", "child_id"),
            OwnedTable.of("child_formerly", "child_id"),
            OwnedTable.of("record_change", "child_id"));

    /** Of the child and its transition records. */
    public static final List<OwnedTable> WITH_RECORDS = Stream.concat(
                    ALONE.stream(),
                    Stream.of(
                            OwnedTable.of("transition_record", "child_id"),
                            OwnedTable.below("transition_entry", "record_id", "transition_record", "child_id"),
                            OwnedTable.below("transition_event", "record_id", "transition_record", "child_id")))
            .toList();

    private ChildTables() {}
}
