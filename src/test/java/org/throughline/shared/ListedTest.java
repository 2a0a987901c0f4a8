package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedTest {

    @Test
    void a_whole_list_says_how_many_there_are() {
        Listed<String> whole = Listed.upTo(3, List.of("a", "b"), () -> {
            throw new AssertionError("nobody need count");
        });
        assertThat(whole.isCut()).isFalse();
        assertThat(whole.said("newest", "run", "runs")).isEqualTo("2 runs");
        assertThat(new Listed<>(List.of("a"), 1).said("newest", "run", "runs")).isEqualTo("1 run");
    }

    @Test
    void one_that_is_cut_says_so() {
        Listed<String> cut = Listed.upTo(2, List.of("a", "b"), () -> 1_612);
        assertThat(cut.isCut()).isTrue();
        assertThat(cut.said("newest", "run", "runs")).isEqualTo("The newest 2 of 1,612 runs are shown");
    }

    @Test
    void one_that_just_fits_is_whole() {
        assertThat(Listed.upTo(2, List.of("a", "b"), () -> 2).isCut()).isFalse();
    }
}
