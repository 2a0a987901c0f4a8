package org.throughline.matching.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.commands.Referee;
import org.throughline.pack.PackLimits;

class BadPacksTest {

    private static final String SOUND = "near,,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,";

    @TempDir
    Path temp;

    private PackFixture pack;

    @BeforeEach
    void a_sound_pack() {
        pack = new PackFixture(temp.resolve("pack")).provisions(SOUND).pupils("a,7,2027,ASD,,,,,,,,,,");
    }

    private void isRefused(String... lines) {
        assertThat(pack.match("--seconds", "1")).as(pack.printed()).isEqualTo(2);
        assertThat(pack.printed().lines()).contains(lines).noneMatch(line -> line.startsWith("\tat "));
        assertThat(pack.answer()).doesNotExist();
        assertThat(temp.toFile().list()).noneMatch(name -> name.startsWith(".throughline"));
    }

    private void zipIsRefused(Path zip, String message) {
        assertThat(pack.run(zip, pack.answer(), "--seconds", "1"))
                .as(pack.printed())
                .isEqualTo(2);
        assertThat(pack.printed()).contains(message).doesNotContain("\tat ");
        assertThat(pack.answer()).doesNotExist();
    }

    @Test
    void a_pack_with_many_faults_lists_every_one_with_file_line_and_column() {
        pack.provisions(
                        "one,,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,",
                        "one,,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,",
                        "two,,CASTLE,yes,ASD XYZ,9,7,X,38,,-5,,20x7,",
                        "-three,,SPECIAL_SCHOOL,N,,0,21,,380000,north,abc,,,",
                        ",,SPECIAL_SCHOOL,N,,0,11,,,,,,,",
                        "four,,SPECIAL_SCHOOL,N,,0,11,,,,1")
                .pupils(
                        "a,7.5,2027,ASD,,,,,,,,,,",
                        "b,7,27,ASD,,,,gone,gone2,gone3,nobody,gone4,,",
                        "b,7,2027,,boy,380000,,,,,,,,x",
                        "c,,2027,ASD ABC,,,,,,,,,,")
                .places("gone,2027,0,11,1", "one,2027,8,7,1", "one,2027,0,11,-1", "one,,0,11,1.5")
                .write(
                        "pair_costs.csv",
                        "pupil_id,provision_id,annual_cost",
                        "a,one,10",
                        "a,one,12",
                        "x,gone,-1",
                        "c,one,1000000000.01");
        isRefused(
                "provisions.csv:3: provision_id: 'one' stands in line 2 already, expected each id once",
                "provisions.csv:4: kind: 'CASTLE' is unknown, expected one of MAINSTREAM SEN_UNIT RESOURCED_PROVISION "
                        + "SPECIAL_SCHOOL ALTERNATIVE_PROVISION NON_MAINTAINED_SPECIAL INDEPENDENT_SPECIAL POST_16",
                "provisions.csv:4: in_borough: 'yes' is unknown, expected Y or N",
                "provisions.csv:4: needs: 'XYZ' is unknown, expected one of SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD "
                        + "ASD DS OTH NSA",
                "provisions.csv:4: sex: 'X' is unknown, expected F, M or blank",
                "provisions.csv:4: northing: half a coordinate is missing, expected both or neither",
                "provisions.csv:4: annual_cost: '-5' is negative, expected pounds, 0 or more",
                "provisions.csv:4: opens: '20x7' is not accepted, expected a whole number from 1900 to 2999",
                "provisions.csv:5: provision_id: '-three' is not an id, expected letters, digits and _ . : - beginning "
                        + "with a letter or digit",
                "provisions.csv:5: nc_year_to: '21' is not accepted, expected a whole number from -4 to 20",
                "provisions.csv:5: northing: 'north' is not a number, expected one such as 24150 or 24150.50",
                "provisions.csv:5: annual_cost: 'abc' is not a number, expected one such as 24150 or 24150.50",
                "provisions.csv:6: provision_id: the value is missing, expected one",
                "provisions.csv:7: the row has 11 cells, expected 14 as in the header",
                "pupils.csv:2: nc_year: '7.5' is not accepted, expected a whole number from -4 to 20",
                "pupils.csv:3: start_year: '27' is not accepted, expected a whole number from 1900 to 2999",
                "pupils.csv:3: preferences: 'gone' is unknown, expected a provision_id of provisions.csv",
                "pupils.csv:3: excluded: 'gone2' is unknown, expected a provision_id of provisions.csv",
                "pupils.csv:3: keep: 'gone3' is unknown, expected a provision_id of provisions.csv",
                "pupils.csv:3: sibling_at: 'gone4' is unknown, expected a provision_id of provisions.csv",
                "pupils.csv:3: keep_apart: 'nobody' is unknown, expected a pupil_id of pupils.csv",
                "pupils.csv:4: pupil_id: 'b' stands in line 3 already, expected each id once",
                "pupils.csv:4: needs: the value is missing, expected at least the primary need",
                "pupils.csv:4: sex: 'boy' is unknown, expected F, M or blank",
                "pupils.csv:4: northing: half a coordinate is missing, expected both or neither",
                "pupils.csv:4: last_nc_year: 'x' is not accepted, expected a whole number from -4 to 20",
                "pupils.csv:5: nc_year: the value is missing, expected one",
                "places.csv:2: provision_id: 'gone' is unknown, expected a provision_id of provisions.csv",
                "places.csv:3: nc_year_from: 8 is above nc_year_to 7, expected at most that",
                "places.csv:4: places: '-1' is not accepted, expected a whole number from 0 to 1000000",
                "places.csv:5: academic_year: the value is missing, expected one",
                "places.csv:5: places: '1.5' is not accepted, expected a whole number from 0 to 1000000",
                "pair_costs.csv:3: the pair a and one is costed twice, expected once",
                "pair_costs.csv:4: pupil_id: 'x' is unknown, expected a pupil_id of pupils.csv",
                "pair_costs.csv:4: annual_cost: '-1' is negative, expected pounds, 0 or more",
                "pair_costs.csv:5: annual_cost: '1000000000.01' is too much, expected pounds up to 1000000000");
    }

    @Test
    void from_above_to_is_found_beside_other_faults_of_the_row() {
        pack.places("near,2027,8,7,x");
        isRefused(
                "places.csv:2: nc_year_from: 8 is above nc_year_to 7, expected at most that",
                "places.csv:2: places: 'x' is not accepted, expected a whole number from 0 to 1000000");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(pack.folder().resolve("places.csv"));
        isRefused("places.csv: the file is missing, expected it at the top of the pack");
    }

    @Test
    void a_missing_and_a_doubled_column_are_named() {
        pack.write("places.csv", "provision_id,academic_year,nc_year_from,nc_year_to,nc_year_to");
        isRefused(
                "places.csv:1: places: the column is missing, expected it in the header",
                "places.csv:1: nc_year_to: the column stands twice, expected it once");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        Files.writeString(pack.folder().resolve("places.csv"), "");
        isRefused("places.csv:1: the file is empty, expected a header row");
    }

    @Test
    void another_encoding_is_one_fault_that_says_what_to_do() throws IOException {
        String text = PackFixture.PROVISIONS + "\nnear,École,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,\n"
                + "far,Collège,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,\n";
        Path file = pack.folder().resolve("provisions.csv");
        Files.write(file, text.getBytes(ISO_8859_1));
        isRefused("provisions.csv:2: name: the file is not UTF-8, probably Windows-1252 as older spreadsheet programs"
                + " write it, expected UTF-8: save it again as \"CSV UTF-8\"");
        assertThat(pack.printed()).contains("The pack has 1 problem");
        for (byte[] other : new byte[][] {text.getBytes(UTF_16), text.getBytes(UTF_16LE), text.getBytes(UTF_16BE)}) {
            Files.write(file, other);
            isRefused("provisions.csv: the file is UTF-16, expected UTF-8: save it again as \"CSV UTF-8\"");
            assertThat(pack.printed()).contains("The pack has 1 problem");
        }
    }

    @Test
    void a_nul_character_is_found_in_its_cell() {
        pack.provisions(SOUND.replaceFirst(",,", ",Bad\0,"));
        isRefused("provisions.csv:2: name: the text holds a NUL character, expected plain text");
    }

    @Test
    void what_nobody_sees_is_dropped_at_the_ends_with_one_warning_a_file() throws Exception {
        String header =
                PackFixture.PUPILS.replace(",nc_year,", ",nc_year\u00a0,").replace(",needs", ",\u200bneeds");
        Files.writeString(
                pack.folder().resolve("pupils.csv"),
                header + "\n\ufeffa\u2060, 7,2027,ASD\u00a0,,,,near\u200b,,,,,,\n");
        assertThat(pack.match("--steps", "10")).as(pack.printed()).isZero();
        assertThat(pack.printed().lines().filter(line -> line.startsWith("warning: ")))
                .containsExactly(
                        "warning: pupils.csv:1: nc_year: dropped at the beginning or end of values, first here:"
                                + " <U+00A0>, <U+200B>, <U+FEFF>, <U+2060>, spaces");
        Referee.accepts(pack.folder(), pack.answer());
    }

    @Test
    void what_nobody_sees_inside_a_value_is_shown_by_its_number() {
        pack.pupils("a,7,2027,ASD\u00a0SLCN,,,,ne\u200bar,,,,,,");
        isRefused(
                "pupils.csv:2: needs: 'ASD<U+00A0>SLCN' holds a character that nobody sees, expected ordinary spaces or"
                        + " none",
                "pupils.csv:2: preferences: 'ne<U+200B>ar' holds a character that nobody sees, expected ordinary spaces"
                        + " or none");
        assertThat(pack.printed()).contains("The pack has 2 problems");
    }

    @Test
    void rows_with_nothing_in_them_are_one_warning_and_seven_point_nought_is_seven() throws Exception {
        pack.pupils("a,7.0,2027,ASD,,,,,,,,,,", "", ", ,\u00a0,,,,,,,,,,,", "b,8.00,2027.0,ASD,,,,,,,,,,");
        assertThat(pack.match("--steps", "10")).as(pack.printed()).isZero();
        assertThat(pack.printed().lines().filter(line -> line.startsWith("warning: ")))
                .containsExactly(
                        "warning: pupils.csv:2: nc_year: '7.0' is read as a whole number, as are others of this column",
                        "warning: pupils.csv:3: the first of 2 rows that have nothing in them and are ignored",
                        "warning: pupils.csv:5: start_year: '2027.0' is read as a whole number, as are others of this"
                                + " column");
    }

    @Test
    void coordinates_that_cannot_be_right_are_a_warning() throws Exception {
        pack.provisions("near,,SPECIAL_SCHOOL,Y,,0,11,,380000,410000,1000,,,")
                .pupils(
                        "a,7,2027,ASD,,380100,410100,,,,,,,",
                        "b,7,2027,ASD,,53.59,-2.29,,,,,,,",
                        "c,7,2027,ASD,,380000,1110000,,,,,,,");
        assertThat(pack.match("--steps", "10")).as(pack.printed()).isZero();
        assertThat(pack.printed().lines().filter(line -> line.startsWith("warning: ")))
                .containsExactly(
                        "warning: pupils.csv:3: easting: (53.59, -2.29) is outside Great Britain's grid, expected metres,"
                                + " easting 0 to 700000 and northing 0 to 1300000",
                        "warning: pupils.csv:4: easting: the home is more than 300 km from every provision, expected the"
                                + " right coordinates");
    }

    @Test
    void an_unclosed_quote_is_found() {
        pack.pupils("a,7,2027,ASD,,,,,,,,,,", "b,7,2027,\"ASD,,,,,,,,,,");
        assertThat(pack.match()).isEqualTo(2);
        assertThat(pack.printed()).contains("pupils.csv:3: the record that begins here cannot be read");
        assertThat(pack.answer()).doesNotExist();
    }

    @Test
    void what_is_tolerated_is_read_with_a_warning() throws Exception {
        pack.pupils("a,7,2027,ASD,,,,near near,,,,,,");
        Files.writeString(
                pack.folder().resolve("provisions.csv"),
                "\uFEFFcolour," + PackFixture.PROVISIONS + "\r\nred," + SOUND + "\r\n\r\n");
        assertThat(pack.match("--steps", "10")).as(pack.printed()).isZero();
        assertThat(pack.printed())
                .contains("warning: provisions.csv:1: 'colour': the column is unknown and is ignored")
                .contains("warning: pupils.csv:2: preferences: a provision stands twice; its first rank counts");
        Referee.accepts(pack.folder(), pack.answer());
    }

    @Test
    void something_that_is_not_there_or_not_a_zip_is_refused() throws IOException {
        zipIsRefused(temp.resolve("nowhere"), "there is no such folder or zip file");
        zipIsRefused(Files.writeString(temp.resolve("text.zip"), "PK no zip"), "the file is not a readable zip");
    }

    @Test
    void a_zip_is_read_at_its_root_or_in_its_one_folder() throws Exception {
        for (String folder : new String[] {"", "pack/"}) {
            Path zip = temp.resolve("good" + folder.length() + ".zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (String name : new String[] {"pupils.csv", "provisions.csv", "places.csv"}) {
                    entry(out, folder + name, Files.readAllBytes(pack.folder().resolve(name)));
                }
            }
            Path out = temp.resolve("out" + folder.length());
            assertThat(pack.run(zip, out, "--steps", "10")).as(pack.printed()).isZero();
            Referee.accepts(pack.folder(), out);
        }
    }

    @Test
    void a_path_that_climbs_out_of_the_zip_is_refused() throws IOException {
        for (String path : new String[] {"../pupils.csv", "a/../../pupils.csv", "/pupils.csv", "..\\pupils.csv"}) {
            Path zip = temp.resolve("climb.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                entry(out, path, "x".getBytes(UTF_8));
            }
            zipIsRefused(zip, "climbs out of the zip");
        }
        assertThat(temp.resolve("pupils.csv")).doesNotExist();
    }

    @Test
    void a_zip_bomb_is_refused_with_little_memory() throws IOException {
        Path zip = temp.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            entry(out, "provisions.csv", (PackFixture.PROVISIONS + "\n" + SOUND + "\n").getBytes(UTF_8));
            entry(out, "places.csv", (PackFixture.PLACES + "\n").getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("pupils.csv"));
            out.write((PackFixture.PUPILS + "\n").getBytes(UTF_8));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) '\n');
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                out.write(blank);
            }
            out.closeEntry();
        }
        assertThat(Files.size(zip)).isLessThan(5 << 20);
        zipIsRefused(zip, "unpacks to more than 500 MB");
    }

    @Test
    void two_hundred_megabytes_of_one_line_are_refused() throws IOException {
        byte[] line = new byte[1 << 20];
        Arrays.fill(line, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(pack.folder().resolve("pupils.csv"))) {
            out.write((PackFixture.PUPILS + "\n").getBytes(UTF_8));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                out.write(line);
            }
        }
        assertThat(pack.match()).isEqualTo(2);
        assertThat(pack.printed())
                .contains("pupils.csv:2: the record that begins here cannot be read")
                .hasSizeLessThan(5_000);
    }

    @Test
    void a_file_of_nothing_but_faults_lists_a_bounded_number_of_them() {
        String[] rows = new String[20_000];
        Arrays.setAll(rows, index -> "p" + index + ",x,2027,ASD,,,,,,,,,,");
        pack.pupils(rows);
        assertThat(pack.match()).isEqualTo(2);
        assertThat(pack.printed()).contains("10000 more problems are not listed");
    }

    @Test
    void a_wrong_encoding_is_found_in_a_column_that_is_ignored_too() throws IOException {
        byte[] latin = ("note," + PackFixture.PLACES + "\ncaf\u00e9,near,2027,0,11,1\n").getBytes(ISO_8859_1);
        Files.write(pack.folder().resolve("places.csv"), latin);
        assertThat(pack.match()).isEqualTo(2);
        assertThat(pack.printed()).contains("places.csv:2: note: the file is not UTF-8");
    }

    @Test
    void one_broken_file_is_not_blamed_on_those_that_refer_to_it() throws IOException {
        Files.delete(pack.folder().resolve("provisions.csv"));
        pack.pupils("a,7,2027,ASD,,,,near,,near,,,,").places("near,2027,0,11,1");
        isRefused(
                "provisions.csv: the file is missing, expected it at the top of the pack",
                "The pack has 1 problem; nothing was written.");
    }

    @Test
    void an_id_that_is_kept_apart_is_looked_for_in_its_own_line() {
        pack.pupils("a,7,2027,ASD,,,,,,,,,,", "b,7,2027,ASD,,,,,,,,,,", "a,7,2027,ASD,,,,,,,gone,,,");
        isRefused(
                "pupils.csv:4: pupil_id: 'a' stands in line 2 already, expected each id once",
                "pupils.csv:4: keep_apart: 'gone' is unknown, expected a pupil_id of pupils.csv");
    }

    @Test
    void a_zip_with_one_folder_and_loose_files_beside_it_is_read() throws Exception {
        Path zip = temp.resolve("loose.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "README.txt", "hello".getBytes(UTF_8));
            for (String name : new String[] {"pupils.csv", "provisions.csv", "places.csv"}) {
                entry(out, "pack/" + name, Files.readAllBytes(pack.folder().resolve(name)));
            }
        }
        assertThat(pack.run(zip, temp.resolve("loose-out"), "--steps", "10"))
                .as(pack.printed())
                .isZero();
    }

    @Test
    void more_rows_than_the_service_reads_are_refused() {
        String[] rows = new String[PackLimits.SERVICE.provisions() + 1];
        Arrays.setAll(rows, index -> "v" + index + ",,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,");
        pack.provisions(rows);
        assertThat(PackReader.read(pack.folder(), PackLimits.SERVICE))
                .isInstanceOfSatisfying(
                        PackReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(
                                        fault -> assertThat(fault.text())
                                                .isEqualTo(
                                                        "provisions.csv:5002: the file has more than 5000 rows, expected fewer")));
        assertThat(PackReader.read(pack.folder(), PackLimits.COMMAND)).isInstanceOf(PackReading.Read.class);
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    @Test
    void a_pack_written_is_read_back_as_the_same_problem() throws Exception {
        Path copy = temp.resolve("copy");
        pack.provisions("near,\"A, \"\"B\"\"\",SPECIAL_SCHOOL,Y,ASD SLCN,0,11,F,380000.5,410000,1000.25,LIFT,2020,2030")
                .pupils("a,7,2027,ASD HI,F,380000,410000,near,,near,,near,LIFT,9");
        var first = ((PackReading.Read) PackReader.read(pack.folder(), PackLimits.COMMAND)).problem();
        PackFixture.of(copy, first);
        var second = ((PackReading.Read) PackReader.read(copy, PackLimits.COMMAND)).problem();
        assertThat(second.pupils()).containsExactlyElementsOf(first.pupils());
        assertThat(second.provisions()).containsExactlyElementsOf(first.provisions());
        assertThat(Map.of("limits", second.limits())).isEqualTo(Map.of("limits", first.limits()));
    }
}
