package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** Visits and meetings of a school, by month. */
class VisitsViewTest extends RecordScreenTest {

    private static final String PATH =
            VisitsView.class.getAnnotation(Route.class).value();

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    private LocalDate plan(UUID record, int daysAhead, int hour) {
        LocalDate day = LocalDate.now(clock).plusDays(daysAhead);
        person(
                "secondary",
                () -> visits.record(new Visit(
                        null,
                        0,
                        record,
                        "",
                        Visit.Kind.CLASS_VISIT,
                        day,
                        LocalTime.of(hour, 0),
                        LocalTime.of(hour + 1, 30),
                        "The child with a parent",
                        "Library",
                        Visit.State.PLANNED,
                        "",
                        List.of())));
        return day;
    }

    @Test
    @SignedIn("secondary")
    void a_visit_stands_under_its_month_with_the_child() {
        LocalDate day = plan(sent(), 60, 9);
        String month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(day);
        go(PATH, VisitsView.class);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains(month);
        assertThat(table(month)).anySatisfy(row -> {
            assertThat(row.get(2)).isEqualTo(newest().substring("Test ".length()) + ", Test");
            assertThat(row.get(4)).contains("Library");
        });
    }

    @Test
    @SignedIn("senco")
    void two_at_the_same_time_are_called_a_clash_on_both_sides() {
        plan(sent(), 61, 9);
        plan(sent(), 61, 10);
        go(PATH);
        assertThat(words()).contains("at the same time as another").contains("Clash");
    }

    @Test
    @SignedIn("tutor")
    void class_staff_plan_no_visits() {
        refused(PATH);
    }
}
