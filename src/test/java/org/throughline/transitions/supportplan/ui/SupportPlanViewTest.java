package org.throughline.transitions.supportplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.ui.FileLink;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.ui.RecordScreenTest;

/** The page on which a record becomes a file for another system. */
class SupportPlanViewTest extends RecordScreenTest {

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_record() {
        id = record(Destination.UNKNOWN);
    }

    private void open() {
        go("transitions/" + id + "/support-plan", SupportPlanView.class);
    }

    @Test
    @SignedIn("senco")
    void a_file_is_made_for_a_purpose() {
        open();
        assertThat(heading()).isEqualTo("Support plan of " + newest());
        assertThat(words()).contains("Announced, not law");
        press("Prepare the file");
        assertThat(errors()).contains("Say what the file is for");
        assertThat(find(FileLink.class).exists()).isFalse();
        write("What the file is for", "For the new school's own system");
        press("Prepare the file");
        assertThat(find(FileLink.class).single().getText()).isEqualTo("Download the support plan (JSON)");
    }

    @Test
    @SignedIn("secondary")
    void a_school_that_has_not_got_the_record_finds_nothing() {
        unknown("transitions/" + id + "/support-plan");
    }
}
