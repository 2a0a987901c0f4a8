package org.throughline.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.sheets.HeaderMappings;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.ui.TransitionNavigation;

/** Whoever brings a file with strange headings is asked what they mean, once. */
class HeadingPanelTest extends ScreenTest {

    private static final String ROWS = "Nachname\tDOB\tKlasse\nHeaded\t5/1/2016\t6A\n";

    @Autowired
    private Imports imports;

    @Autowired
    private HeaderMappings mappings;

    private UUID pasted(BatchState state) {
        go(TransitionNavigation.CLASS_LIST, PasteClassView.class);
        test(find(TextArea.class).single()).setValue(ROWS);
        press("Show the preview");
        UUID id = imports.all().getFirst().id();
        opened(id, state);
        return id;
    }

    private void opened(UUID id, BatchState state) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
            ImportBatch now = imports.find(id).orElseThrow();
            return now.state() == state && !now.work().state().isUnderWay();
        });
        go(ImportView.path(id), ImportView.class);
    }

    @Test
    @SignedIn("senco")
    void strange_headings_are_asked_for_once_and_listed_changed_and_deleted() {
        UUID id = pasted(BatchState.HEADINGS);
        assertThat(words()).contains("Say what your headings mean", "Headings to explain");
        assertThat(find(Select.class).withLabel("Date of birth").single().getValue())
                .isNotNull();
        press("Use these headings and read the file");
        assertThat(errors()).contains("Surname");
        choose("Forename (optional)", "DOB: 5/1/2016");
        press("Use these headings and read the file");
        assertThat(errors()).contains("Choose each heading once");
        find(Select.class).withLabel("Forename (optional)").single().clear();
        choose("Surname", "Nachname: Headed");

        press("Use these headings and read the file");

        opened(id, BatchState.PREVIEW);
        assertThat(list(BatchLine.class)).hasSize(1);
        imports.delete(pasted(BatchState.PREVIEW));
        go(HeadingListView.PATH, HeadingListView.class);
        assertThat(list(HeaderMappings.Mapping.class))
                .extracting(each -> each.written() + " = " + each.column())
                .containsExactly("Klasse = ", "Nachname = Surname");
        mappings.all().forEach(each -> mappings.forget(each.sheet(), each.written()));
        imports.delete(id);
    }

    @Test
    @SignedIn("planner")
    void a_planner_brings_no_such_files() {
        refused(HeadingListView.PATH);
    }
}
