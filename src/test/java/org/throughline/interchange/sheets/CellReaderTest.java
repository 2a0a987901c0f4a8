package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.interchange.ImportFault;
import org.throughline.shared.csv.SafeCell;

/** What cells say, and what Excel did to them. */
class CellReaderTest {

    private final CellReader reader = new CellReader(LocalDate.of(2026, 11, 27));
    private final List<ImportFault> faults = new ArrayList<>();

    private String read(CellForm form, String text) {
        return reader.read(
                new CellReader.Cell(SheetColumn.optional("Column", form, "Meaning", "C01234"), text),
                false,
                faults::add);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "WORDS|  O'Hara\u00a0Smith |O'Hara Smith",
                "WORDS|'=Anna|=Anna",
                "WORDS|'t Hooft|'t Hooft",
                "CODE|12E3|12E3",
                "UPN|h801 2000 0100 1|H801200001001",
                "URN|105123|105123",
                "DFE_NUMBER|3514001|351/4001",
                "BIRTH|27.3.16|2016-03-27",
                "WHOLE|1,200|1200",
                "POUNDS|£19,000.50|19000.50",
                "POUNDS|19000.00|19000",
                "YES_NO|TRUE|Yes",
                "SEX|girl|Female",
                "POSTCODE|bl90sw|BL9 0SW",
                "NEEDS|Autism; SLCN|ASD, SLCN",
                "NEEDS|Social, emotional and mental health|SEMH",
                "FEATURES|wheelchair, lift access|LIFT_ACCESS, WHEELCHAIR",
                "ACADEMIC_YEAR|2026-27|2026/27",
                "ACADEMIC_YEAR|2026|2026/27",
                "NC_YEAR|Reception|0",
                "NC_YEAR|Year 7|7",
                "NC_YEAR|-1|-1",
                "NC_YEAR|N|-1",
                "PROVISION_TYPE|special school|Special school",
                "PROVISION_TYPE|RP|Resourced provision",
                "RISK|high|High"
            })
    void a_cell_is_read_in_the_form_of_records(CellForm form, String text, String read) {
        assertThat(read(form, text)).isEqualTo(read == null ? "" : read);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE,#N/A,SHEET-01",
        "WORDS,#REF!,SHEET-01",
        "URN,1E+05,SHEET-02",
        "WHOLE,1.2E+10,SHEET-02",
        "CODE,1.23400000000000E+20,SHEET-02",
        "CODE,Mar-24,SHEET-03",
        "CODE,24-Mar,SHEET-03",
        "CODE,2024-03-01,SHEET-03",
        "DFE_NUMBER,24/03/2024,SHEET-03",
        "DFE_NUMBER,351001,SHEET-04",
        "WHOLE,7.0,SHEET-05",
        "URN,105123.0,SHEET-05",
        "DAY,soon,SHEET-06",
        "DAY,46108,SHEET-06",
        "DAY,3/27/2026,SHEET-07",
        "DAY,27/3/26,SHEET-08",
        "URN,105\u00a0123,SHEET-09",
        "SEX,unknown,SHEET-12",
        "NEEDS,ASD; ASD,SHEET-12",
        "UPN,A801200005001,SHEET-13",
        "POSTCODE,BL9,SHEET-13",
        "NC_YEAR,42,SHEET-21"
    })
    void what_excel_did_or_nobody_can_mean_is_said_by_a_rule(CellForm form, String text, String rule) {
        read(form, text);

        assertThat(faults).extracting(ImportFault::rule).containsExactly(rule);
        assertThat(faults.getFirst().remedy()).isNotBlank();
    }

    @Test
    void the_day_that_a_number_of_excel_means_is_named() {
        read(CellForm.DAY, "46108");

        assertThat(faults.getFirst().expected()).isEqualTo("a date; the number is Excel's for 2026-03-27");
    }

    @Test
    void a_whole_number_with_a_point_is_read_as_the_whole_number() {
        assertThat(read(CellForm.WHOLE, "7.0")).isEqualTo("7");
    }

    @Test
    void a_day_that_could_be_either_is_refused_where_others_of_the_column_have_the_month_first() {
        CellReader.Cell cell = new CellReader.Cell(SheetColumn.optional("Born", CellForm.BIRTH, "", ""), "3/4/2016");

        assertThat(reader.read(cell, true, faults::add)).isEmpty();
        assertThat(faults).extracting(ImportFault::rule).containsExactly("SHEET-07");
    }

    @Test
    void nothing_but_faults_comes_of_any_text() {
        Random random = new Random(27);
        String letters = "0123456789/-. :,;'\"=+@#EeJanMr\u00a0\u200b£[]|\n\té";
        for (int time = 0; time < 20_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            CellForm form = CellForm.values()[random.nextInt(CellForm.values().length)];
            String once = read(form, text.toString());
            // what was read is read again as the same
            assertThat(read(form, SafeCell.of(once))).as(form + " " + text).isEqualTo(once);
        }
    }
}
