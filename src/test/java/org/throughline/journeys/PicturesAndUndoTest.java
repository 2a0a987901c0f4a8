package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Picture;
import org.throughline.shell.AccessDeniedView;
import org.throughline.shell.NotFoundView;
import org.throughline.shell.views.SavedView;
import org.throughline.shell.views.SavedViews;
import org.throughline.testing.ScreenTest;

/** Pictures with their tables, links, saved views, and what asks before it does. */
class PicturesAndUndoTest extends ScreenTest {

    @Autowired
    private Caseload caseload;

    @Autowired
    private Register register;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    @Autowired
    private SavedViews views;

    @Autowired
    private Clock clock;

    private static <T> T as(Supplier<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    private AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    private List<String> links() {
        return all(getCurrentView())
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static Stream<Component> all(com.vaadin.flow.component.HasElement of) {
        Component component = of.getElement().getComponent().orElseThrow();
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PicturesAndUndoTest::all));
    }

    private List<String> pictures() {
        return all(getCurrentView())
                .filter(Picture.class::isInstance)
                .map(picture -> picture.getElement().getAttribute("aria-label"))
                .toList();
    }

    /** A child in Year 6 who has a place. */
    private CaseloadRow child() {
        return as(() -> caseload.find(
                        new CaseloadFilter(year().start(), "", 6, null, null, null, CaseloadFilter.Place.IN_BOROUGH),
                        3,
                        1))
                .getFirst();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_childs_file_shows_the_way_so_far_and_the_next_move_with_links() {
        CaseloadRow child = child();

        go("children/" + child.childId());

        assertThat(pictures()).singleElement().asString().contains("moves by academic year");
        assertThat(words())
                .contains("Place to be named for Year 7, 15 February " + (year().start() + 1))
                .contains("Review of the plan")
                .contains("Year 6");
        assertThat(links()).contains("provisions/" + child.provisionId());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_provision_shows_its_year_groups_with_the_registers_numbers() {
        Occupancy full = as(() -> register.all(year())).stream()
                .filter(each -> each.isLimited() && each.vacancies() > 0 && each.occupied() > 5)
                .findFirst()
                .orElseThrow();

        go("provisions/" + full.provision().id());

        assertThat(pictures()).hasSize(2);
        assertThat(full.useNext().free()).isEqualTo(full.vacancies());
        assertThat(words())
                .contains("Places by year group in " + year().label())
                .contains("Places by year group in " + year().next().label());
        assertThat(links()).contains("settings/" + full.provision().setting().id() + "/edit");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_the_year_groups_and_no_link_that_may_not_be_opened() {
        UUID id = as(() -> register.all(year())).getFirst().provision().id();

        go("provisions/" + id);

        assertThat(pictures()).isNotEmpty();
        assertThat(links()).noneMatch(link -> link.startsWith("settings/") || link.startsWith("children/"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_on_the_records_shows_where_children_come_from_and_go_to() {
        UUID id = runOnTheRecords();

        go("runs/" + id);

        assertThat(pictures()).anyMatch(title -> title.contains("home areas to provisions"));
        assertThat(words()).contains("Areas are postcode districts").doesNotContain("under 5");
        assertThat(links()).contains("runs/" + id + "/children?show=OUT_OF_BOROUGH");
    }

    private UUID runOnTheRecords() {
        return ended(
                () -> starts.start(year().next(), new RunRequest("Flow", Profile.BOROUGH_FIRST, null, 20, 300L, 1)));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_the_flow_of_a_run_without_small_counts_and_nothing_else_of_it() {
        UUID id = runOnTheRecords();

        go("forecasts");
        assertThat(links()).contains("runs/" + id + "/flow");
        go("runs/" + id + "/flow");

        assertThat(words()).contains("under 5").contains("or more");
        navigate("runs/" + id, AccessDeniedView.class);
    }

    private UUID ended(Supplier<UUID> start) {
        UUID id = as(start);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(() -> runs.find(id).orElseThrow().status().isOver()));
        return id;
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_is_deleted_only_after_it_was_asked_for_twice() {
        UUID id = ended(() -> starts.start(
                GeneratedProblems.borough(9, 40, 10, 0.1),
                new RunRequest("To be deleted", Profile.BOROUGH_FIRST, null, 30, 300L, 1)));
        go("runs/" + id);

        press("Delete this run and its files");

        assertThat(as(() -> runs.find(id))).isPresent();
        agree();
        assertThat(as(() -> runs.find(id))).isEmpty();
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("RunListView");
    }

    @Test
    @WithMockUser(username = "officer", roles = Roles.PLACEMENT_OFFICER)
    void a_saved_view_opens_by_its_address_and_stands_on_my_day() {
        SavedView saved =
                views.save("Without a place", "children", Map.of("place", List.of("NONE")), Set.of("Reference"), "");

        go(saved.address());

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ChildListView");
        assertThat(find(MenuBar.class).all())
                .extracting(menu -> menu.getItems().getFirst().getText())
                .contains("Saved view: Without a place");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("place=NONE");
        go("");
        assertThat(links()).contains(saved.address());
        views.delete(saved.id());
        navigate(saved.address(), NotFoundView.class);
    }
}
