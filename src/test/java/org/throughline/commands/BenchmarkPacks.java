package org.throughline.commands;

import java.io.IOException;
import java.nio.file.Path;
import org.throughline.matching.pack.PackFixture;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;

/**
 * Writes the packs that the figures of {@code benchmarks.md} are of, so that anyone can time {@code ./throughline
 * match} on them. Run by {@code ./throughline benchmark packs FOLDER}; nothing here passes or fails.
 */
public final class BenchmarkPacks {

    private BenchmarkPacks() {}

    public static void main(String[] folder) throws IOException {
        write(folder[0], "320x45", GeneratedProblems.overlapping(1, 320, 45, 0.05));
        write(folder[0], "2000x60", GeneratedProblems.overlapping(1, 2_000, 60, 0.05));
        write(folder[0], "6000x180", GeneratedProblems.overlapping(1, 6_000, 180, 0.03));
        write(folder[0], "20000x600", GeneratedProblems.overlapping(1, 20_000, 600, 0.03));
        for (int seed = 1; seed <= 3; seed++) {
            write(
                    folder[0],
                    "families" + seed,
                    GeneratedProblems.withFamilies(
                            GeneratedProblems.overlapping(seed, 2_000, 60, 0.03), seed, 0.08, 0.02));
        }
    }

    private static void write(String folder, String name, Problem problem) throws IOException {
        PackFixture.of(Path.of(folder, name), problem);
    }
}
