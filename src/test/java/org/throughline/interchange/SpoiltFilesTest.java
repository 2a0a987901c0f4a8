package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sound files of every form that are cut anywhere or in which bytes are changed: each is read, or refused in words, and
 * nothing else is thrown.
 */
class SpoiltFilesTest {

    private static final int CHANGED = 100;
    private static final Map<String, byte[]> SOUND = ReaderSamples.sound();

    static List<String> names() {
        return List.copyOf(SOUND.keySet());
    }

    private static boolean read(String name, byte[] bytes) {
        return ReadOrRefused.of(name.split(" ", 2)[0], name.split(" ", 2)[1], bytes)
                .isRead();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_that_is_cut_anywhere_is_read_or_refused(String name) {
        byte[] bytes = SOUND.get(name);
        int step = Math.max(1, bytes.length / CHANGED);
        for (int length = 0; length < bytes.length; length += step) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatCode(() -> read(name, cut)).as(name + " cut to " + length).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_with_changed_bytes_is_read_or_refused(String name) {
        byte[] bytes = SOUND.get(name);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(name.hashCode());
        for (int round = 0; round < CHANGED; round++) {
            byte[] spoilt = bytes.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(name, spoilt))
                    .as(name + ", round " + round)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_sound_files_are_read() {
        SOUND.forEach((name, bytes) -> assertThat(ReadOrRefused.of(name.split(" ", 2)[0], name.split(" ", 2)[1], bytes))
                .as(name)
                .satisfies(outcome -> assertThat(outcome.refusal()).isEmpty()));
    }

    @Test
    void every_kind_of_file_is_among_them() {
        assertThat(SOUND.keySet().stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toSet()))
                .isEqualTo(MockedReaders.all().stream().map(ImportKind::code).collect(Collectors.toSet()));
    }
}
