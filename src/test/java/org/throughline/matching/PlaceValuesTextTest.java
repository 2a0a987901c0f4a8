package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Totals;

/** What places are worth, as it lies in the database. */
class PlaceValuesTextTest {

    private static final MarginalValues.Result VALUES = new MarginalValues.Result(
            List.of(
                    new Bottleneck("NEAR", 7, 11, new Totals(1, -2, 3, 4_567)),
                    new Bottleneck("FAR", null, null, new Totals(0, 0, 0, -8))),
            19,
            5);

    @Test
    void it_reads_back_as_it_was_written() {
        assertThat(PlaceValuesText.read(PlaceValuesText.write(VALUES))).isEqualTo(VALUES);
    }

    @Test
    void nothing_looked_at_reads_back_as_nothing() {
        assertThat(PlaceValuesText.read(PlaceValuesText.write(MarginalValues.Result.NONE)))
                .isEqualTo(MarginalValues.Result.NONE);
    }

    @Test
    void the_form_of_old_runs_is_still_read() {
        MarginalValues.Result read = PlaceValuesText.read("19,5\nNEAR,7,11,1,-2,3,4567\nFAR,,,0,0,0,-8");
        assertThat(read).isEqualTo(VALUES);
        assertThat(read.isComplete()).isFalse();
    }

    @Test
    void zipped_text_comes_back_and_repeats_itself_in_less() {
        byte[] text = "P00001,V0001\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Zipped.back(Zipped.of(text))).isEqualTo(text);
        assertThat(Zipped.of(text)).hasSizeLessThan(text.length / 10);
        assertThat(Zipped.back(Zipped.of(new byte[0]))).isEmpty();
    }
}
