package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.testing.ScreenTest;

/** One candidate site. */
class CandidateSiteViewTest extends ScreenTest {

    @Autowired
    private CandidateSites sites;

    @AfterEach
    void nothing_stays() {
        as(Roles.PLANNER, () -> {
            sites.all().forEach(site -> sites.delete(site.id()));
            return true;
        });
    }

    private void number(String label, int value) {
        test(find(IntegerField.class).withLabel(label).single()).setValue(value);
    }

    private void pounds(String label, String value) {
        test(find(BigDecimalField.class).withLabel(label).single()).setValue(new BigDecimal(value));
    }

    private void day(int day, int month, int year) {
        write("Day", String.valueOf(day));
        write("Month", String.valueOf(month));
        write("Year", String.valueOf(year));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    @SuppressWarnings("unchecked")
    void a_site_is_added_by_the_form_and_shown_with_when_it_can_open() {
        go("candidate-sites");
        write("What would open", "A base by the park");
        number("Spare rooms", 2);
        choose("Base or special school", "Base in a mainstream school");
        ((MultiSelectComboBox<NeedType>)
                        find(MultiSelectComboBox.class).withLabel("Needs").single())
                .setValue(Set.of(NeedType.SEMH));
        number("From NC year", 7);
        number("To NC year", 11);
        write("Places by year", "6, 12");
        pounds("Pounds to build it", "400000");
        pounds("Pounds a year for a place", "20000");
        number("Lead time in months", 18);
        write("Source of these figures", "A study");
        press("Add the site");
        assertThat(errors()).contains("Enter the day on which it is, or was, decided");
        day(1, 3, 2027);
        press("Add the site");
        assertThat(errors()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(CandidateSiteView.class);
        assertThat(heading()).isEqualTo("A base by the park");
        assertThat(words()).contains("September 2028").contains("18 months").contains("£400,000");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_change_is_told_with_who_changed_it_and_a_deletion_can_be_undone() {
        UUID id = as(Roles.PLANNER, () -> sites.add(SiteFixture.details(LocalDate.of(2027, 3, 1), 18)));
        go("candidate-sites/" + id, CandidateSiteView.class);
        number("Lead time in months", 300);
        press("Save the site");
        assertThat(errors()).contains("Enter the lead time in whole months from 0 to 240");
        number("Lead time in months", 30);
        press("Save the site");
        assertThat(errors()).isEmpty();
        assertThat(table("Changes of the site").getFirst().get(2)).isEqualTo("Lead time in months: 30 (was 18)");
        assertThat(words()).contains("September 2029");
        press("Delete the site");
        assertThat(getCurrentView()).isInstanceOf(CandidateSiteListView.class);
        press("Undo");
        assertThat(getCurrentView()).isInstanceOf(CandidateSiteView.class);
        assertThat(as(Roles.PLANNER, () -> sites.find(id))).isPresent();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_site_that_nobody_knows_is_not_found() {
        unknown("candidate-sites/" + UUID.randomUUID());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused("candidate-sites/" + UUID.randomUUID());
    }
}
