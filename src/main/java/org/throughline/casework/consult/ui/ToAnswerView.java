package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.throughline.casework.consult.ReplyForm;
import org.throughline.casework.consult.SchoolReplies;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;

/** One consultation, for the SENCO of the school that is asked. */
@Route(ConsultNavigation.TO_ANSWER + "/:" + ConsultNavigation.ID)
@PageTitle("Answer a consultation - Throughline")
@RolesAllowed(Roles.SENCO)
final class ToAnswerView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SchoolReplies replies;
    private final transient Clock clock;

    ToAnswerView(SchoolReplies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReplyForm form = ConsultNavigation.opened(event, replies::form);
        removeAll();
        add(
                new Anchor(ConsultNavigation.TO_ANSWER, "Back to the consultations"),
                new ReplyPage(form, new SignedIn(replies, form.consultationId()), clock, this::sent));
    }

    private void sent() {
        Done.said("Sent the answer to the local authority");
        UI.getCurrent().navigate(ToAnswerListView.class);
    }

    /** Somebody of the school who signed in. */
    private record SignedIn(SchoolReplies replies, UUID id) implements ReplyDesk {

        @Override
        public Optional<ReplyForm> form() {
            return replies.form(id);
        }

        @Override
        public long write(ReplyQuestion question, String text, long readRevision) {
            return replies.write(id, question, text, readRevision);
        }

        @Override
        public void send() {
            replies.send(id);
        }

        @Override
        public Optional<ServedDocument.Opened> document() {
            return replies.document(id);
        }
    }
}
