package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.AnyKind;
import org.throughline.interchange.text.Workbooks;
import org.throughline.shared.Refused;

/** A spreadsheet of any kind becomes the same rows, or is refused in words. */
class SheetReaderTest {

    private static final String LIST =
            "Surname,First name,D.O.B.,UPN\r\nN\u00fa\u00f1ez,Ana,27/3/2016,\r\n,,,\r\nO'Hara,,1/4/16,\r\n";

    @TempDir
    Path folder;

    private SheetReader.Read read(ImportFile file) {
        return new SheetReader(new AnyKind(), List.of(new ClassShape()), sheet -> Map.of(), LocalDate.of(2026, 11, 27))
                .read(file);
    }

    private ImportFile file(byte[] bytes) {
        try {
            return new ImportFile("list.csv", Files.write(folder.resolve("list.csv"), bytes));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> rows(SheetReader.Read read) {
        return read.rows().stream()
                .map(row -> row.number() + " " + row.value(ChildLines.FORENAME) + "|" + row.value(ChildLines.SURNAME)
                        + "|" + row.value(ChildLines.BORN))
                .toList();
    }

    @Test
    void commas_tabs_encodings_and_workbooks_say_the_same() {
        List<String> expected = List.of("2 Ana|N\u00fa\u00f1ez|2016-03-27", "4 |O'Hara|2016-04-01");

        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThat(rows(read(file(LIST.getBytes(charset)))))
                    .as(charset.name())
                    .isEqualTo(expected);
            assertThat(rows(read(file(LIST.replace(',', '\t').getBytes(charset)))))
                    .as(charset.name())
                    .isEqualTo(expected);
            assertThat(rows(read(file(LIST.replace(',', ';').getBytes(charset)))))
                    .as(charset.name())
                    .isEqualTo(expected);
        }
        assertThat(rows(read(Workbooks.of("<row r=\"1\"/>" + Workbooks.row("Surname", "Forename", "DOB")
                                + Workbooks.row("N\u00fa\u00f1ez", "Ana", "27 March 2016")
                                + "<row/>"
                                + Workbooks.row("O'Hara", "", "2016-04-01"))
                        .file(folder))))
                .containsExactly("3 Ana|N\u00fa\u00f1ez|2016-03-27", "5 |O'Hara|2016-04-01");
    }

    @Test
    void strange_headers_and_dropped_ends_are_said_once() {
        SheetReader.Read read =
                read(file("Surname,DOB,Colour,Surname\r\n Smith\u00a0,1/2/16,red,x\r\nJones ,1/3/17,blue,y"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(read.faults())
                .extracting(ImportFault::rule, ImportFault::found)
                .containsExactly(tuple("SHEET-14", "Colour; Surname"), tuple("SHEET-10", "first in row 2"));
        assertThat(read.rows().getFirst().faults())
                .extracting(ImportFault::rule)
                .containsExactly("SHEET-08");
        assertThat(read.rows().getLast().faults()).isEmpty();
    }

    @Test
    void every_beginning_and_every_flipped_byte_is_read_or_refused_in_words() {
        byte[] whole = LIST.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            assertReadOrRefused(Arrays.copyOf(whole, length));
        }
        Random random = new Random(20261127);
        for (int time = 0; time < 5_000; time++) {
            byte[] changed = whole.clone();
            for (int flips = random.nextInt(5); flips >= 0; flips--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(changed);
        }
    }

    private void assertReadOrRefused(byte[] bytes) {
        try {
            assertThat(read(file(bytes)).rows())
                    .allSatisfy(row -> assertThat(row.number()).isPositive());
        } catch (Refused inWords) {
            assertThat(inWords.refusal())
                    .isInstanceOfAny(InterchangeRefusal.NotSuchAFile.class, InterchangeRefusal.HeadingsNotKnown.class);
        }
    }
}
