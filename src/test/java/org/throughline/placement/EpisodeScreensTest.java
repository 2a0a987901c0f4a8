package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeReason;
import org.throughline.episodes.Why;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Times;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.InventedChild;

/** Plans, places, brothers and sisters, children apart, exclusions and seats of others, as an officer changes them. */
@SpringBootTest(classes = ThroughlineApplication.class)
@ViewPackages(packages = "org.throughline")
class EpisodeScreensTest extends SpringBrowserlessTest {

    private static final Path HOME = FreshFolder.named("episode-screens-test");

    @Autowired
    private DemonstrationBorough demonstration;

    @Autowired
    private ChildFiles files;

    @Autowired
    private Placements placements;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @DynamicPropertySource
    static void ownDataFolder(DynamicPropertyRegistry properties) {
        properties.add("throughline.home", HOME::toString);
    }

    @BeforeEach
    void a_child_of_year_8_with_a_plan() {
        var before = SecurityContextHolder.getContext();
        demonstration.loadIfEmpty();
        today = LocalDate.now(clock);
        child = as(() -> files.save(
                Optional.empty(),
                InventedChild.born(InventedChild.dayOfBirth(8, today)),
                new PlanEntry(List.of(NeedType.SEMH), Set.of(), Support.NONE, false),
                List.of(),
                Optional.of(new PlanStart(today.minusYears(3), Why.of("MADE")))));
        SecurityContextHolder.setContext(before);
    }

    private static <T> T as(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER);
    }

    private void open(String part) {
        UI.getCurrent().navigate("children/" + child + part);
    }

    private String page() {
        return find(Main.class).all().getLast().getElement().getTextRecursively();
    }

    private String errors() {
        return find(ErrorSummary.class).single().getElement().getTextRecursively();
    }

    private String heading() {
        return find(H1.class).all().getLast().getText();
    }

    private List<String> asked() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private void date(int index, LocalDate day) {
        find(DateFields.class).all().get(index).setDate(day);
    }

    private void reason(String code) {
        reason(0, code);
    }

    @SuppressWarnings("unchecked")
    private void reason(int index, String code) {
        Select<EpisodeReason> reason =
                find(Select.class).withCaption("Reason").all().get(index);
        reason.setValue(reason.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private void provision(String code) {
        ComboBox<ProvisionRecord> field =
                find(ComboBox.class).withCaption("Provision").single();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private void otherChild(String label) {
        ComboBox<CaseloadRow> field = find(ComboBox.class).withCaption(label).single();
        field.setValue(as(() -> caseload.find(
                        new CaseloadFilter(AcademicYear.of(today).start(), "C00011", null, null, null, null, null),
                        0,
                        1))
                .getFirst());
    }

    private List<PlacementRecord> places() {
        return as(() -> placements.episodesOf(child));
    }

    private String name(String code) {
        return as(provisions::all).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void record(String code, LocalDate from) {
        open("/places/new");
        provision(code);
        date(0, from);
        reason("OTHER");
        find(TextArea.class).single().setValue("The test says so");
        press("Continue");
        press("Save this change");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_without_a_place_has_a_page_that_says_what_one_could_do() {
        open("");
        assertThat(page())
                .contains("No place is recorded. Record one, or start a run to find one.")
                .contains("Record them, and runs try to place them together")
                .contains("Record one, and no run places the two together")
                .contains("Record one where there is evidence")
                .contains("Made by this authority");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_place_in_the_middle_of_a_year_is_asked_about_with_what_it_ends_before_it_is_saved() {
        record("S01", today.minusYears(1));
        open("/places/new");
        provision("S02");
        date(0, today.minusDays(2));
        reason("MANAGED_MOVE");
        find(TextArea.class).single().setValue("The panel agreed");
        press("Continue");
        assertThat(asked())
                .anyMatch(line -> line.startsWith("Recorded: " + name("S02")))
                .anyMatch(line -> line.startsWith(name("S01") + " now reads")
                        && line.contains("last day " + Times.day(today.minusDays(3))));
        assertThat(places()).hasSize(1);
        press("Save this change");
        assertThat(places()).hasSize(2);
        assertThat(page()).contains("Moved in the year: The panel agreed").contains(Times.day(today.minusDays(3)));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_missing_is_said_and_the_entries_stay() {
        open("/places/new");
        press("Continue");
        assertThat(errors()).contains("Choose the provision");
        provision("S01");
        press("Continue");
        assertThat(errors()).contains("First day of the place");
        date(0, today);
        press("Continue");
        press("Save this change");
        assertThat(errors()).contains("Choose the reason");
        assertThat(find(DateFields.class).all().getFirst().date()).contains(today);
        assertThat(places()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void going_back_from_the_check_saves_nothing() {
        open("/places/new");
        provision("S01");
        date(0, today);
        reason("NAMED");
        press("Continue");
        press("Back to the entries");
        assertThat(find(Button.class).withText("Continue").all()).hasSize(1);
        assertThat(places()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_place_is_ended_and_its_end_taken_back() {
        record("S01", today.minusYears(1));
        open("/places/" + places().getFirst().id() + "/end");
        assertThat(heading()).isEqualTo("End the place of Invented Test");
        date(0, today);
        reason("BROKE_DOWN");
        press("Continue");
        press("Save this change");
        assertThat(places().getFirst().period().until()).isEqualTo(today.plusDays(1));
        open("/places/" + places().getFirst().id() + "/end");
        assertThat(find(DateFields.class).single().date()).contains(today);
        press("Take the end back");
        press("Save this change");
        assertThat(errors()).contains("Choose the reason");
        assertThat(places().getFirst().period().until()).isNotNull();
        reason(1, "DID_NOT_HAPPEN");
        press("Take the end back");
        press("Save this change");
        assertThat(places().getFirst().period().until()).isNull();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_place_recorded_by_mistake_stays_on_the_page_marked_as_corrected() {
        record("S01", today.minusYears(1));
        open("/places/" + places().getFirst().id() + "/correct");
        reason("DID_NOT_HAPPEN");
        press("Continue: it should not be on record");
        assertThat(asked())
                .singleElement()
                .asString()
                .contains("Marked as corrected")
                .contains("stays on the record");
        press("Save this change");
        assertThat(places().getFirst().trail().isCorrected()).isTrue();
        assertThat(page())
                .contains("Corrected")
                .contains("The child did not go there")
                .contains("No longer counts");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_right_provision_counts_instead_of_the_wrong_one() {
        record("S01", today.minusYears(1));
        open("/places/" + places().getFirst().id() + "/correct");
        provision("S02");
        reason("WRONG_PROVISION");
        find(TextArea.class).single().setValue("The letter named the other school");
        press("Continue with the right details");
        press("Save this change");
        assertThat(as(() -> placements.ofChild(child)))
                .singleElement()
                .satisfies(place -> assertThat(place.period().from()).isEqualTo(today.minusYears(1)));
        assertThat(places()).hasSize(2);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_transfer_out_and_back_in_again_makes_two_plans() {
        open("/plans/" + as(() -> plans.ofChild(child).orElseThrow().id()) + "/end");
        date(0, today.minusDays(40));
        reason("TRANSFER_OUT");
        press("Continue");
        press("Save this change");
        open("/plans/new");
        date(0, today.minusDays(5));
        reason("TRANSFER_IN");
        press("Continue");
        press("Save this change");
        assertThat(as(() -> plans.episodesOf(child)))
                .hasSize(2)
                .last()
                .satisfies(plan -> assertThat(plan.needs()).containsExactly(NeedType.SEMH));
        assertThat(page())
                .contains("Transferred to another authority in England")
                .contains("Transferred in from another authority in England");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_second_plan_while_one_goes_on_is_refused_before_anything_is_asked() {
        open("/plans/new");
        date(0, today);
        reason("AGAIN");
        press("Continue");
        assertThat(errors()).contains("End or correct that one first");
        assertThat(find(Button.class).withText("Save this change").all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_first_day_of_a_plan_is_corrected() {
        open("/plans/" + as(() -> plans.ofChild(child).orElseThrow().id()) + "/correct");
        date(0, today.minusYears(2));
        reason("WRONG_DATE");
        press("Continue with the right details");
        press("Save this change");
        assertThat(as(() -> plans.ofChild(child).orElseThrow().started())).isEqualTo(today.minusYears(2));
        assertThat(page()).contains("A date was wrong");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_brother_or_sister_is_added_and_ended_with_a_reason() {
        open("/siblings");
        press("Continue");
        assertThat(errors()).contains("Choose the brother or sister");
        otherChild("Brother or sister");
        press("Continue");
        press("Save this change");
        open("/siblings");
        press("End");
        press("Save this change");
        assertThat(errors()).contains("reason");
        find(TextField.class).withLabel("Why, where you end one").single().setValue("Cousins");
        press("End");
        press("Save this change");
        open("/siblings");
        assertThat(page()).contains("None are recorded");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_to_keep_apart_is_added_and_the_page_of_the_child_shows_who_and_not_why() {
        open("/apart");
        otherChild("Child to keep apart");
        find(TextArea.class).single().setValue("A court order of May");
        press("Continue");
        assertThat(asked()).singleElement().asString().contains("A court order of May");
        press("Save this change");
        open("/apart");
        assertThat(page()).contains("A court order of May");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_exclusion_is_added_with_its_evidence_and_day_changed_and_ended() {
        open("/exclusions");
        provision("S01");
        find(TextArea.class).single().setValue("The answer of the school");
        press("Continue");
        assertThat(errors()).contains("Day of the evidence");
        date(0, today.minusDays(9));
        press("Continue");
        press("Save this change");
        assertThat(page()).contains("The answer of the school");
        open("/exclusions");
        press("Change");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("The answer of the school");
        assertThat(find(DateFields.class).single().date()).contains(today.minusDays(9));
        find(TextField.class)
                .withLabel("Why it no longer holds, where you end one")
                .single()
                .setValue("A lift was built");
        press("End");
        press("Save this change");
        open("/exclusions");
        assertThat(page()).contains("None are recorded");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void seats_of_other_authorities_are_added_and_ended_and_shown_on_the_page_of_the_provision() {
        ProvisionRecord provision = as(provisions::all).stream()
                .filter(each -> each.code().equals("LARK"))
                .findFirst()
                .orElseThrow();
        String path = "provisions/" + Objects.requireNonNull(provision.id());
        UI.getCurrent().navigate(path + "/seats");
        assertThat(page()).contains("None are recorded. If other authorities' children are there");
        seats(provision.ncYearFrom(), 4);
        assertThat(asked()).singleElement().asString().contains("4 seats instead of 0");
        press("Save this change");
        assertThat(page()).contains("In later years without a line of their own");
        UI.getCurrent().navigate(path + "/seats");
        press("End");
        press("Continue");
        assertThat(asked()).singleElement().asString().contains("0 seats instead of 4");
        press("Save this change");
        assertThat(as(() -> provisions
                                .find(Objects.requireNonNull(provision.id()))
                                .orElseThrow())
                        .offered(AcademicYear.of(today).start())
                        .seatsOfOthers())
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private void seats(int ncYear, int number) {
        Select<Integer> group = find(Select.class).withCaption("Year group").single();
        group.setValue(ncYear);
        find(IntegerField.class).withLabel("Seats").single().setValue(number);
        press("Continue");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void a_senco_opens_none_of_these_pages() {
        for (String part : new String[] {"/plans/new", "/places/new", "/siblings", "/apart", "/exclusions"}) {
            open(part);
            assertThat(getCurrentView().getClass().getSimpleName()).as(part).isEqualTo("AccessDeniedView");
        }
    }
}
