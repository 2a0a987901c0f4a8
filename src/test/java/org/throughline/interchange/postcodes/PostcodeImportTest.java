package org.throughline.interchange.postcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.geography.Postcodes;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportTest;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;

/** A directory of postcodes is loaded, loaded again and undone; homes get their points. */
class PostcodeImportTest extends ImportTest {

    private static final String HEADER = "pcds,east1m,north1m,doterm\n";

    @Autowired
    private PostcodeImport kind;

    @Autowired
    private Postcodes postcodes;

    @Autowired
    private Children children;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void children_of_the_test_go() {
        jdbc.sql("delete from child where reference like ?").param("%-" + mark).update();
    }

    private UUID child(String reference, String postcode) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        reference + "-" + mark,
                        null,
                        "Invented",
                        "Una",
                        LocalDate.of(2018, 5, 1),
                        null,
                        postcode,
                        null,
                        Set.of())));
    }

    private GridReference home(UUID child) {
        return as(Roles.PLACEMENT_OFFICER, () -> children.find(child))
                .orElseThrow()
                .home();
    }

    private static ImportFile file(String... rows) {
        return BroughtFile.of("ONSPD.csv", HEADER + String.join("\n", rows));
    }

    @Test
    void postcodes_are_added_homes_get_their_points_and_all_is_as_before_when_undone() {
        UUID located = child("A", "ZE91 1AA");
        UUID ended = child("B", "ZE91 1AB");
        UUID unknown = child("C", "ZE91 1ZZ");
        Map<String, Long> before = checksums(kind.tables());
        ImportFile file =
                file("ZE91 1AA,440000,1140000,", "ZE91 1AB,440100,1140100,200506", "ZE91 1AC,1,1,", "ZE92 1AA,0,0,");

        ImportBatch batch = loaded("postcodes", file);
        assertThat(batch.count(Effect.ADDED)).isEqualTo(1);
        assertThat(batch.count(Effect.CHANGED)).isEqualTo(2);
        assertThat(home(located)).isEqualTo(new GridReference(440_000, 1_140_000));
        assertThat(home(ended)).isEqualTo(new GridReference(440_100, 1_140_100));
        assertThat(home(unknown)).isNull();
        assertThat(rules(line(batch, "ZE91 1AB no longer in use: child B-" + mark)))
                .containsExactly("POST-04");
        assertThat(rules(line(batch, "ZE91 1ZZ unknown: child C-" + mark))).containsExactly("POST-03");
        assertThat(line(batch, "District ZE91").line().fields()).containsEntry("Postcodes added", "3");

        ImportBatch again = loaded("postcodes", file);
        assertThat(again.count(Effect.ADDED) + again.count(Effect.CHANGED)).isZero();
        assertThat(undone(again).state()).isEqualTo(BatchState.UNDONE);

        assertThat(undone(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(home(located)).isNull();
        assertThat(checksums(kind.tables())).isEqualTo(before);
    }

    @Test
    void a_newer_directory_moves_and_ends_postcodes_and_leaves_all_others() {
        child("A", "ZE93 1AA");
        ImportBatch first = loaded("postcodes", file("ZE93 1AA,440000,1140000,", "ZE93 1AB,440100,1140100,"));
        ImportBatch second = loaded("postcodes", file("ZE93 1AA,440009,1140000,", "ZE93 1AC,440100,1140100,202601"));
        assertThat(line(second, "District ZE93").line().fields())
                .isEqualTo(Map.of("Postcodes added", "1", "Postcodes moved or out of use since", "1"));
        assertThat(postcodes.find("ZE93 1AA")).contains(new GridReference(440_009, 1_140_000));
        assertThat(postcodes.find("ZE93 1AB")).contains(new GridReference(440_100, 1_140_100));
        assertThat(postcodes.find(List.of("ZE931AC")).get("ZE931AC").ended()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(undone(first).message()).contains("something has been built on it");
        undone(second);
        assertThat(postcodes.find("ZE93 1AA")).contains(new GridReference(440_000, 1_140_000));
        assertThat(undone(first).state()).isEqualTo(BatchState.UNDONE);
        assertThat(postcodes.find("ZE93 1AA")).isEmpty();
    }
}
