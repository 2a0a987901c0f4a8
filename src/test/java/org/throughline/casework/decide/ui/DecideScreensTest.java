package org.throughline.casework.decide.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.DecisionGround;
import org.throughline.casework.decide.DecisionKind;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ScreenTest;

/** Deciding one case on screen: alternatives first, then a ground with its evidence; and the act for many. */
class DecideScreensTest extends ScreenTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2044);

    @Autowired
    private Children children;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    private CaseFixture fixture;
    private CaseRecord known;

    @Autowired
    void cases_are_made_by(ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    @BeforeEach
    void a_case_is_at_panel_and_the_family_asks_for_something() {
        known = as(Roles.PLACEMENT_OFFICER, () -> {
            CaseRecord opened = fixture.opened(ENTRY, "Decide");
            placements.record(PreferencesRecord.of(
                    opened.childId(), List.of(provisions.all().getFirst().id()), Map.of(), Set.of()));
            fixture.allAtPanel(ENTRY);
            return cases.find(opened.id()).orElseThrow();
        });
    }

    private CaseRecord now() {
        return as(Roles.PLACEMENT_OFFICER, () -> cases.find(known.id()).orElseThrow());
    }

    private void openAlternatives() {
        test(find(Details.class)
                        .withCondition(each -> each.getSummaryText().startsWith("Alternatives"))
                        .single())
                .openDetails();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_type_instead_of_the_preference_wants_alternatives_and_the_evidence_of_its_ground() {
        go(CaseNavigation.decide(known.id()), DecideView.class);
        press("Record the decision");
        assertThat(errors()).contains("Choose the setting to name, or enter a type of setting");
        write("Or a type of setting, where none is named", "Maintained special school for autism");
        test(find(TextArea.class).withLabel("Your reason").single()).setValue("No setting has agreed yet");
        press("Record the decision");
        assertThat(errors()).contains("Open the alternatives and read them before you decide");
        openAlternatives();
        assertThat(words()).contains("What the family asks for");
        press("Record the decision");
        assertThat(errors()).contains("can be refused only on a ground in law");
        choose("Ground, where the first preference is not granted", DecisionGround.MAINSTREAM.label());
        press("Record the decision");
        assertThat(errors()).contains("Enter: Reasonable steps that were considered");
        DecisionGround.MAINSTREAM
                .fields()
                .forEach(field -> test(find(TextArea.class)
                                .withLabel(field.label())
                                .single())
                        .setValue("Invented evidence"));
        press("Record the decision");
        assertThat(now().stage()).isEqualTo(CaseStage.PANEL_DECIDED);
        assertThat(now().namedType()).isEqualTo("Maintained special school for autism");
        go(CaseNavigation.page(known.id()));
        assertThat(words())
                .contains("A type of setting: Maintained special school for autism")
                .contains("Reasonable steps that were considered: Invented evidence");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_decision_of_today_is_undone_on_the_page_of_the_case() {
        go(CaseNavigation.decide(known.id()), DecideView.class);
        test(find(TextArea.class).withLabel("Your reason").single()).setValue("A reply is awaited");
        press("Defer, with this reason");
        assertThat(decisions.ofCase(known.id())).extracting(each -> each.kind()).containsExactly(DecisionKind.DEFERRED);
        go(CaseNavigation.page(known.id()));
        write("Why it is undone", "Wrong case");
        press("Undo the decision of today");
        assertThat(decisions.ofCase(known.id()).getLast().undone()).isNotNull();
        assertThat(now().stage()).isEqualTo(CaseStage.PANEL_READY);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void without_a_run_the_page_for_many_says_what_to_do() {
        go("cases/grant", GrantView.class);
        assertThat(words())
                .containsAnyOf("There is no finished run", "Grant first preferences", "Decide from a finished run");
        assertThat(heading()).isEqualTo("Grant first preferences");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_case_that_is_not_far_enough_cannot_be_decided() {
        CaseRecord opened = as(Roles.PLACEMENT_OFFICER, () -> fixture.opened(ENTRY, "Early"));
        go(CaseNavigation.decide(opened.id()), DecideView.class);
        assertThat(words()).contains("A case at the stage 'Not started' cannot be decided");
    }
}
