package org.throughline.interchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.PeopleImportTest;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.transitions.safeguarding.SafeguardingPointers;
import org.throughline.transitions.safeguarding.SafeguardingRow;
import org.throughline.transitions.safeguarding.WorklistFiles;

/** A safeguarding worklist out, and back: unchanged, and marked. */
class WorklistImportTest extends PeopleImportTest {

    @Autowired
    private WorklistFiles files;

    @Autowired
    private SafeguardingPointers pointers;

    @Test
    void an_unchanged_list_comes_back_with_no_change() {
        be("dsl");
        String list = files.write();
        int children = pointers.worklist().rows().size();
        assertThat(children).isPositive();
        ImportBatch batch = brought("worklist", "list.csv", list);
        assertThat(batch.counts()).isEqualTo("0 added, 0 changed, " + children + " left alone, 0 refused");
    }

    @Test
    void what_was_marked_is_recorded_in_the_background_and_taken_back() throws Exception {
        be("dsl");
        SafeguardingRow row = pointers.worklist().rows().stream()
                .filter(each -> each.pointer().version() == 0)
                .findFirst()
                .orElseThrow();
        List<String> before = checksums("safeguarding_pointer");
        String header = files.write().lines().findFirst().orElseThrow();
        String marked =
                header + "\n" + (row.upn() == null ? "" : row.upn()) + "," + row.surname() + "," + row.forename() + ","
                        + row.born() + ",,,,,,Yes,CPOMS,2026-06-30,\n,Nobody,At All,2016-01-01,,,,,,Yes,CPOMS,,\n";
        UUID batch = read("worklist", "list.csv", marked);
        assertThat(imports.find(batch).orElseThrow().counts()).isEqualTo("0 added, 1 changed, 0 left alone, 1 refused");
        imports.load(batch);
        until(batch, BatchState.LOADED);
        assertThat(pointers.find(row.recordId()).orElseThrow().system().label()).isEqualTo("CPOMS");
        undone(batch);
        assertThat(checksums("safeguarding_pointer")).isEqualTo(before);
        assertThat(imports.kinds().stream().map(kind -> kind.code())).isEqualTo(List.copyOf(Set.of("worklist")));
    }
}
