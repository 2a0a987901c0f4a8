package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.provision.SettingRecord;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.TransitionTest;

/** A class is pasted by its SENCO, who sees and starts no more than one by one. */
class ClassListsTest extends TransitionTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HEADERS = "Surname\tFirst name\tDOB\n";

    @Autowired
    private ClassLists lists;

    private final String name = "Pasted" + (char) ('A' + NUMBER.incrementAndGet());

    private RecordOpening from(String begin) {
        SettingRecord setting = setting(begin);
        return new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, setting.id(), setting.name(), Destination.UNKNOWN);
    }

    private List<ClassRow.State> states(String text) {
        return lists.read(text, from("Alderbank")).stream().map(ClassRow::state).toList();
    }

    @Test
    void records_are_started_for_the_rows_that_were_chosen_and_the_same_class_again_starts_none() {
        be("senco");
        String text =
                HEADERS + name + "\tUna\t5/1/2016\n" + name + "\tTwin\t05.01.16\n" + name + "\tLater\t6 Jan 2016\n";
        assertThat(states(text)).containsOnly(ClassRow.State.NEW).hasSize(3);

        ClassLists.Started started = lists.start(text, from("Alderbank"), Set.of(2L, 3L));

        assertThat(started.records()).hasSize(2);
        assertThat(started.asked()).isZero();
        assertThat(states(text)).containsExactly(ClassRow.State.OPEN, ClassRow.State.OPEN, ClassRow.State.NEW);
        assertThat(lists.start(text, from("Alderbank"), Set.of(2L, 3L)).records())
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_and_who_stands_twice_is_refused() {
        be("senco");

        List<ClassRow> rows = lists.read(
                HEADERS + name + "\tUna\t13/13/2016\n" + name + "\tDora\t5/1/2016\n" + name + "\tdora\t5/1/2016\n",
                from("Alderbank"));

        assertThat(rows)
                .extracting(ClassRow::state)
                .containsExactly(ClassRow.State.REFUSED, ClassRow.State.NEW, ClassRow.State.REFUSED);
        assertThat(rows.getFirst().faults().getFirst().rule()).isEqualTo("SHEET-06");
        assertThat(refusalOf(() -> lists.read("just words", from("Alderbank"))))
                .isInstanceOf(InterchangeRefusal.NotSuchAFile.class);
    }

    @Test
    void all_or_none_is_started_and_never_for_another_setting() {
        be("senco");
        String text = HEADERS + name + "\tUna\t5/1/2016\n" + name + "\tYounger\t5/1/2019\n";

        assertThat(refusalOf(() -> lists.start(text, from("Alderbank"), Set.of(2L, 3L)))
                        .sentence())
                .contains("Row 3, Younger " + name, "Year 3");
        assertThat(states(text)).containsOnly(ClassRow.State.NEW);
        assertThat(refusalOf(() -> lists.start(text, from("Birchfold"), Set.of(2L)))
                        .sentence())
                .contains("Row 2, Una " + name);
    }

    @Test
    void another_setting_is_asked_for_a_child_whose_upn_it_has() {
        be("senco");
        String text = "Surname\tForename\tDOB\tUPN\n" + name + "\tUna\t5/1/2016\tH801200001001\n";
        assertThat(lists.start(text, from("Alderbank"), Set.of(2L)).records()).hasSize(1);

        be("secondary");
        ClassLists.Started asked = lists.start(
                "Surname\tForename\tDOB\tUPN\nElse\tWho\t5/1/2016\tH801200001001\n", from("Underhill"), Set.of(2L));

        assertThat(asked.records()).isEmpty();
        assertThat(asked.asked()).isEqualTo(1);
    }
}
