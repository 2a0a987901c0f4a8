package org.throughline.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.ui.TransitionNavigation;

/** A SENCO pastes a class where records are started, and is shown what would happen, child by child. */
class PasteClassViewTest extends ScreenTest {

    @Autowired
    private Imports imports;

    private void paste(String rows) {
        go(TransitionNavigation.CLASS_LIST, PasteClassView.class);
        test(find(TextArea.class).single()).setValue(rows);
    }

    /** Waits until the newest batch of the person is read, and opens it. */
    private ImportBatch read(BatchState state) {
        ImportBatch newest = imports.all().getFirst();
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
            ImportBatch now = imports.find(newest.id()).orElseThrow();
            return now.state() == state && !now.work().state().isUnderWay();
        });
        go(ImportView.path(newest.id()), ImportView.class);
        return imports.find(newest.id()).orElseThrow();
    }

    @Test
    @SignedIn("senco")
    void a_class_is_pasted_where_records_are_started_and_shown_line_by_line() {
        go(TransitionNavigation.START);
        assertThat(find(Anchor.class).withText("Paste a class").single().getHref())
                .isEqualTo(TransitionNavigation.CLASS_LIST);
        paste("Surname\tForename\tDOB\nScreened\tAda\t5/1/2016\nScreened\tBea\t31/2/2016\n");

        press("Show the preview");

        read(BatchState.PREVIEW);
        assertThat(words()).contains("Pasted class.txt", "This is a preview: nothing has been changed yet");
        assertThat(list(BatchLine.class))
                .extracting(line -> line.line().subject() + ": " + line.effect().label())
                .containsExactly("Ada Screened: Added", "Bea Screened: Refused");
    }

    @Test
    @SignedIn("senco")
    void rows_without_headings_are_read_where_the_person_says_so() {
        paste("Screened\tBare\t5/1/2016");
        test(find(Checkbox.class).single()).click();

        press("Show the preview");

        read(BatchState.PREVIEW);
        assertThat(list(BatchLine.class)).hasSize(1);
    }

    @Test
    @SignedIn("senco")
    void nothing_pasted_is_said() {
        go(TransitionNavigation.CLASS_LIST, PasteClassView.class);

        press("Show the preview");

        assertThat(errors()).contains("Paste the rows first");
    }

    @Test
    @SignedIn("officer")
    void an_officer_has_no_class() {
        refused(TransitionNavigation.CLASS_LIST);
    }
}
