package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.ReplyLinks;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.ui.IssuedLinks;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Times;

/** The links by which a school without a sign-in answers, and the letter that carries one. */
final class LinkPanel extends Div {

    private static final long serialVersionUID = 1L;

    LinkPanel(ReplyLinks links, ConsultationRecord about, Clock clock, ErrorSummary errors) {
        super(new IssuedLinks(
                new IssuedLinks.Words(
                        "Answer without a sign-in",
                        "A link opens this consultation alone, with a code that you tell by telephone, for "
                                + ReplyLinks.OPEN.toDays() + " days or until it is answered. Five wrong codes lock it.",
                        "Over",
                        "consultation",
                        ConsultNavigation.BY_LINK),
                new Desk(links, about, clock),
                errors));
    }

    private record Desk(ReplyLinks links, ConsultationRecord about, Clock clock) implements IssuedLinks.Desk {

        @Override
        public List<IssuedLink> all() {
            return links.of(about.id());
        }

        @Override
        public boolean isToIssue() {
            return true;
        }

        @Override
        public NewLink issue() {
            return links.issue(about.id());
        }

        @Override
        public void revoke(IssuedLink link) {
            links.revoke(about.id(), link.id());
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public String letterTitle() {
            return "Letter to " + about.consultee();
        }

        @Override
        public List<Component> before(String address) {
            return List.of(new Paragraph("We consult you about a child, as section 39 of the Children and Families Act"
                    + " 2014 asks us to. The plan and our questions are at this address. You need a code, which we tell"
                    + " you by telephone."));
        }

        @Override
        public List<Component> after(String address) {
            return List.of(
                    new Paragraph("Please answer by " + (about.due() == null ? "the day told" : Times.day(about.due()))
                            + ". The address is shown only now. Print or copy it before you leave this page."));
        }
    }
}
