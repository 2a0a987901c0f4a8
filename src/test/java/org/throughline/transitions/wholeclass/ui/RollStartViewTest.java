package org.throughline.transitions.wholeclass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.TaughtYear;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.PersonName;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.wholeclass.RollChild;

/** Records are started for the children on record, those in doubt only where somebody says so. */
class RollStartViewTest extends ClassScreenTest {

    @Autowired
    private JdbcTemplate jdbc;

    private UUID ofYearSix(String forename, String surname) {
        SettingRecord alderbank = setting("Alderbank");
        UUID record = person(
                "senco",
                () -> openings.openForNewChild(
                        PersonName.of(forename, surname),
                        LocalDate.of(2016, 1, 5),
                        null,
                        new TaughtYear(6, 2026, "Of a class of a test"),
                        new RecordOpening(
                                new UUID(0, 0), "ADULT", 2056, alderbank.id(), alderbank.name(), Destination.UNKNOWN)));
        return jdbc.queryForObject("select child_id from transition_record where id = ?", UUID.class, record);
    }

    private int started(UUID child) {
        return jdbc.queryForObject(
                "select count(*) from transition_record where child_id = ? and phase = 'YEAR_6_7'",
                Integer.class,
                child);
    }

    @Test
    @SignedIn("senco")
    void those_ticked_are_started_and_twins_wait_for_a_tick() {
        UUID ada = ofYearSix("Ada", "Rollscreen");
        UUID twin = ofYearSix("Bea", "Twinscreen");
        UUID other = ofYearSix("Cem", "Twinscreen");
        go("transitions/start/roll", RollStartView.class);
        assertThat(words()).contains("Twins, or one child recorded twice?");
        CheckboxGroup<RollChild> children = children();
        children.setValue(Set.copyOf(children.getValue().stream()
                .filter(each -> each.child().equals(ada)
                        || each.child().equals(twin)
                        || each.child().equals(other))
                .toList()));
        press("Start the records of those ticked");
        allOneByOne();
        assertThat(heading()).isEqualTo("Started one record");
        assertThat(started(ada)).isEqualTo(1);
        assertThat(started(twin)).isZero();
        assertThat(started(other)).isZero();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<RollChild> children() {
        return find(CheckboxGroup.class).single();
    }

    @Test
    @SignedIn("senco")
    void without_a_tick_nothing_is_started() {
        ofYearSix("Ada", "Rollscreen");
        go("transitions/start/roll");
        children().setValue(Set.of());
        press("Start the records of those ticked");
        assertThat(errors()).contains("Tick at least one child");
    }

    @Test
    @SignedIn("teacher")
    void class_staff_start_nothing() {
        refused("transitions/start/roll");
    }
}
