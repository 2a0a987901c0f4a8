package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.AuditTrail;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** Who did what. */
class AuditViewTest extends ScreenTest {

    @Autowired
    private AuditReader reader;

    @Autowired
    private AuditTrail trail;

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").single().getText();
    }

    private void done(String who) {
        SystemIdentity.as(who, () -> {
            trail.record(AuditAction.DECISION, "Decided", null);
            trail.record(AuditAction.CHANGE, "Changed", null);
            return true;
        });
    }

    @Test
    @SignedIn("admin")
    void it_is_narrowed_by_person_and_kind_and_the_total_follows() {
        done("screened-person");
        int all = as(Roles.ADMINISTRATOR, () -> reader.count("screened-person", null));
        int decisions = as(Roles.ADMINISTRATOR, () -> reader.count("screened-person", AuditAction.DECISION));
        go("audit", AuditView.class);
        write("Username or name", "screened-person");
        assertThat(total()).startsWith(String.valueOf(all));
        assertThat(list(AuditEvent.class).getFirst().what()).isEqualTo("Changed");
        choose("Kind", AuditAction.DECISION.label());
        assertThat(total()).startsWith(String.valueOf(decisions));
        assertThat(list(AuditEvent.class)).allMatch(event -> event.action() == AuditAction.DECISION);
        write("Username or name", "nobody of this name");
        assertThat(total()).isEqualTo("0 entries");
    }

    @Test
    @SignedIn("officer")
    void it_is_for_administrators() {
        refused("audit");
    }
}
