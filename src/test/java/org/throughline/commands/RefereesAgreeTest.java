package org.throughline.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.matching.pack.PackFixture;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.referee.PackReferee;
import org.throughline.testing.Needed;

/** A referee that accepts everything proves nothing: the tests' own finds what is wrong, as the one beside it does. */
class RefereesAgreeTest {

    private static final int PACKS = 12;

    @TempDir
    Path temp;

    /** The answer to a pack, spoilt in one way, by the name of the way. */
    private static Map<String, List<String>> spoilt(
            List<String> lines, List<String> provisions, RandomGenerator random) {
        int row = 1 + random.nextInt(lines.size() - 1);
        String[] cells = lines.get(row).split(",", -1);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("a pupil is missing", without(lines, row));
        ways.put("a pupil stands twice", with(lines, lines.size() - 1, lines.get(row) + "\n" + lines.getLast()));
        ways.put("an outcome that is none", cell(lines, row, cells, 1, "PERHAPS"));
        ways.put("an unknown provision", cell(lines, row, cells, 2, "nowhere"));
        if (!cells[2].isEmpty()) {
            for (String provision : provisions) {
                if (!provision.equals(cells[2])) {
                    ways.put("moved to " + provision, cell(lines, row, cells, 2, provision));
                }
            }
            ways.put("another border", cell(lines, row, cells, 3, cells[3].equals("Y") ? "N" : "Y"));
            ways.put("another rank", cell(lines, row, cells, 4, cells[4].equals("1") ? "2" : "1"));
            ways.put("another price", cell(lines, row, cells, 6, cells[6] + "1"));
        }
        return ways;
    }

    private static List<String> without(List<String> lines, int row) {
        List<String> less = new ArrayList<>(lines);
        less.remove(row);
        return less;
    }

    private static List<String> with(List<String> lines, int row, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(row, line);
        return changed;
    }

    private static List<String> cell(List<String> lines, int row, String[] cells, int index, String value) {
        String[] changed = cells.clone();
        changed[index] = value;
        return with(lines, row, String.join(",", changed));
    }

    @Test
    void the_tests_own_referee_finds_every_answer_that_was_spoilt() throws Exception {
        RandomGenerator random = new java.util.SplittableRandom(7);
        int judged = 0;
        for (long seed = 0; seed < PACKS; seed++) {
            PackFixture pack = solved(seed);
            for (Map.Entry<String, List<String>> way : ways(pack, random).entrySet()) {
                if (!way.getKey().startsWith("moved")) {
                    Files.write(pack.answer().resolve("placements.csv"), way.getValue());
                    assertThat(PackReferee.judge(pack.folder(), pack.answer()).faults())
                            .as("pack %d, %s", seed, way.getKey())
                            .isNotEmpty();
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(4 * PACKS);
    }

    @Test
    void both_referees_say_the_same_of_every_answer() throws Exception {
        Needed.besideOrSkip(Referee.theOther(), "The referee of the formats");
        RandomGenerator random = new java.util.SplittableRandom(7);
        for (long seed = 0; seed < PACKS; seed++) {
            PackFixture pack = solved(seed);
            Referee.accepts(pack.folder(), pack.answer());
            for (Map.Entry<String, List<String>> way : ways(pack, random).entrySet()) {
                Files.write(pack.answer().resolve("placements.csv"), way.getValue());
                boolean accepted =
                        PackReferee.judge(pack.folder(), pack.answer()).faults().isEmpty();
                Referee.Other other = Referee.other(pack.folder(), pack.answer());
                assertThat(accepted)
                        .as("pack %d, %s: %s", seed, way.getKey(), other.printed())
                        .isEqualTo(other.accepts());
            }
        }
    }

    private PackFixture solved(long seed) throws IOException {
        PackFixture pack = PackFixture.of(temp.resolve("pack" + seed), GeneratedProblems.tinyWithFamilies(seed));
        assertThat(pack.match()).as(pack.printed()).isZero();
        return pack;
    }

    private static Map<String, List<String>> ways(PackFixture pack, RandomGenerator random) throws IOException {
        List<String> provisions = Files.readAllLines(pack.folder().resolve("provisions.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .toList();
        return spoilt(Files.readAllLines(pack.answer().resolve("placements.csv")), provisions, random);
    }
}
