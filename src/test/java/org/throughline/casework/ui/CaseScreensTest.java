package org.throughline.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.Cockpit;
import org.throughline.casework.CockpitFilter;
import org.throughline.casework.CockpitRow;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ScreenTest;

/** The list of cases, one case, the team: without a browser, on the demonstration. */
class CaseScreensTest extends ScreenTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2043);

    @Autowired
    private Children children;

    @Autowired
    private Cases cases;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private CaseOpening opening;

    private CaseFixture fixture;
    private CaseRecord known;

    @Autowired
    void cases_are_made_by(ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    @BeforeEach
    void there_is_a_case() {
        known = as(Roles.PLACEMENT_OFFICER, () -> fixture.opened(ENTRY, "Screen"));
    }

    private CaseRecord now() {
        return as(Roles.PLACEMENT_OFFICER, () -> cases.find(known.id()).orElseThrow());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_list_shows_the_cases_of_next_september_and_keeps_its_filter_in_the_address() {
        go("cases", CaseListView.class);
        int all = cockpit.count(CockpitFilter.all(opening.entry().start()));
        assertThat(words()).contains(String.format(Locale.UK, "%,d cases", all));
        go("cases?stage=PANEL_READY&entry=" + ENTRY.start(), CaseListView.class);
        assertThat(list(CockpitRow.class)).isEmpty();
        go("cases?stage=OPEN&entry=" + ENTRY.start() + "&status=NONSENSE", CaseListView.class);
        assertThat(heading()).isEqualTo("Phase transfers for September 2043");
        assertThat(list(CockpitRow.class)).extracting(CockpitRow::caseId).contains(known.id());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_step_is_recorded_and_the_page_says_what_comes_next() {
        go(CaseNavigation.page(known.id()), CaseView.class);
        assertThat(heading()).isEqualTo("Invented Screen");
        press("Record the step");
        assertThat(errors()).contains("Choose the next stage");
        choose("Next stage", CaseStage.REVIEW_HELD.label());
        press("Record the step");
        assertThat(now().stage()).isEqualTo(CaseStage.REVIEW_HELD);
        assertThat(words())
                .contains("Next: issue the amendment notice and draft plan")
                .contains("The family can appeal once there is a final plan");
        assertThat(table("Dates"))
                .extracting(List::getFirst)
                .containsExactly(
                        "Review meeting",
                        "Decision after the review: amend, maintain or cease",
                        "Draft plan issued",
                        "Final plan for the change of phase");
        assertThat(table("Dates"))
                .allSatisfy(row -> assertThat(row.get(3)).contains("Due ").contains("Source: "));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_somebody_else_changed_stands_beside_what_was_entered_and_neither_is_lost() {
        go(CaseNavigation.page(known.id()), CaseView.class);
        CaseRecord read = now();
        as(Roles.PLACEMENT_OFFICER, () -> cases.note(read, "Written by the other officer"));
        test(find(TextArea.class).withLabel("Note").single()).setValue("Written here");
        press("Save the note");
        assertThat(now().note()).isEqualTo("Written by the other officer");
        assertThat(words())
                .contains("While you had this case open, somebody else changed it")
                .contains("The note now reads: Written by the other officer");
        assertThat(find(TextArea.class).withLabel("Note").single().getValue()).isEqualTo("Written here");
        press("Save the note");
        assertThat(now().note()).isEqualTo("Written here");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_family_s_key_contact_changes_visibly() {
        go(CaseNavigation.page(known.id()), CaseView.class);
        choose("Officer", "Demonstration lead officer");
        press("Assign the case");
        assertThat(now().ownerName()).isEqualTo("Demonstration lead officer");
        assertThat(table("Who looked after the case").getFirst().subList(0, 2))
                .containsExactly("Nobody", "Demonstration lead officer");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_child_s_page_leads_to_the_case() {
        go("children/" + known.childId());
        assertThat(table("Phase transfers"))
                .containsExactly(List.of(
                        "Primary to secondary school, September 2043", "Not started", "Not yet due", "Nobody yet"));
        assertThat(words()).contains("Nobody has been consulted yet");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_tray_is_handed_over_only_with_a_reason() {
        go("cases/team", CaseTeamView.class);
        assertThat(table("Cases by officer")).isNotEmpty();
        assertThat(words()).contains("were late; eight weeks ahead this would have named");
        press("Hand over");
        assertThat(errors()).contains("Choose the tray and the officer who takes it, and say why");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void who_changes_phase_without_a_case_is_listed_before_cases_are_opened() {
        go("cases/open", CaseOpeningView.class);
        int missing = opening.missing(opening.entry()).size();
        assertThat(missing).isPositive();
        assertThat(button("Open " + missing + (missing == 1 ? " case" : " cases"))
                        .isEnabled())
                .isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_case_that_nobody_knows_is_not_found() {
        unknown("cases/" + UUID.randomUUID());
        unknown("cases/" + UUID.randomUUID() + "/decide");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void cases_are_not_for_schools() {
        refused("cases");
        refused("cases/team");
        refused("cases/open");
        refused("cases/grant");
        refused(CaseNavigation.page(known.id()));
    }
}
