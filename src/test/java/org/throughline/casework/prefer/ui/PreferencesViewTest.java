package org.throughline.casework.prefer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ScreenTest;

/** The preferences of one case on screen, without a browser. */
class PreferencesViewTest extends ScreenTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2052);

    @Autowired
    private Children children;

    @Autowired
    private Cases cases;

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
    void there_is_a_case() {
        known = as(Roles.PLACEMENT_OFFICER, () -> fixture.opened(ENTRY, "Preference"));
    }

    private CaseRecord now() {
        return as(Roles.PLACEMENT_OFFICER, () -> cases.find(known.id()).orElseThrow());
    }

    private List<Preference> asked() {
        return as(Roles.PLACEMENT_OFFICER, () -> placements.preferencesOf(known.childId()))
                .asked();
    }

    private void ask() {
        choose("How", "By letter");
        press("Record that the family is asked");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_case_says_that_nothing_is_asked_and_asking_moves_it() {
        go(CaseNavigation.page(known.id()));
        assertThat(words()).contains("No preference is on record. Ask the family, or record what it said.");
        go(PreferNavigation.page(known.id()), PreferencesView.class);
        assertThat(heading()).isEqualTo("Preferences of Invented Preference's family");
        assertThat(words())
                .contains("No request is on record here.")
                .contains("The law sets none before the draft plan is served (not yet checked by legal)");
        press("Record that the family is asked");
        assertThat(errors()).contains("Choose how");
        ask();
        assertThat(now().stage()).isEqualTo(CaseStage.PREFERENCE_REQUESTED);
        assertThat(words()).contains("Waiting for the family").contains("Record a reminder");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_answer_is_recorded_with_reasons_and_shown_with_law_and_travel() {
        ProvisionRecord school = provisions.all().getFirst();
        go(PreferNavigation.page(known.id()), PreferencesView.class);
        ask();
        press("Record the answer");
        assertThat(errors()).contains("Choose what the family says").contains("Choose who answers");
        choose("What the family says", "Asks for a school or setting");
        choose("How it came", "At a meeting");
        choose("Who answers", "A parent or carer");
        write("Their name", "An invented mother");
        test(find(ComboBox.class).withLabel("Preference 1").single()).selectItem(school.name());
        test(find(TextArea.class)
                        .withLabel("Reasons for preference 1, in the family's own words")
                        .single())
                .setValue("It is near");
        press("Record the answer");
        assertThat(errors()).isBlank();
        assertThat(asked()).containsExactly(new Preference.Listed(school.id()));
        assertThat(table("What the family asks for").getFirst())
                .contains("1", school.name(), "It is near")
                .anyMatch(cell -> cell.startsWith("Distance not known"));
        assertThat(words())
                .contains("the authority has entered no cost of travel")
                .contains("An invented mother (a parent or carer)");
        go(CaseNavigation.page(known.id()));
        assertThat(words()).contains("It is near").contains("Preference received");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_way_to_school_is_saved_with_its_evidence() {
        go(PreferNavigation.page(known.id()), PreferencesView.class);
        choose("Can the child reasonably be expected to walk?", "No");
        press("Save the way to school");
        assertThat(errors()).contains("Say on what evidence this is recorded");
        write("On what evidence", "Physiotherapist, May");
        press("Save the way to school");
        assertThat(errors()).isBlank();
        assertThat(words()).contains("Saved by ");
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(placements
                    .preferencesOf(known.childId())
                    .withAsked(List.of(new Preference.Unlisted("A school", "Leeds"))));
            return true;
        });
        go(PreferNavigation.page(known.id()));
        assertThat(table("What the family asks for").getFirst())
                .contains("A school, Leeds (not on our list)", "Likely: by need, whatever the distance");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_list_has_what_waits_and_says_how_many() {
        go(PreferNavigation.page(known.id()), PreferencesView.class);
        ask();
        go("cases/preferences?waits=ASKED", PreferenceListView.class);
        assertThat(words()).containsPattern("\\d+ famil");
        go("cases/preferences?waits=NONSENSE", PreferenceListView.class);
        assertThat(heading()).isEqualTo("Preferences asked for");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void preferences_of_cases_are_not_for_schools() {
        refused(PreferNavigation.page(known.id()));
        refused("cases/preferences");
    }
}
