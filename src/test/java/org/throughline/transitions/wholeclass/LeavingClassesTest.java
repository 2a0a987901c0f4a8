package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Destination;

/** The classes that somebody works with: those of the own settings. */
class LeavingClassesTest extends ClassTest {

    @Autowired
    private LeavingClasses classes;

    @Test
    void a_class_is_found_by_its_address_with_the_children_in_it() {
        child("Ada", "Leaver", Destination.UNKNOWN);
        child("Ben", "Leaver", Destination.UNKNOWN);
        NamedClass found = classes.named(leavers().key()).orElseThrow();
        assertThat(found.which()).isEqualTo(leavers());
        assertThat(found.label()).isEqualTo("Year 6 to Year 7, September 2055");
        assertThat(found.children()).isEqualTo(2);
        assertThat(found.unsent()).isEqualTo(2);
    }

    @Test
    void class_staff_of_the_setting_have_it_and_others_do_not() {
        child("Ada", "Leaver", Destination.UNKNOWN);
        be("teacher");
        assertThat(classes.own()).anyMatch(each -> each.which().equals(leavers()));
        LeavingClass alderbank = leavers();
        be("secondary");
        assertThat(classes.own()).noneMatch(each -> each.which().equals(alderbank));
        assertThat(classes.named(alderbank.key()).map(NamedClass::which)).isNotEqualTo(Optional.of(alderbank));
    }

    @Test
    void an_address_that_names_none_leads_to_the_first_of_the_offered_move() {
        child("Ada", "Leaver", Destination.UNKNOWN);
        assertThat(classes.named("nonsense"))
                .hasValueSatisfying(first -> assertThat(first.which().phase())
                        .isEqualTo(catalogues.newest().firstOffered().key()));
    }
}
