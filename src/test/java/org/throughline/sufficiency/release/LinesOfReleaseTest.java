package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.sufficiency.pack.PublishedPackReader;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.PublishedAuthority;

/** Figures of one authority, one a line, read as the wide files are. */
class LinesOfReleaseTest {

    private static final String HEADER = "table,time_period,breakdown_topic,breakdown,measure,value\n";
    private static final String TOTAL = "caseload,202324,All EHC plans,All EHC plans,ehcplans,120\n";

    @TempDir
    private Path folder;

    private java.util.List<String> widen(String lines) throws IOException {
        Files.writeString(folder.resolve("figures.csv"), HEADER + lines);
        return LinesOfRelease.widen(folder);
    }

    private PublishedAuthority read(String lines) throws IOException {
        assertThat(widen(lines)).isEmpty();
        PublishedPackReader.Reading reading = PublishedPackReader.read(folder);
        assertThat(reading).isInstanceOf(PublishedPackReader.Reading.Read.class);
        return ((PublishedPackReader.Reading.Read) reading).authorities().get(LinesOfRelease.CODE);
    }

    @Test
    void totals_ages_and_new_plans_arrive_and_letters_are_not_published() throws IOException {
        PublishedAuthority authority = read(TOTAL
                + "caseload,202324,Child or young persons age,age 5,ehcplans,50\n"
                + "caseload,202324,Child or young persons age,under 4,ehcplans,c\n"
                + "caseload,202324,Child or young persons age,age 20 and over,ehcplans,7\n"
                + "ceased_plans,2023,Age plan ceased,age 12,total_ceased,z\n"
                + "newplans,2023,New EHC plans,New EHC plans,new_ehc_plans,20\n");
        assertThat(authority.totals()).containsExactly(java.util.Map.entry(2024, 120));
        assertThat(authority.ages().get(2024)).containsExactlyInAnyOrder(new AgeBand(5, 5, 50), new AgeBand(20, 25, 7));
        assertThat(authority.newPlans()).containsExactly(java.util.Map.entry(2023, 20));
    }

    @Test
    void two_authorities_in_a_file_without_codes_are_refused_by_line() throws IOException {
        assertThat(widen(TOTAL + "caseload,202324,All EHC plans,All EHC plans,ehcplans,90\n"))
                .singleElement()
                .asString()
                .contains("3")
                .contains("stands twice")
                .contains("one authority");
        assertThat(folder.resolve("caseload.csv")).doesNotExist();
    }

    @Test
    void a_line_below_the_figures_is_named() throws IOException {
        assertThat(widen(TOTAL + "Source: made up\n"))
                .singleElement()
                .asString()
                .contains("3")
                .contains("1 cells");
    }
}
