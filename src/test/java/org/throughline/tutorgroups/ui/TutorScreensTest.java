package org.throughline.tutorgroups.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;
import org.throughline.tutorgroups.TutorBond;
import org.throughline.tutorgroups.TutorBonds;
import org.throughline.tutorgroups.TutorChild;
import org.throughline.tutorgroups.TutorProposals;
import org.throughline.tutorgroups.TutorYears;

/** The screens of tutor groups. */
class TutorScreensTest extends ScreenTest {

    private static final int YEAR = 2063;

    @Autowired
    private TutorYears years;

    @Autowired
    private TutorBonds bonds;

    @Autowired
    private TutorProposals proposals;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void everything_is_taken_away() {
        jdbc.update("delete from tutor_year where entry_year = ? or title = 'Year of a test'", YEAR);
    }

    private UUID year() {
        UUID underhill = UUID.fromString(String.valueOf(
                jdbc.queryForObject("select id from setting where name like 'Underhill%' limit 1", Object.class)));
        UUID year = years.start(underhill, YEAR, "Year 7", List.of("7A", "7B"), 2);
        years.add(year, "Sam Example; Elm\nKit Example; Elm\nLou Example; Oak");
        return year;
    }

    private TutorChild child(UUID year, String name) {
        return years.children(year).stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void pick(String label, TutorChild child) {
        ((ComboBox<TutorChild>) find(ComboBox.class).withLabel(label).single()).setValue(child);
    }

    @Test
    @SignedIn("secondary")
    void a_year_group_is_started_and_names_that_are_wrong_keep_what_was_typed() {
        go("tutor-groups", TutorGroupsView.class);
        write("Year group", "Year of a test");
        TextArea groups = find(TextArea.class).withLabel("Groups, one a line").single();
        test(groups).setValue("7A\n7A");
        press("Start with the children who come");
        assertThat(errors()).contains("Name each group on a line of its own");
        assertThat(groups.getValue()).isEqualTo("7A\n7A");
        test(groups).setValue("7A\n7B");
        press("Start with the children who come");
        assertThat(getCurrentView()).isInstanceOf(TutorYearView.class);
        assertThat(heading()).startsWith("Year of a test");
    }

    @Test
    @SignedIn("secondary")
    void a_pair_is_entered_and_what_cannot_hold_is_said() {
        UUID year = year();
        bonds.add(year, child(year, "Sam Example"), child(year, "Lou Example"), TutorBond.Kind.APART, "");
        bonds.add(year, child(year, "Sam Example"), child(year, "Kit Example"), TutorBond.Kind.APART, "");
        go(TutorNavigation.year(year), TutorYearView.class);
        pick("First child", child(year, "Kit Example"));
        pick("Second child", child(year, "Lou Example"));
        press("Enter the pair");
        assertThat(errors()).contains("Choose two different children");
        choose("What is asked", "Keep apart");
        press("Enter the pair");
        assertThat(words())
                .contains("Not everything can hold that must")
                .contains("3 children are each to be kept apart from all the others, and there are 2 groups");
    }

    @Test
    @SignedIn("secondary")
    void a_child_is_moved_by_hand_the_consequence_is_said_and_undone() {
        UUID year = year();
        bonds.add(year, child(year, "Sam Example"), child(year, "Kit Example"), TutorBond.Kind.APART, "");
        UUID id = proposals.begin(year, null);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> proposals.status(id).state() == JobState.DONE);
        go(TutorNavigation.proposal(id), TutorProposalView.class);
        assertThat(words()).contains("Everything holds that must.");
        TutorChild sam = child(year, "Sam Example");
        TutorChild kit = child(year, "Kit Example");
        var page = proposals.page(id).orElseThrow();
        String to = page.year().groups().get(page.groups()[page.place(kit.id())]);
        pick("Child to move", sam);
        choose("To group", to);
        press("Move");
        assertThat(words())
                .contains("Sam Example moved to " + to)
                .contains("are to be kept apart and are both in " + to)
                .contains("Not met, though they must be");
        press("Undo the last move");
        assertThat(words()).contains("Everything holds that must.");
        pick("Child", sam);
        assertThat(words()).contains("Kept apart from Kit Example, who is in " + to);
        press("Take this proposal");
        agree();
        assertThat(words()).contains("These are the tutor groups: taken by");
    }

    @Test
    @SignedIn("secondary2")
    void another_school_finds_nothing() {
        String there = String.valueOf(UUID.randomUUID());
        jdbc.update(
                "insert into tutor_year select ?, 0, s.id, ?, 'Theirs', '7A', 30, 'A SENCO', now(6) from setting s where"
                        + " s.name like 'Underhill%' limit 1",
                there, YEAR);
        unknown(TutorNavigation.YEARS + "/" + there);
        go("tutor-groups", TutorGroupsView.class);
        assertThat(words()).doesNotContain("Theirs");
    }

    @Test
    @WithMockUser(roles = {Roles.STAFF, Roles.DSL})
    void it_is_for_sencos() {
        refused("tutor-groups");
    }
}
