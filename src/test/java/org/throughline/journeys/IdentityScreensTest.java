package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.people.ChildNumbers;
import org.throughline.people.Children;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.security.Workplace;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.SignedIn;

/** The screens of who somebody is: users with their settings, numbers of children, settings. */
@SpringBootTest(classes = ThroughlineApplication.class)
@ViewPackages(packages = "org.throughline")
class IdentityScreensTest extends SpringBrowserlessTest {

    private static final Path HOME = FreshFolder.named("identity-screens-test");

    @Autowired
    private Users users;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Settings settings;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Children children;

    @Autowired
    private ChildNumbers numbers;

    @DynamicPropertySource
    static void ownDataFolder(DynamicPropertyRegistry properties) {
        properties.add("throughline.home", HOME::toString);
    }

    /** Before each test is signed in: a demonstration user does not exist earlier. */
    @BeforeAll
    static void the_demonstration_is_loaded(@Autowired DemonstrationBorough demonstration) {
        demonstration.loadIfEmpty();
        SecurityContextHolder.clearContext();
    }

    private void go(String path, String screen) {
        UI.getCurrent().navigate(path);
        assertThat(getCurrentView().getClass().getSimpleName()).as(path).isEqualTo(screen);
    }

    private String words() {
        return find(Main.class).all().getLast().getElement().getTextRecursively();
    }

    private String problem() {
        return find(ErrorSummary.class).single().getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static <T> T as(Supplier<T> work, String... roles) {
        return SystemIdentity.as("test", work, roles);
    }

    private UserSummary user(String username) {
        return as(users::all, Roles.ADMINISTRATOR).stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private SettingRecord setting(String begin) {
        return as(provisions::settings, Roles.PLACEMENT_OFFICER).stream()
                .filter(each -> each.name().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private UUID child() {
        return as(() -> caseload.find(CaseloadFilter.all(2026), 30, 1), Roles.PLACEMENT_OFFICER)
                .getFirst()
                .childId();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T item) {
        ((ComboBox<T>) find(ComboBox.class).withLabel(label).all().getLast()).setValue(item);
    }

    @SuppressWarnings("unchecked")
    private void check(String label, Set<String> roles) {
        ((CheckboxGroup<String>)
                        find(CheckboxGroup.class).withLabel(label).all().getLast())
                .setValue(roles);
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void the_list_of_users_says_where_each_works_and_as_what() {
        go("users", "UserListView");
        Grid<?> grid = find(Grid.class).single();
        int rows = test(grid).size();
        List<String> places = IntStream.range(0, rows)
                .filter(row -> test(grid).getCellText(row, 0).equals("shared"))
                .mapToObj(row -> test(grid).getCellText(row, 3))
                .toList();
        assertThat(places)
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .contains("Alderbank")
                        .contains(": SENCO; ")
                        .contains("Valebrook High School: Designated safeguarding lead"));
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void an_administrator_adds_a_second_setting_and_takes_one_away() {
        UserSummary tutor = user("tutor");
        go("users/" + tutor.id(), "UserEditView");
        assertThat(words()).contains("Where this person works");
        click("Add a setting");
        check("Roles there", Set.of(Roles.DSL));
        click("Save");
        assertThat(problem()).contains("Add the setting where the person works");
        choose("Setting", setting("Alderbank"));
        click("Save");
        assertThat(user("tutor").workplaces())
                .containsExactlyInAnyOrder(
                        new Workplace(setting("Underhill High").id(), Set.of(Roles.STAFF)),
                        new Workplace(setting("Alderbank").id(), Set.of(Roles.DSL)));

        go("users/" + tutor.id(), "UserEditView");
        List<Button> remove = find(Button.class).withText("Remove").all();
        assertThat(remove).hasSize(2);
        remove.forEach(each -> test(each).click());
        click("Save");
        assertThat(problem()).contains("Choose what the person does");
        click("Add a setting");
        choose("Setting", setting("Underhill High"));
        check("Roles there", Set.of(Roles.STAFF));
        click("Save");
        assertThat(user("tutor").workplaces())
                .containsExactly(new Workplace(setting("Underhill High").id(), Set.of(Roles.STAFF)));
    }

    @Test
    @SignedIn("shared")
    void somebody_of_two_settings_reads_where_and_starts_records_for_the_one_where_they_are_senco() {
        go("account", "AccountView");
        assertThat(words()).contains("At Valebrook High School").contains("Designated safeguarding lead");
        go("transitions/start", "StartView");
        assertThat(find(Select.class).withLabel("Setting that the child leaves").all())
                .as("one setting as SENCO: nothing to choose")
                .isEmpty();
        go("transitions", "TransitionListView");
        assertThat(find(Grid.class).single().getColumns())
                .extracting(column -> ((Grid.Column<?>) column).getHeaderText())
                .contains("Your setting");
    }

    @Test
    @SignedIn("senco")
    void somebody_of_one_setting_is_not_asked_which() {
        go("transitions/start", "StartView");
        assertThat(find(Select.class).withLabel("Setting that the child leaves").all())
                .isEmpty();
        go("transitions", "TransitionListView");
        assertThat(find(Grid.class).single().getColumns())
                .extracting(column -> ((Grid.Column<?>) column).getHeaderText())
                .doesNotContain("Your setting");
    }

    @Test
    @WithMockUser(roles = {Roles.PLACEMENT_OFFICER, Roles.HEALTH})
    void an_officer_who_may_see_health_information_enters_an_nhs_number() {
        UUID child = child();
        go("children/" + child + "/numbers", "ChildNumbersView");
        test(find(TextField.class).withLabel("NHS number").single()).setValue("943 476 5918");
        Button save = find(Button.class).withText("Save").all().getLast();
        test(save).click();
        assertThat(problem()).contains("Choose who said the NHS number");
        source(NumberSource.NHS);
        test(find(TextField.class).withLabel("Reason for the change").all().getLast())
                .setValue("From the advice");
        test(save).click();
        assertThat(problem()).contains("NHS number of ten digits");
        test(find(TextField.class).withLabel("NHS number").single()).setValue("943 476 5919");
        test(save).click();
        assertThat(words()).contains("9434765919").contains("Check digit fits");
        test(find(TextField.class)
                        .withLabel("List you checked it against")
                        .all()
                        .getLast())
                .setValue("Personal Demographics Service");
        test(find(Button.class).withText("Record as matched").all().getLast()).click();
        assertThat(words()).contains("Matched with Personal Demographics Service by");
        go("children/" + child, "ChildView");
        assertThat(words()).contains("9434765919").contains("Matched with");
        as(
                () -> {
                    numbers.enter(child, NumberKind.NHS, "9434765919", "", NumberSource.NOT_RECORDED, "Test");
                    return true;
                },
                Roles.PLACEMENT_OFFICER,
                Roles.HEALTH);
    }

    @SuppressWarnings("unchecked")
    private void source(NumberSource source) {
        ((Select<NumberSource>)
                        find(Select.class).withLabel("Who said it").all().getLast())
                .setValue(source);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_officer_without_health_information_has_no_field_for_it() {
        UUID child = child();
        go("children/" + child + "/numbers", "ChildNumbersView");
        assertThat(find(TextField.class).withLabel("NHS number").all()).isEmpty();
        assertThat(words()).contains("those who may see health information");
        assertThat(find(TextField.class).withLabel("ULN").all()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_upn_that_was_replaced_is_shown_on_the_childs_file_and_found_in_the_list() {
        UUID child = child();
        String upn = as(() -> children.find(child), Roles.PLACEMENT_OFFICER)
                .orElseThrow()
                .upn();
        String first = upn == null ? "V351999925001" : upn;
        if (upn == null) {
            enterUpn(child, null, first);
        }
        enterUpn(child, first, "J351999925002");
        go("children/" + child, "ChildView");
        assertThat(words()).contains("Former UPNs").contains(first).contains("It was temporary");
        go("children", "ChildListView");
        test(find(TextField.class).withLabel("Name, UPN or reference").single()).setValue(first);
        assertThat(find(Paragraph.class)
                        .withClassName("tl-total")
                        .all()
                        .getFirst()
                        .getText())
                .startsWith("1 child");
        go("children/" + child + "/edit", "ChildEditView");
        assertThat(find(TextField.class).withLabel("UPN (optional)").single().isReadOnly())
                .isTrue();
    }

    private void enterUpn(UUID child, String read, String number) {
        as(
                () -> {
                    numbers.enter(child, NumberKind.UPN, read, number, NumberSource.SCHOOL, "It was temporary");
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    @SuppressWarnings("unchecked")
    void a_setting_is_given_a_type_and_a_phase_and_is_found_by_them() {
        SettingRecord school = setting("Valebrook High");
        go("settings/" + school.id() + "/edit", "SettingEditView");
        Select<Object> type = find(Select.class).withLabel("Type (optional)").single();
        type.setValue(type.getListDataView()
                .getItems()
                .filter(each -> each.toString().contains("University technical college"))
                .findFirst()
                .orElseThrow());
        Select<Object> phase =
                find(Select.class).withLabel("Phase of entry (optional)").single();
        phase.setValue(phase.getListDataView()
                .getItems()
                .filter(each -> each.toString().contains("name=Secondary"))
                .findFirst()
                .orElseThrow());
        test(find(TextField.class).withLabel("Reason for the change").single()).setValue("From GIAS");
        click("Save");
        assertThat(as(() -> settings.find(school.id()), Roles.PLACEMENT_OFFICER)
                        .orElseThrow()
                        .details()
                        .type())
                .isEqualTo(40);
        go("settings", "SettingListView");
        test(find(Select.class).withLabel("Type").single()).selectItem("University technical college");
        assertThat(find(Paragraph.class)
                        .withClassName("tl-total")
                        .all()
                        .getFirst()
                        .getText())
                .isEqualTo("1 setting");
    }
}
