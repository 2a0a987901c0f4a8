package org.throughline.interchange.gias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.ImportFile;
import org.throughline.provision.Provisions;
import org.throughline.provision.Settings;
import org.throughline.testing.Needed;

/** Chains, merges and splits of settings. */
class LinkGraphTest {

    private static final String HEADER = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n";

    private static LinkGraph graph(ImportFile file) {
        return new GiasLinksImport(mock(Settings.class), mock(Provisions.class)).graph(file);
    }

    private static LinkGraph graph(String... rows) {
        return graph(BroughtFile.of("links.csv", HEADER + String.join("\r\n", rows)));
    }

    private static Set<Integer> after(LinkGraph graph, int urn, Set<Integer> onRecord) {
        LinkGraph.Successors successors = graph.of(urn, onRecord::contains);
        return successors == null ? Set.of() : successors.urns();
    }

    @Test
    void a_succession_that_is_said_from_both_sides_is_one() {
        LinkGraph graph = graph(
                "100001,100002,\"Oak Academy\",\"Successor\",\"01-09-2020\"",
                "100002,100001,\"Oak School\",\"Predecessor\",\"\"");
        assertThat(graph.successions()).isEqualTo(1);
        LinkGraph.Successors successors = graph.of(100_001, urn -> true);
        assertThat(successors.urns()).containsExactly(100_002);
        assertThat(successors.link()).isEqualTo(new LinkGraph.Link(2, LocalDate.of(2020, 9, 1)));
        assertThat(graph.of(100_002, urn -> true)).isNull();
    }

    @Test
    void a_chain_goes_on_through_a_setting_that_is_not_on_record() {
        LinkGraph graph = graph(
                "100001,100002,B,Successor,01-09-2012",
                "100002,100003,C,Successor,01-09-2018",
                "100003,100004,D,Successor,01-09-2024");
        assertThat(after(graph, 100_001, Set.of(100_001, 100_002, 100_003))).containsExactly(100_002);
        assertThat(after(graph, 100_001, Set.of(100_001, 100_003, 100_004))).containsExactly(100_003);
        assertThat(graph.of(100_001, Set.of(100_001, 100_003)::contains).between())
                .isEqualTo(100_002);
        assertThat(after(graph, 100_001, Set.of(100_001))).isEmpty();
    }

    @Test
    void two_merge_into_one_and_one_splits_into_two() {
        LinkGraph graph = graph(
                "100003,100001,A,Predecessor - merged,01-09-2020",
                "100003,100002,B,Predecessor - merged,01-09-2020",
                "100005,100006,F,Successor - Split School,01-09-2020",
                "100005,100007,G,Successor - Split School,01-09-2020");
        assertThat(after(graph, 100_001, Set.of(100_003))).containsExactly(100_003);
        assertThat(after(graph, 100_002, Set.of(100_003))).containsExactly(100_003);
        assertThat(after(graph, 100_005, Set.of(100_006, 100_007))).containsExactly(100_006, 100_007);
        assertThat(after(graph, 100_005, Set.of(100_006))).containsExactly(100_006);
    }

    @Test
    void a_circle_is_found_and_ends() {
        LinkGraph graph = graph("100001,100002,B,Successor,01-09-2012", "100002,100001,A,Successor,01-09-2018");
        assertThat(graph.of(100_001, urn -> true).isCircle()).isTrue();
        assertThat(graph.of(100_001, urn -> false).isCircle()).isTrue();
    }

    @Test
    void rows_of_another_kind_and_rows_without_two_urns_are_counted() {
        LinkGraph graph = graph(
                "100001,100002,B,Sixth Form Centre School,",
                "100001,100003,C,Result of Amalgamation,31-08-2014",
                "100001,,C,Successor,31-08-2014",
                "100001,100001,C,Successor,31-08-2014");
        assertThat(graph.others()).isEqualTo(1);
        assertThat(graph.joined()).containsExactly(java.util.Map.entry(100_001, 3L));
        assertThat(graph.badRows()).containsExactly(4L, 5L);
    }

    @Test
    void the_last_day_of_a_month_is_the_last_day_of_the_one_that_closes() {
        assertThat(GiasLinksImport.firstDayClosed(LocalDate.of(2024, 8, 31))).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(GiasLinksImport.firstDayClosed(LocalDate.of(2024, 9, 1))).isEqualTo(LocalDate.of(2024, 9, 1));
    }

    @Test
    void the_links_of_january_2025_are_read_whole() throws IOException {
        Path links = Needed.besideOrSkip(
                Optional.of(Path.of("../shared/data/gias_links_2025-01.csv.gz")).filter(Files::exists),
                "The links of GIAS of January 2025");
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(links))) {
            bytes = in.readAllBytes();
        }
        LinkGraph graph = graph(BroughtFile.of("links.csv", bytes));
        assertThat(graph.rows()).isEqualTo(33_472);
        assertThat(graph.badRows()).isEmpty();
        assertThat(graph.others()).isEqualTo(236);
        assertThat(graph.joined()).isNotEmpty();
        assertThat(graph.predecessors()).isEqualTo(16_575);
        assertThat(graph.of(100_006, urn -> true)).isNull();
        assertThat(graph.of(134_643, urn -> true).urns()).containsExactly(100_006);
    }
}
