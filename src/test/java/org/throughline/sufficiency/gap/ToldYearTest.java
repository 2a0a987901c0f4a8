package org.throughline.sufficiency.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Phase;

/** Lines that add up and tell no child: rounding of averages, small counts of named children. */
class ToldYearTest {

    private static final Distribution NONE = Distribution.exactly(0);

    /** A row with so many futures of the five parts in their order. */
    private static GapRow row(GapGroup group, int[]... futures) {
        Map<GapPart, Distribution> parts = new EnumMap<>(GapPart.class);
        for (GapPart part : GapPart.values()) {
            parts.put(
                    part,
                    Distribution.of(Arrays.stream(futures)
                            .mapToDouble(future -> future[part.ordinal()])
                            .toArray()));
        }
        Distribution need = Distribution.of(Arrays.stream(futures)
                .mapToDouble(future -> Arrays.stream(future).sum())
                .toArray());
        return new GapRow(group, need, parts, NONE, NONE, 1, NONE, NONE);
    }

    private static GapGroup group(String need) {
        return new GapGroup(need, Phase.SECONDARY);
    }

    private static GapYear year(GapRow total, GapRow... rows) {
        return new GapYear(2027, List.of(rows), total, List.of(), NONE, NONE, NONE);
    }

    private static int[] named(int... parts) {
        return parts;
    }

    @Test
    void a_line_of_named_children_is_told_as_it_stands() {
        GapRow semh = row(group("SEMH"), named(24, 0, 12, 0, 17));
        ToldYear told = new ToldYear(year(semh, semh));
        assertThat(told.isNamed()).isTrue();
        assertThat(told.isAnythingHidden()).isFalse();
        assertThat(told.words(told.lines().getFirst(), told.lines().getFirst().who()))
                .isEqualTo(
                        "53 need Social, emotional and mental health, secondary: 24 stay out of the borough, 12 take base"
                                + " places, 17 short");
    }

    @Test
    void averages_are_rounded_so_that_they_add_up() {
        GapRow thirds = row(group("ASD"), named(1, 0, 0, 0, 9), named(0, 1, 0, 0, 9), named(0, 0, 1, 0, 9));
        GapLine line = new GapLine(thirds);
        assertThat(line.need()).isEqualTo(10);
        assertThat(line.part(GapPart.SHORT)).isEqualTo(9);
        assertThat(line.part(GapPart.STAYS_OUT) + line.placed()).isEqualTo(1);
        ToldYear told = new ToldYear(year(thirds, thirds));
        assertThat(told.isNamed()).isFalse();
        assertThat(told.isAnythingHidden())
                .as("averages over futures are of no child")
                .isFalse();
    }

    @Test
    void a_count_of_a_few_named_children_cannot_be_worked_out_from_the_others() {
        GapRow some = row(group("ASD"), named(20, 30, 0, 8, 2));
        GapRow other = row(group("SEMH"), named(10, 40, 0, 6, 11));
        ToldYear told = new ToldYear(year(row(null, named(30, 70, 0, 14, 13)), some, other));
        GapLine first = told.lines().getFirst();
        assertThat(told.told(first, GapPart.SHORT)).isEqualTo("under 5");
        assertThat(told.told(first, GapPart.TAKES_SCHOOL)).isEqualTo("5 or more");
        assertThat(told.told(first, GapPart.STAYS)).isEqualTo("30");
        // the line below and the total would tell it
        assertThat(told.told(told.lines().getLast(), GapPart.SHORT)).isEqualTo("10 or more");
        assertThat(told.told(told.total(), GapPart.SHORT)).isEqualTo("13");
        // 60 less 20 out and less who has a place would tell it
        assertThat(told.toldPlaced(first)).isEqualTo("35 or more");
        String csv = new String(
                GapTable.csv(new GapResult(
                        2027,
                        1,
                        0.95,
                        3,
                        2,
                        2026,
                        true,
                        List.of(year(row(null, named(30, 70, 0, 14, 13)), some, other)))),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("2027,ASD,SECONDARY,short,under 5,,,", "2027,SEMH,SECONDARY,short,10 or more,,,")
                .doesNotContain("ASD,SECONDARY,short,2");
    }

    @Test
    void every_hidden_count_has_another_beside_it_in_its_line_and_part() {
        java.util.Random random = new java.util.Random(3);
        for (int number = 0; number < 300; number++) {
            GapRow[] rows = new GapRow[3];
            int[] sum = new int[GapPart.values().length];
            for (int index = 0; index < rows.length; index++) {
                int[] parts = random.ints(sum.length, 0, 12).toArray();
                parts[0] += 20;
                rows[index] = row(group("N" + index), parts);
                for (int part = 0; part < sum.length; part++) {
                    sum[part] += parts[part];
                }
            }
            ToldYear told = new ToldYear(year(row(null, sum), rows));
            for (GapLine line : told.lines()) {
                long hidden = Arrays.stream(GapPart.values())
                        .filter(part -> told.isHidden(line, part))
                        .count();
                assertThat(hidden).as("line " + number).isNotEqualTo(1);
            }
            for (GapPart part : GapPart.values()) {
                List<GapLine> hidden = told.lines().stream()
                        .filter(line -> told.isHidden(line, part))
                        .toList();
                boolean alone = hidden.size() == 1
                        && told.lines().stream()
                                        .filter(line -> line.part(part) > 0)
                                        .count()
                                > 1;
                assertThat(alone).as("part " + part).isFalse();
                assertThat(told.lines())
                        .filteredOn(line -> line.part(part) > 0 && line.part(part) < 5)
                        .allMatch(line -> told.told(line, part).equals("under 5"));
            }
        }
    }

    @Test
    void what_is_stored_is_read_again() {
        GapResult result = new GapResult(
                2027,
                1,
                0.95,
                3,
                2,
                2026,
                true,
                List.of(year(row(null, named(1, 2, 3, 4, 5)), row(group("ASD"), named(1, 2, 3, 4, 5)))));
        String text = GapFile.RESULT.write(result);
        assertThat(GapFile.RESULT.read(text)).isEqualTo(result);
        String before = text.replaceAll(",\"practicePounds\":\\{[^}]*}", "");
        assertThat(before).isNotEqualTo(text);
        assertThat(GapFile.RESULT.read(before).years().getFirst().practicePounds())
                .isNull();
    }
}
