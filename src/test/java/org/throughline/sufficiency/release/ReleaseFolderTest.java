package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The uploaded files of a release: what each is, and what is missing. */
class ReleaseFolderTest {

    private static final String CASELOAD = "\uFEFFtime_period,breakdown_topic,\"ehcplans\"\n202425,All EHC plans,12\n";

    private final ReleaseFolder folder = new ReleaseFolder();

    @AfterEach
    void nothing_is_left() {
        Path path = folder.path();
        folder.close();
        assertThat(Files.exists(path)).isFalse();
        folder.close();
    }

    @Test
    void nothing_is_readable_before_the_plans_are_there() {
        assertThat(folder.isReadable()).isFalse();
        folder.add(ReleaseFixture.file("time_period,breakdown_topic,new_ehc_plans\n"));
        assertThat(folder.isReadable()).isFalse();
        assertThat(folder.missing()).containsExactly(ReleaseFolder.Part.CASELOAD, ReleaseFolder.Part.CEASED);
    }

    @Test
    void a_file_is_known_by_its_first_line_whatever_it_is_called() {
        assertThat(folder.add(ReleaseFixture.file(CASELOAD))).isEqualTo(ReleaseFolder.Part.CASELOAD);
        assertThat(folder.isReadable()).isTrue();
        assertThat(folder.path().resolve("caseload.csv")).exists();
    }

    @Test
    void a_zip_takes_the_place_of_the_files_before_it_and_is_whole() {
        folder.add(ReleaseFixture.file(CASELOAD));
        folder.add(ReleaseFixture.file(ReleaseFixture.zip()));
        assertThat(folder.there()).containsExactly(ReleaseFolder.Part.ZIP);
        assertThat(folder.missing()).isEmpty();
        assertThat(folder.path()).isRegularFile();
    }

    @Test
    void a_file_of_another_kind_is_refused_and_those_there_stay() {
        folder.add(ReleaseFixture.file(CASELOAD));
        assertThat(refusalOf(() -> folder.add(ReleaseFixture.file("name,town\n"))))
                .isEqualTo(new ReleaseRefusal.ReleaseFileUnknown());
        assertThat(refusalOf(() -> folder.add(ReleaseFixture.file(""))))
                .isEqualTo(new ReleaseRefusal.ReleaseFileUnknown());
        assertThat(folder.there()).containsExactly(ReleaseFolder.Part.CASELOAD);
    }
}
