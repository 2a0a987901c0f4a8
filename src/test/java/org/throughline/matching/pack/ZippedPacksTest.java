package org.throughline.matching.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.throughline.matching.PackFormat;
import org.throughline.matching.RunFixture;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** Packs as zips: read back as they were written, and byte for byte alike for equal content. */
class ZippedPacksTest {

    private final ZippedPacks packs = new ZippedPacks();

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void a_problem_reads_back_as_it_was_written() {
        var read = packs.readProblem(packs.problem(RunFixture.THREE));
        assertThat(read.pupils()).containsExactlyElementsOf(RunFixture.THREE.pupils());
        assertThat(read.provisions())
                .extracting(provision -> provision.id() + " " + provision.inBorough())
                .containsExactly("FAR true", "NEAR true", "OUT false");
        assertThat(read.limits()).isEqualTo(RunFixture.THREE.limits());
    }

    @Test
    void equal_problems_give_equal_bytes_at_any_time() {
        assertThat(packs.problem(RunFixture.THREE)).isEqualTo(packs.problem(RunFixture.THREE));
    }

    @Test
    void an_answer_has_the_files_of_its_format() throws IOException {
        byte[] zip = packs.answer(
                Assessment.of(RunFixture.THREE, new Answer(RunFixture.PLAN)),
                new PackFormat.Facts(
                        Profile.BOROUGH_FIRST,
                        Weights.DEFAULT,
                        7,
                        300,
                        "proven",
                        Duration.ofSeconds(2),
                        1,
                        Proof.NONE,
                        MarginalValues.Result.NONE));
        assertThat(names(zip)).contains("placements.csv").doesNotHaveDuplicates();
    }

    @Test
    void a_proof_of_nothing_reads_back_as_nothing() {
        assertThat(packs.readProof(packs.proof(Proof.NONE))).isEqualTo(Proof.NONE);
    }

    @Test
    void what_is_no_pack_is_not_read_as_an_empty_problem() {
        byte[] garbage = "no zip at all".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> packs.readProblem(garbage)).hasMessageContaining("cannot be read");
        byte[] empty = ZippedPacks.zip(files -> {});
        assertThatThrownBy(() -> packs.readProblem(empty)).hasMessageContaining("cannot be read");
    }

    @Test
    void the_file_on_the_way_is_gone_afterwards_also_when_reading_fails() {
        List<Path> seen = new ArrayList<>();
        assertThat(ZippedPacks.<Long>asFile(new byte[] {1, 2, 3}, file -> {
                    seen.add(file);
                    return Files.size(file);
                }))
                .isEqualTo(3);
        assertThatThrownBy(() -> ZippedPacks.asFile(new byte[] {1}, file -> {
                    seen.add(file);
                    throw new IOException("broken");
                }))
                .hasRootCauseMessage("broken");
        assertThat(seen).hasSize(2).noneMatch(Files::exists);
    }
}
