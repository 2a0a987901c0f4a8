package org.throughline.sufficiency.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps of colour of the map. */
class HomesBandTest {

    @Test
    void bands_meet_without_a_gap_and_grow_darker() {
        assertThat(HomesBand.of(5)).isEqualTo(HomesBand.FROM_5);
        assertThat(HomesBand.of(9)).isEqualTo(HomesBand.FROM_5);
        assertThat(HomesBand.of(10)).isEqualTo(HomesBand.FROM_10);
        assertThat(HomesBand.of(49)).isEqualTo(HomesBand.FROM_30);
        assertThat(HomesBand.of(5_000)).isEqualTo(HomesBand.FROM_50);
        assertThat(IntStream.range(5, 200)
                        .map(children -> HomesBand.of(children).shade()))
                .isSorted()
                .contains(1, 2, 3, 4, 5);
    }

    @Test
    void each_says_its_range() {
        assertThat(Stream.of(HomesBand.values()).map(HomesBand::label))
                .containsExactly("5 to 9", "10 to 19", "20 to 29", "30 to 49", "50 and more");
    }
}
