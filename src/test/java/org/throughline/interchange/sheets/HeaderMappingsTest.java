package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** What a person said of a strange header is used for the next file. */
class HeaderMappingsTest extends ServiceTest {

    @TempDir
    private Path folder;

    @Autowired
    private HeaderMappings mappings;

    @Autowired
    private Imports imports;

    private void remember(String header, String column) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.remember("children", header, column);
            return null;
        });
    }

    @Test
    void a_header_that_was_said_to_be_a_column_is_read_as_it_until_that_is_forgotten() {
        SheetDesk desk = new SheetDesk(imports, folder);
        String[] list = {
            "Kind_ID,Fam. name,Given,DOB,Colour",
            "M" + UUID.randomUUID().toString().substring(0, 8) + ",Header,Test,1/2/2018,red"
        };
        assertThat(desk.look(list).message()).contains("has no column Surname");

        remember("FAM NAME", "Surname");
        remember("Colour", "");
        remember("Kind ID", "Reference");
        remember("given", "Forename");

        assertThat(desk.look(list).counts()).isEqualTo("1 added, 0 changed, 0 left alone, 0 refused");
        assertThat(desk.look(list).queries()).isZero();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> mappings.of("children"))).anySatisfy(each -> {
            assertThat(each.header()).isEqualTo("famname");
            assertThat(each.written()).isEqualTo("FAM NAME");
            assertThat(each.column()).isEqualTo("Surname");
            assertThat(each.by()).isEqualTo("system: test");
        });
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.of("children").forEach(each -> mappings.forget("children", each.header()));
            return null;
        });
        assertThat(desk.look(list).message()).contains("has no column Surname");
    }

    @Test
    void a_file_with_strange_headings_waits_until_they_are_explained_and_the_next_goes_straight_through() {
        String list = "Kind_ID\tFam. name\tGiven\tDOB\nW1\tHeader\tTest\t1/2/2018\n\tSecond\tTest\t2/2/2018\n";
        UUID batch = as(Roles.PLACEMENT_OFFICER, () -> imports.paste("spreadsheet", list));
        until(batch, BatchState.HEADINGS);
        FileHeadings headings =
                as(Roles.PLACEMENT_OFFICER, () -> imports.headings(batch)).orElseThrow();
        assertThat(headings.columns())
                .containsExactly(
                        new FileHeadings.Column("Kind_ID", List.of("W1")),
                        new FileHeadings.Column("Fam. name", List.of("Header", "Second")),
                        new FileHeadings.Column("Given", List.of("Test", "Test")),
                        new FileHeadings.Column("DOB", List.of("1/2/2018", "2/2/2018")));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> mappings.meaning("children", "DOB")))
                .isEqualTo("Date of birth");
        assertThat(refusalOf(() -> say(Map.of("DOB", "Date of birth", "Kind_ID", "", "Fam. name", ""))))
                .isInstanceOf(SheetRefusal.ColumnsWithoutHeading.class);

        say(Map.of("DOB", "Date of birth", "Kind_ID", "Reference", "Fam. name", "Surname", "Given", "Forename"));
        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.readAgain(batch);
            return null;
        });

        until(batch, BatchState.PREVIEW);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> imports.headings(batch))).isEmpty();
        UUID next = as(Roles.PLACEMENT_OFFICER, () -> imports.paste("spreadsheet", list));
        until(next, BatchState.PREVIEW);
        as(Roles.PLACEMENT_OFFICER, () -> {
            List.of(batch, next).forEach(imports::delete);
            mappings.of("children").forEach(each -> mappings.forget("children", each.header()));
            return null;
        });
    }

    private void say(Map<String, String> columns) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.remember("children", columns);
            return null;
        });
    }

    private void until(UUID batch, BatchState state) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            ImportBatch known =
                    as(Roles.PLACEMENT_OFFICER, () -> imports.find(batch)).orElseThrow();
            return known.state() == state && !known.work().state().isUnderWay();
        });
    }

    @Test
    void a_senco_says_what_headings_of_a_class_mean_and_of_nothing_else() {
        assertThat(as(Roles.SENCO, mappings::kinds))
                .extracting(SheetFiles.Kind::code)
                .containsExactly("class");
        assertThat(refusalOf(() -> as(Roles.SENCO, () -> {
                    mappings.remember("children", "Nom", "Surname");
                    return null;
                })))
                .isEqualTo(new SheetRefusal.NoSuchSheet());
    }

    @Test
    void a_column_that_there_is_not_is_refused() {
        assertThat(refusalOf(() -> remember("x", "Shoe size"))).isEqualTo(new SheetRefusal.NoSuchColumn("Shoe size"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> mappings.columns("seats"))).contains("NC year");
    }
}
