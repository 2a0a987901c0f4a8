package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.casework.consult.ReplyForm;
import org.throughline.casework.consult.ReplyLinks;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.links.ui.CodeDoor;
import org.throughline.shared.ui.ErrorSummary;

/** Where a school without an account answers a consultation: an address, and a code told by telephone. */
@Route(value = ConsultNavigation.BY_LINK + "/:" + LinkReplyView.TOKEN, autoLayout = false)
@PageTitle("Consultation - Throughline")
@AnonymousAllowed
final class LinkReplyView extends Main implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    private final transient ReplyLinks links;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient CodeDoor door;

    LinkReplyView(ReplyLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
        door = new CodeDoor(
                new CodeDoor.Words(
                        "A local authority asks for your answer",
                        List.of("You have been sent this address because a local authority consults you about a child."
                                + " First we check that it reached the right person."),
                        "the local authority",
                        "It was answered already, or 30 days have passed, or the local authority has taken it back"
                                + " or sent a new one. Ask the local authority for a new link if you want to answer."),
                links::open,
                this::show);
        CodeDoor.dress(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        door.show(this, errors, event.getRouteParameters().get(TOKEN).orElse(""));
    }

    private void show(String key) {
        ReplyDesk desk = new ByKey(links, key);
        removeAll();
        errors.show(List.of());
        desk.form()
                .ifPresentOrElse(form -> add(new ReplyPage(form, desk, clock, this::thanks)), () -> door.closed(this));
    }

    private void thanks() {
        removeAll();
        add(
                new H1("Thank you"),
                new Paragraph("The local authority has your answer. It looks at all evidence before it decides. You can"
                        + " close this page."));
    }

    /** A page that was opened by a link. */
    private record ByKey(ReplyLinks links, String key) implements ReplyDesk {

        @Override
        public Optional<ReplyForm> form() {
            return links.form(key);
        }

        @Override
        public long write(ReplyQuestion question, String text, long readRevision) {
            return links.write(key, question, text, readRevision);
        }

        @Override
        public void send() {
            links.send(key);
        }

        @Override
        public Optional<ServedDocument.Opened> document() {
            return links.document(key);
        }
    }
}
