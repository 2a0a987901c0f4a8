package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** What goes out as a spreadsheet comes back as the same; templates hold nothing to load. */
class SheetFilesTest extends ServiceTest {

    @TempDir
    private Path folder;

    @Autowired
    private SheetFiles files;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void every_sheet_of_the_whole_register_comes_back_with_nothing_to_change(SheetFormat format) {
        SheetDesk desk = new SheetDesk(imports, folder);
        for (SheetFiles.Kind kind : as(Roles.PLACEMENT_OFFICER, files::kinds)) {
            byte[] export = as(
                            Roles.PLACEMENT_OFFICER, () -> files.export(kind.code(), format, "Test of the round trip"))
                    .content();

            ImportBatch batch = desk.bring("export" + format.ending(), export, true);

            if (as(Roles.PLACEMENT_OFFICER, () -> files.count(kind.code())) > 0) {
                assertThat(desk.faults()).as(kind.label()).isEmpty();
                assertThat(batch.counts())
                        .as(kind.label())
                        .matches("0 added, 0 changed, [1-9][0-9]* left alone, 0 refused");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void a_template_has_headers_and_a_row_that_is_passed_over(SheetFormat format) {
        SheetDesk desk = new SheetDesk(imports, folder);
        for (SheetFiles.Kind kind : as(Roles.PLACEMENT_OFFICER, files::kinds)) {
            byte[] template = as(Roles.PLACEMENT_OFFICER, () -> files.template(kind.code(), format))
                    .content();

            ImportBatch batch = desk.bring("template" + format.ending(), template, true);

            assertThat(batch.message()).as(kind.label()).isNull();
            assertThat(batch.all()).as(kind.label()).isZero();
        }
    }

    @Test
    void a_template_in_csv_says_which_row_is_an_example() {
        String template = new String(
                as(Roles.PLACEMENT_OFFICER, () -> files.template("children", SheetFormat.CSV))
                        .content(),
                StandardCharsets.UTF_8);

        assertThat(template.lines().toList())
                .isEqualTo(List.of(
                        "\ufeffReference,UPN,Surname,Forename,Date of birth,Sex,Postcode,Taught in NC year,In the academic"
                                + " year,Why not by age",
                        "EXAMPLE C01234,A801200005002,Sample,Robin,27/03/2016,Female,BL9 0SW,,,"));
    }

    @Test
    void who_took_what_and_why_is_noted_and_without_a_reason_nothing_is_given() {
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> files.export("seats", SheetFormat.CSV, " "))))
                .isEqualTo(new SheetRefusal.ExportWithoutReason(500));
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> files.template("other", SheetFormat.CSV))))
                .isEqualTo(new SheetRefusal.NoSuchSheet());

        SheetFiles.Download taken =
                as(Roles.PLACEMENT_OFFICER, () -> files.export("seats", SheetFormat.CSV, "For the planner"));

        assertThat(taken.name()).isEqualTo("Seats held by other authorities' children.csv");

        assertThat(jdbc.sql(
                                "select concat(what, '; ', narrowed, '; ', row_count) from audit_event where action = 'EXPORT' and purpose = 'For the planner'")
                        .query(String.class)
                        .list())
                .allMatch(what -> what.matches(
                        "Spreadsheet of “Seats held by other authorities' children”; All of them, as CSV; [0-9]+"))
                .isNotEmpty();
    }
}
