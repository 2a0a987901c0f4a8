package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.catalogue.Tier;

/** Children who come to a school. */
class IncomingListViewTest extends RecordScreenTest {

    @Test
    @SignedIn("secondary")
    void a_record_appears_when_it_is_sent_and_is_marked_unread() {
        UUID id = record(at("Underhill High"));
        String surname = newest().substring("Test ".length());
        go("incoming", IncomingListView.class);
        test(find(TextField.class).withLabel("Name, UPN or setting").single()).setValue(surname);
        assertThat(list(RecordRow.class)).isEmpty();
        send(id);
        go("incoming");
        assertThat(list(RecordRow.class)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.news()).isEqualTo(RecordRow.News.UNREAD);
        });
    }

    @Test
    @SignedIn("secondary")
    void an_invitation_to_plan_leads_to_its_page() {
        UUID id = record(at("Underhill High"));
        person("senco", () -> {
            transitions.decideTier(id, Tier.ENHANCED, "Early planning");
            handovers.invite(id);
        });
        go("incoming");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(TransitionNavigation.planned(id));
    }

    @Test
    @SignedIn("secondary2")
    void another_school_sees_nothing_of_it() {
        sent();
        String surname = newest().substring("Test ".length());
        go("incoming");
        test(find(TextField.class).withLabel("Name, UPN or setting").single()).setValue(surname);
        assertThat(list(RecordRow.class)).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_schools() {
        refused("incoming");
    }
}
