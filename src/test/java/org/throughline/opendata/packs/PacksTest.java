package org.throughline.opendata.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.Throughline;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.ExportSearch;
import org.throughline.matching.PackFormat;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.opendata.OpendataRefusal;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.testing.ServiceTest;
import picocli.CommandLine;

/** Packs of our own data: without names, accepted by the commands, and on record. */
class PacksTest extends ServiceTest {

    @TempDir
    private Path temp;

    @Autowired
    private Packs packs;

    @Autowired
    private PackFormat format;

    @Autowired
    private ProblemFromRecords records;

    @Autowired
    private CandidateSites sites;

    @Autowired
    private AuditReader audit;

    @Autowired
    private JdbcClient jdbc;

    private PackFile matching(boolean keepsIds, String purpose) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> packs.matching(new PackAsked(packs.entries().getFirst(), keepsIds, purpose)));
    }

    private Problem recorded() {
        return as(Roles.PLACEMENT_OFFICER, () -> records.problem(packs.entries().getFirst()));
    }

    private String run(String... call) {
        CommandLine line = Throughline.commandLine();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute(call)).as(err.toString()).isZero();
        return err.toString();
    }

    private Path saved(PackFile file) throws IOException {
        return Files.write(temp.resolve(file.name()), file.content());
    }

    private static Map<String, String> files(PackFile file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_match_command_accepts_the_matching_pack_without_a_word() throws IOException {
        Path pack = saved(matching(false, "To look at it elsewhere"));
        String said = run(
                "match",
                "--pack",
                pack.toString(),
                "--out",
                temp.resolve("answer").toString(),
                "--seconds",
                "5");
        assertThat(said).doesNotContain("warning");
        assertThat(temp.resolve("answer").resolve("placements.csv")).exists();
    }

    @Test
    void the_forecast_command_accepts_the_forecast_pack() throws IOException {
        PackFile file = as(Roles.PLANNER, () -> packs.forecast("To look at it elsewhere"));
        assertThat(files(file).keySet()).contains("transitions.csv", "population.csv");
        assertThat(files(file).get("transitions.csv").lines()).hasSize(file.rows() + 1);
        Path out = temp.resolve("forecast");
        run(
                "forecast",
                "--pack",
                saved(file).toString(),
                "--years",
                "2",
                "--simulations",
                "50",
                "--out",
                out.toString());
        assertThat(out.resolve("forecast-total.csv")).exists();
    }

    @Test
    void the_plan_command_accepts_the_planning_pack_which_has_the_sites_as_projects() throws IOException {
        UUID site = as(Roles.PLANNER, () -> sites.add(SiteFixture.details(LocalDate.of(2027, 3, 1), 18)));
        try {
            PackFile file = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> packs.planning(new PackAsked(packs.entries().getFirst(), false, "To plan elsewhere")));
            assertThat(files(file).get("projects.csv")).contains("NEW-1,NEW-1,");
            Path out = temp.resolve("plan");
            run(
                    "plan",
                    "--pack",
                    saved(file).toString(),
                    "--budget",
                    "100000000",
                    "--seconds",
                    "20",
                    "--out",
                    out.toString());
            assertThat(Files.readString(out.resolve("chosen.csv"))).contains("NEW-1");
        } finally {
            jdbc.sql("delete from sufficiency_candidate_site_change where site_id = ?")
                    .param(site)
                    .update();
            jdbc.sql("delete from sufficiency_candidate_site where id = ?")
                    .param(site)
                    .update();
        }
    }

    @Test
    void without_a_candidate_site_there_is_nothing_to_plan() {
        assertThat(as(Roles.PLANNER, () -> SiteFixture.noneIsLeft(sites))).isTrue();
        assertThat(refusalOf(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> packs.planning(new PackAsked(packs.entries().getFirst(), false, "To plan elsewhere")))))
                .isEqualTo(new OpendataRefusal.NoSitesForPack());
    }

    @Test
    void there_are_no_names_numbers_or_homes_to_the_metre_in_it() throws IOException {
        String all = String.join(
                "\n", files(matching(false, "To look at it elsewhere")).values());
        for (String column : List.of("surname", "reference", "upn", "pack_id", "postcode")) {
            Set<String> cells = Arrays.stream(
                            files(matching(false, "Again")).get("pupils.csv").split("[,\n]"))
                    .collect(Collectors.toSet());
            assertThat(jdbc.sql("select distinct " + column + " from child")
                            .query(String.class)
                            .list())
                    .filteredOn(Objects::nonNull)
                    .as(column)
                    .noneMatch(cells::contains);
        }
        Problem read = format.readProblem(matching(false, "Again").content());
        assertThat(read.pupils())
                .filteredOn(pupil -> pupil.home() != null)
                .allMatch(pupil ->
                        pupil.home().easting() % 100 == 50 && pupil.home().northing() % 100 == 50);
        assertThat(all).isNotBlank();
    }

    @Test
    void each_pack_has_ids_of_its_own_and_is_else_the_same() throws IOException {
        List<Pupil> one = pupils(matching(false, "One"));
        List<Pupil> other = pupils(matching(false, "Other"));
        assertThat(one).hasSameSizeAs(recorded().pupils()).hasSameSizeAs(other);
        assertThat(one.stream().map(Pupil::id)).allMatch(id -> id.matches("P[0-9]{5}"));
        assertThat(one.stream().map(Pupil::needs).toList())
                .as("in another order")
                .isNotEqualTo(other.stream().map(Pupil::needs).toList());
        assertThat(kinds(one))
                .isEqualTo(kinds(other))
                .isEqualTo(kinds(List.copyOf(recorded().pupils())));
    }

    private List<Pupil> pupils(PackFile file) {
        return List.copyOf(format.readProblem(file.content()).pupils());
    }

    /** What pupils are like, brothers and sisters by number: the same under any ids. */
    private static Map<String, Long> kinds(List<Pupil> pupils) {
        return pupils.stream()
                .collect(Collectors.groupingBy(
                        pupil -> pupil.ncYear() + " " + pupil.needs() + pupil.preferences() + pupil.keep()
                                + pupil.stayAt() + pupil.siblingWith().size()
                                + pupil.keepApart().size(),
                        Collectors.counting()));
    }

    @Test
    void on_request_children_have_the_ids_of_every_pack() {
        Set<String> known = recorded().pupils().stream().map(Pupil::id).collect(Collectors.toSet());
        assertThat(pupils(matching(true, "To compare")).stream().map(Pupil::id))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void it_is_on_record_with_filter_count_and_purpose() {
        String purpose = "Purpose " + UUID.randomUUID();
        PackFile file = matching(false, purpose);
        AuditEvent event = as(Roles.ADMINISTRATOR, () -> audit.exports(new ExportSearch(purpose, null, null), 0, 10))
                .getFirst();
        assertThat(event.what()).isEqualTo("Matching pack");
        assertThat(event.narrowed()).startsWith("Entry ").endsWith(", new ids");
        assertThat(event.rows())
                .isEqualTo(file.rows())
                .isEqualTo(recorded().pupils().size());
        assertThat(event.purpose()).isEqualTo(purpose);
    }

    @Test
    void without_a_purpose_nothing_is_given() {
        List<String> purposes = new ArrayList<>(List.of("", "  ", "x".repeat(Packs.LONGEST_PURPOSE + 1)));
        purposes.forEach(purpose -> {
            assertThat(refusalOf(() -> matching(false, purpose)))
                    .isEqualTo(new OpendataRefusal.PackWithoutPurpose(Packs.LONGEST_PURPOSE));
            assertThat(refusalOf(() -> as(Roles.PLANNER, () -> packs.forecast(purpose))))
                    .isEqualTo(new OpendataRefusal.PackWithoutPurpose(Packs.LONGEST_PURPOSE));
        });
    }

    @Test
    void who_sees_counts_only_gets_no_rows_of_children() {
        assertThatThrownBy(() -> as(
                        Roles.PLANNER,
                        () -> packs.matching(new PackAsked(packs.entries().getFirst(), false, "To see"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.SENCO, () -> packs.forecast("To see")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
