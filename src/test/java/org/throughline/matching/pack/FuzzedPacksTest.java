package org.throughline.matching.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.matching.problem.GeneratedProblems;

/** Packs spoilt at random: each is answered, or refused with lines that name the place; none ends the program. */
@Tag("long")
class FuzzedPacksTest {

    private static final int PACKS = 20_000;
    private static final List<String> FILES = List.of("pupils.csv", "provisions.csv", "places.csv");
    private static final List<String> BITS = List.of(
            ",",
            "\"",
            "\n",
            "\r",
            "\0",
            "\u00a0",
            "\ufeff",
            "-1",
            "7.0",
            "999999999999",
            "NaN",
            "\u200b",
            "'",
            ";",
            "\t");

    @TempDir
    Path temp;

    @Test
    void whatever_is_in_a_pack_it_is_answered_or_refused_in_words() throws Exception {
        int refused = 0;
        for (int seed = 0; seed < PACKS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PackFixture pack =
                    PackFixture.of(temp.resolve("pack" + seed), GeneratedProblems.tinyWithFamilies(seed % 300));
            for (int change = random.nextInt(4); change >= 0; change--) {
                Path file = pack.folder().resolve(FILES.get(random.nextInt(FILES.size())));
                Files.write(file, spoilt(Files.readAllBytes(file), random));
            }
            int status = pack.match("--steps", "20");
            assertThat(status).as("pack %d: %s", seed, pack.printed()).isIn(0, 2);
            assertThat(pack.printed())
                    .as("pack %d", seed)
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            assertThat(pack.answer().toFile().exists()).as("pack %d", seed).isEqualTo(status == 0);
            if (status == 2) {
                refused++;
                assertThat(pack.printed()).as("pack %d", seed).containsPattern("(?m)^\\w+\\.csv(:\\d+)?:");
            }
        }
        assertThat(refused).isGreaterThan(PACKS / 4);
    }

    private static byte[] spoilt(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (flipped.length > 0) {
                    flipped[Math.min(at, flipped.length - 1)] = (byte) random.nextInt(256);
                }
                yield flipped;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 ->
                put(bytes, at, BITS.get(random.nextInt(BITS.size())).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case 3 -> put(bytes, at, Arrays.copyOfRange(bytes, Math.max(0, at - random.nextInt(80)), at));
            default ->
                put(
                        Arrays.copyOf(bytes, at),
                        at,
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + random.nextInt(20)), bytes.length));
        };
    }

    private static byte[] put(byte[] bytes, int at, byte[] more) {
        byte[] longer = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }
}
