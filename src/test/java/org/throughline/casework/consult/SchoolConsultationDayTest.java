package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What waits for the SENCO of a school that is consulted. */
class SchoolConsultationDayTest extends ConsultTest {

    @Autowired
    private SchoolConsultationDay day;

    @Test
    void a_consultation_waits_for_the_school_with_its_last_day_and_for_no_other() {
        // due before all others, so that it is among those shown
        ConsultationRecord served = served(child(), 500);
        be("secondary");
        DayGroup group = day.groups().getFirst();
        assertThat(group.items())
                .contains(new DayItem(
                        "Consulted, Ida", served.consultee(), served.due(), "consultations-to-answer/" + served.id()));
        be("secondary2");
        assertThat(day.groups().getFirst().items())
                .extracting(DayItem::path)
                .doesNotContain("consultations-to-answer/" + served.id());
    }
}
