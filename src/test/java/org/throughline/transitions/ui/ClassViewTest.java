package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.catalogue.Catalogues;

/** One question for a whole class. */
class ClassViewTest extends RecordScreenTest {

    @Autowired
    private Catalogues catalogues;

    private void ask(String field) {
        ComboBox<?> question = find(ComboBox.class).withLabel("Question").single();
        test(question).selectItem(catalogues.newest().field(field).orElseThrow().label());
    }

    private TextArea of(String child) {
        return find(TextArea.class)
                .withCondition(area -> String.valueOf(area.getLabel()).startsWith(child))
                .single();
    }

    @Test
    @SignedIn("teacher")
    void an_answer_is_written_for_one_child_after_the_other() {
        UUID id = record(Destination.UNKNOWN);
        String child = newest().substring("Test ".length()) + ", Test";
        go("transitions/class/question", ClassView.class);
        ask("profile.works");
        assertThat(of(child).getValue()).isEqualTo("Short steps");
        test(of(child)).setValue("Short steps, shown and said");
        assertThat(Objects.requireNonNull(page(id).answers("profile.works").get(0))
                        .text())
                .isEqualTo("Short steps, shown and said");
    }

    @Test
    @SignedIn("teacher")
    void it_opens_at_a_question_that_class_staff_answer_and_offers_no_other() {
        record(Destination.UNKNOWN);
        go("transitions/class/question");
        assertThat(words()).doesNotContain("No record that you may write here");
        ComboBox<?> question = find(ComboBox.class).withLabel("Question").single();
        assertThat(question.getValue()).isNotNull();
        assertThat(question.getListDataView().getItems().map(Object.class::cast).toList())
                .doesNotContain(catalogues.newest().field("attendance.percent").orElseThrow())
                .contains(catalogues.newest().field("profile.works").orElseThrow());
    }

    @Test
    @SignedIn("dsl")
    void it_is_for_who_teaches_the_class() {
        refused("transitions/class/question");
    }
}
