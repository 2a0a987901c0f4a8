package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Destination;

/** Where a child moves to, by the name of the setting or enough of it. */
class ClassDestinationsTest extends ClassTest {

    @Autowired
    private ClassDestinations destinations;

    private Destination of(UUID record) {
        return transitions.page(record).orElseThrow().details().destination();
    }

    @Test
    void a_part_of_the_name_is_enough_where_it_is_of_one_setting_only() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        assertThat(destinations.set(record, "underhill HIGH", "")).isEqualTo("Underhill High School");
        assertThat(of(record)).isEqualTo(at(setting("Underhill High")));
        assertThat(destinations.names()).contains("Underhill High School");
    }

    @Test
    void a_blank_takes_it_back() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        assertThat(destinations.set(record, " ", "Underhill High School")).isEmpty();
        assertThat(of(record)).isEqualTo(Destination.UNKNOWN);
    }

    @Test
    void a_name_of_none_and_a_name_of_several_say_so() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        assertThatThrownBy(() -> destinations.set(record, "Hogwarts", ""))
                .hasMessageContaining("No school or setting on our list has ‘Hogwarts’ in its name");
        assertThatThrownBy(() -> destinations.set(record, "School", ""))
                .hasMessageContaining("‘School’ may be")
                .hasMessageContaining(" or ");
        assertThat(of(record)).isEqualTo(Destination.UNKNOWN);
    }

    @Test
    void what_somebody_else_has_set_meanwhile_is_not_overwritten() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        assertThatThrownBy(() -> destinations.set(record, "Alderbank", ""))
                .hasMessageContaining("Underhill High School meanwhile");
        assertThat(destinations.set(record, "Underhill High School", "")).isEqualTo("Underhill High School");
    }

    @Test
    void a_record_of_another_school_is_not_there() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        be("secondary");
        assertThatThrownBy(() -> destinations.set(record, "Underhill High", ""))
                .hasMessageContaining("not, or no longer, with you");
    }
}
