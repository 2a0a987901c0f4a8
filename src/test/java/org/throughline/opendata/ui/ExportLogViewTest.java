package org.throughline.opendata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.security.SystemIdentity;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The log of what was taken out. */
class ExportLogViewTest extends ScreenTest {

    @Autowired
    private AuditTrail trail;

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").single().getText();
    }

    @Test
    @SignedIn("admin")
    void it_is_searched_by_who_what_filter_and_purpose() {
        SystemIdentity.as("log-person", () -> {
            trail.export(new Export("A sheet", "need=ASD-log", 1_234, "For the log-panel", null));
            trail.record(AuditAction.DECISION, "No export of log-person", null);
            return true;
        });
        go("export-log", ExportLogView.class);
        for (String word : new String[] {"log-person", "need=ASD-log", "log-panel"}) {
            write("Who, what, filter or purpose", word);
            assertThat(total()).as(word).isEqualTo("1 export");
            assertThat(list(AuditEvent.class)).singleElement().satisfies(event -> {
                assertThat(event.what()).isEqualTo("A sheet");
                assertThat(event.rows()).isEqualTo(1_234);
                assertThat(event.narrowed()).isEqualTo("need=ASD-log");
                assertThat(event.purpose()).isEqualTo("For the log-panel");
            });
        }
        choose("When", "Last 24 hours");
        assertThat(total()).isEqualTo("1 export");
        write("Who, what, filter or purpose", "nothing of the kind 1%_");
        assertThat(total()).isEqualTo("0 exports");
    }

    @Test
    @SignedIn("planner")
    void it_is_for_administrators() {
        refused("export-log");
    }
}
