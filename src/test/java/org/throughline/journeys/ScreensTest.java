package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shell.AccessDeniedView;
import org.throughline.shell.NotFoundView;
import org.throughline.testing.ScreenTest;

/** Every screen without a browser: who may open it, what it shows, what it refuses. */
class ScreensTest extends ScreenTest {

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    @Autowired
    private Provisions provisions;

    /** The screen shown, by the name of its class: screens are known to their own package alone. */
    private String shown() {
        return getCurrentView().getClass().getSimpleName();
    }

    private void go(String path, String screen) {
        UI.getCurrent().navigate(path);
        assertThat(shown()).as(path).isEqualTo(screen);
    }

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").all().getFirst().getText();
    }

    @Test
    @WithAnonymousUser
    void nobody_gets_in_without_signing_in() {
        for (String path : new String[] {"", "children", "provisions", "runs", "users"}) {
            go(path, "LoginView");
        }
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void a_senco_opens_children_and_nothing_of_matching() {
        go("", "HomeView");
        go("children", "ChildListView");
        for (String path :
                new String[] {"provisions", "runs", "runs/new", "runs/upload", "rules", "users", "children/new"}) {
            navigate(path, AccessDeniedView.class);
        }
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_opens_the_register_and_no_child() {
        go("provisions", "ProvisionListView");
        assertThat(total()).isEqualTo("60 provisions");
        for (String path : new String[] {"children", "runs", "users", "provisions/new"}) {
            navigate(path, AccessDeniedView.class);
        }
    }

    private Button switchOf(Grid<?> users, int row) {
        return (Button)
                test(users).getCellComponent(row, 5).getChildren().findFirst().orElseThrow();
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void an_administrator_switches_a_user_off_and_on_again() {
        go("users", "UserListView");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isGreaterThanOrEqualTo(10);
        // the first row is the only administrator, whom nobody can switch off
        test(switchOf(grid, 0)).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("administrator");
        assertThat(switchOf(grid, 0).getText()).isEqualTo("Switch off");
        test(switchOf(grid, 1)).click();
        assertThat(switchOf(grid, 1).getText()).isEqualTo("Switch on");
        test(switchOf(grid, 1)).click();
        navigate("children", AccessDeniedView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_unknown_address_and_an_unknown_record_look_alike() {
        navigate("nowhere", NotFoundView.class);
        navigate("children/" + UUID.randomUUID(), NotFoundView.class);
        navigate("children/not-an-id", NotFoundView.class);
        navigate("provisions/" + UUID.randomUUID(), NotFoundView.class);
        navigate("runs/" + UUID.randomUUID(), NotFoundView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_list_of_children_is_filtered_and_the_address_does_not_say_for_whom() {
        go("children", "ChildListView");
        assertThat(total()).startsWith("2,804 children");
        test(find(TextField.class).withLabel("Name, UPN or reference").single()).setValue("C00007");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .as("what is typed may be a child's name and is in no address")
                .isEqualTo("children");
        assertThat(total()).startsWith("1 child");
        go("", "HomeView");
        go("children", "ChildListView");
        assertThat(total()).as("coming back finds it again").startsWith("1 child");
        test(find(TextField.class).withLabel("Name, UPN or reference").single()).setValue("nobody of this name");
        assertThat(total()).startsWith("0 children");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_is_added_only_with_what_is_needed() {
        UI.getCurrent().navigate("children/new");
        assertThat(shown()).isEqualTo("ChildEditView");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("There is a problem")
                .contains("date of birth");
        test(find(TextField.class).withLabel("Day").all().getFirst()).setValue("27");
        test(find(TextField.class).withLabel("Month").all().getFirst()).setValue("3");
        test(find(TextField.class).withLabel("Year").all().getFirst()).setValue("2016");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Enter a reference")
                .contains("Enter the surname")
                .contains("Choose the primary need");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_change_made_meanwhile_by_somebody_else_is_not_overwritten() {
        go("provisions", "ProvisionListView");
        UUID id = provisionId("BRACK");
        UI.getCurrent().navigate("provisions/" + id + "/edit");
        assertThat(shown()).isEqualTo("ProvisionEditView");
        as(() -> {
            var provision = provisions.find(id).orElseThrow();
            return provisions.record(new ProvisionRecord(
                    provision.id(),
                    provision.version(),
                    provision.setting(),
                    provision.code(),
                    provision.name() + " ",
                    provision.type(),
                    provision.designation(),
                    provision.ncYearFrom(),
                    provision.ncYearTo(),
                    provision.sex(),
                    provision.features(),
                    provision.annualCost().add(BigDecimal.ONE),
                    provision.opens(),
                    provision.closes(),
                    provision.places(),
                    provision.otherSeats()));
        });
        test(find(TextArea.class).withCaption("Places commissioned").single()).setValue("2027 7 11 90 5");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Somebody else changed this record");
        assertThat(find(TextArea.class)
                        .withCaption("Places commissioned")
                        .single()
                        .getValue())
                .isEqualTo("2027 7 11 90 5");
        assertThat(as(() -> provisions.find(id).orElseThrow()).places()).hasSizeGreaterThan(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_setting_that_is_not_in_the_register_is_added_on_the_way() {
        UI.getCurrent().navigate("provisions/new");
        int before = as(provisions::settings).size();
        test(find(Button.class).withText("Add the setting").single()).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Enter the name of the setting");
        test(find(TextField.class).withLabel("Name of the setting").single()).setValue("Invented New School");
        test(find(Button.class).withText("Add the setting").single()).click();
        assertThat(find(ErrorSummary.class).all()).isEmpty();
        assertThat(as(provisions::settings)).hasSize(before + 1);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void places_that_are_not_numbers_are_refused_with_their_line() {
        UI.getCurrent().navigate("provisions/" + provisionId("LARK") + "/edit");
        test(find(TextArea.class).withCaption("Places commissioned").single()).setValue("2027 -2 6 211 2\nmany");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Places, line 2");
    }

    private UUID provisionId(String code) {
        return as(() -> provisions.all().stream()
                .filter(provision -> provision.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private static <T> T as(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER);
    }

    private UUID endedRun(String name) {
        UUID id = as(() -> starts.start(
                GeneratedProblems.borough(9, 40, 10, 0.1),
                new RunRequest(name, Profile.BOROUGH_FIRST, null, 30, 300L, 1)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(() -> runs.find(id).orElseThrow().status().isOver()));
        return id;
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void every_page_of_a_run_opens() {
        UUID one = endedRun("One");
        UUID two = endedRun("Two");
        go("runs", "RunListView");
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isGreaterThanOrEqualTo(2);
        UI.getCurrent().navigate("runs/" + one);
        assertThat(shown()).isEqualTo("RunView");
        assertThat(heading()).isEqualTo("One");
        UI.getCurrent().navigate("runs/" + one + "/children");
        assertThat(shown()).isEqualTo("RunChildrenView");
        assertThat(total()).isEqualTo("40 of 40 children");
        test(find(TextField.class).single()).setValue("P00003");
        assertThat(total()).isEqualTo("1 of 40 children");
        UI.getCurrent().navigate("runs/" + one + "/children/P00003");
        assertThat(shown()).isEqualTo("RunChildView");
        UI.getCurrent().navigate("runs/" + one + "/provisions");
        assertThat(shown()).isEqualTo("RunProvisionsView");
        Grid<?> provisionsOfRun = find(Grid.class).single();
        test(provisionsOfRun).clickRow(0);
        UI.getCurrent()
                .navigate("runs/compare", QueryParameters.simple(Map.of("a", one.toString(), "b", two.toString())));
        assertThat(shown()).isEqualTo("CompareView");
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isZero();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_is_not_started_with_a_time_out_of_range() {
        go("runs/new", "NewRunView");
        test(find(IntegerField.class).withLabel("Longest time in seconds").single())
                .setValue(9_999);
        Button start = find(Button.class).withText("Start the run").single();
        test(start).click();
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("time limit from 1 to 3,600 seconds");
        assertThat(start.isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_page_for_packs_opens() {
        go("runs/upload", "PackUploadView");
        assertThat(heading()).isEqualTo("Start a run from a pack");
    }
}
