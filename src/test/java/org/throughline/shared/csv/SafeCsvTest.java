package org.throughline.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, no spreadsheet runs it, numbers stay numbers and text comes back as it was. */
class SafeCsvTest {

    private static String written(String... cells) throws IOException {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(cells);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "12.50", "-0.0001", "1e9", "-3.5E-7"})
    void numbers_stay_numbers(String number) throws IOException {
        assertThat(written(number)).isEqualTo(number + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 7700 900000", "-Ann", "@SUM(A1)", "-5-3", "--5", "-", "\t=1", "\r=1", "\0=1"})
    void what_begins_like_a_formula_gets_an_apostrophe(String text) throws IOException {
        assertThat(written("a", text).replace("\"", "")).startsWith("a,'");
    }

    @Test
    void quotes_commas_and_ends_of_lines_are_kept_by_the_rules_of_the_format() throws IOException {
        assertThat(written("a,b", "c\"d", "e\nf")).isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anything_comes_back_and_nothing_comes_back_as_a_formula(long seed) throws IOException {
        Random random = new Random(seed);
        String letters = "=+-@\t\r\n\0'\" ,;|aÄ1.eE";
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (SafeCsv csv = SafeCsv.to(bytes)) {
                csv.writeRecord(List.of("x", text.toString()));
            }
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
                String cell = csv.iterator().next().getField(1);
                assertThat(SafeCell.undone(cell)).isEqualTo(text.toString());
                String first = cell.stripLeading();
                assertThat(first.matches("-?[0-9].*") || first.isEmpty() || "=+-@".indexOf(first.charAt(0)) < 0)
                        .as(cell)
                        .isTrue();
            }
        }
    }
}
