package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Releases of published figures: kept by authority, renamed, deleted. */
class ReleasesTest extends ServiceTest {

    private static final String SOURCE = "A release of a test";

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.update("delete from sufficiency_release where source like ?", SOURCE + "%");
    }

    private Releases.Taken add(byte[] content) {
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(ReleaseFixture.file(content));
            return as(Roles.PLANNER, () -> releases.add(" " + SOURCE + " ", folder));
        }
    }

    @Test
    void the_zip_as_downloaded_is_kept_with_names_and_england_is_not_to_choose() {
        UUID id = add(ReleaseFixture.zip()).id();
        Release release = as(Roles.PLANNER, () -> releases.find(id).orElseThrow());
        assertThat(release.source()).isEqualTo(SOURCE);
        assertThat(release.firstJanuary()).isEqualTo(2017);
        assertThat(release.lastJanuary()).isEqualTo(2025);
        assertThat(release.authorities()).isEqualTo(2);
        assertThat(as(Roles.PLANNER, () -> releases.authorities(id)))
                .extracting(ReleaseAuthority::label)
                .containsExactly("Northtown (901)", "Southtown (902)");
    }

    @Test
    void the_figures_of_an_authority_come_back_as_they_were_published() {
        UUID id = add(ReleaseFixture.zip()).id();
        var figures = as(Roles.PLANNER, () -> releases.figures(id, "901").orElseThrow());
        assertThat(figures.totals()).isEqualTo(ReleaseFixture.growing());
        assertThat(figures.settings().get(2025))
                .containsEntry("mainstream", figures.totals().get(2025) / 2);
        assertThat(figures.ages().get(2025)).hasSize(18);
        assertThat(figures.newShare(2025)).isPresent();
        assertThat(as(Roles.PLANNER, () -> releases.figures(id, "999"))).isEmpty();
    }

    @Test
    void faults_are_refused_line_by_line_and_nothing_is_kept() {
        int before = as(Roles.PLANNER, releases::all).size();
        byte[] faulty = ReleaseFixture.zip(Map.of(
                "plans.csv",
                "authority,january,age_from,age_to,plans\n901,2024,0,25,many\n",
                "new-plans.csv",
                "authority,year,age_from,age_to,plans\n"));
        assertThat(refusalOf(() -> add(faulty)))
                .isInstanceOfSatisfying(
                        ReleaseRefusal.ReleaseFaulty.class,
                        refusal -> assertThat(refusal.problems()).anyMatch(line -> line.contains("many")));
        assertThat(as(Roles.PLANNER, releases::all)).hasSize(before);
    }

    @Test
    void without_a_source_or_without_plans_it_is_refused() {
        try (ReleaseFolder folder = new ReleaseFolder()) {
            assertThat(refusalOf(() -> as(Roles.PLANNER, () -> releases.add(" ", folder))))
                    .isEqualTo(new ReleaseRefusal.ReleaseSourceMissing(500));
            assertThat(refusalOf(() -> as(Roles.PLANNER, () -> releases.add(SOURCE, folder))))
                    .isEqualTo(new ReleaseRefusal.CaseloadMissing());
        }
    }

    @Test
    void it_is_renamed_and_deleted() {
        UUID id = add(ReleaseFixture.zip()).id();
        as(Roles.PLANNER, () -> {
            releases.rename(id, SOURCE + ", again");
            return id;
        });
        assertThat(as(Roles.PLANNER, releases::all)).extracting(Release::source).contains(SOURCE + ", again");
        as(Roles.PLANNER, () -> {
            releases.delete(id);
            return id;
        });
        assertThat(as(Roles.PLANNER, () -> releases.find(id))).isEmpty();
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> {
                    releases.delete(id);
                    return id;
                })))
                .isEqualTo(new ReleaseRefusal.ReleaseUnknown());
    }

    @Test
    void they_are_for_planners() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, releases::all)).isInstanceOf(AccessDeniedException.class);
    }
}
