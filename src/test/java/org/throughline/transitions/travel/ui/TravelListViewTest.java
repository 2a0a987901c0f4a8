package org.throughline.transitions.travel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.travel.TravelRow;
import org.throughline.transitions.ui.RecordScreenTest;
import org.throughline.transitions.ui.TransitionNavigation;

/** The children to answer for, for the SENCO who received them. */
class TravelListViewTest extends RecordScreenTest {

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void a_record_came_long_ago() {
        var id = sent();
        person("secondary", () -> received.acknowledge(id));
        jdbc.update("update transition_record set entry_year = 2019 where id = ?", id);
    }

    @Test
    @SignedIn("secondary")
    void a_child_is_listed_with_the_day_since_when() {
        go(TransitionNavigation.TRAVEL, TravelListView.class);
        assertThat(words()).contains("to answer for");
        assertThat(list(TravelRow.class))
                .anyMatch(row -> newest().contains(row.surname()) && row.due().getYear() == 2019 && !row.again());
    }

    @Test
    @SignedIn("tutor")
    void class_staff_are_not_asked() {
        refused(TransitionNavigation.TRAVEL);
    }
}
