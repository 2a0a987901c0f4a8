package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.PreferenceLetters;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.ui.IssuedLinks;
import org.throughline.shared.FileNames;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;

/** The links by which a family answers, and the letter that carries one. */
final class FamilyLinkPanel extends Div {

    private static final long serialVersionUID = 1L;

    FamilyLinkPanel(PreferenceDesk desk, CaseRecord known, String child, PreferenceRequest asked, ErrorSummary errors) {
        super(new IssuedLinks(
                new IssuedLinks.Words(
                        "The family's link",
                        "By a link the family answers for itself, without a sign-in. It needs a code that you tell by"
                                + " telephone. The link is open until the end of " + Times.day(asked.answerBy())
                                + ". Five wrong codes lock it. The family sees the child's forename and the schools to"
                                + " choose from, nothing of the plan or the case.",
                        "Over: the last day has passed",
                        "family",
                        PreferNavigation.BY_LINK),
                new Desk(desk, known, child, asked),
                errors));
    }

    private record Desk(PreferenceDesk desk, CaseRecord known, String child, PreferenceRequest asked)
            implements IssuedLinks.Desk {

        @Override
        public List<IssuedLink> all() {
            return desk.links().ofCase(known);
        }

        @Override
        public boolean isToIssue() {
            LocalDate today = desk.today();
            return desk.requests().isToAsk(known)
                    && !today.isAfter(asked.answerBy())
                    && (asked.closed() == null || asked.closed() == PreferenceRequest.Closed.ANSWERED);
        }

        @Override
        public NewLink issue() {
            return desk.links().issue(known);
        }

        @Override
        public void revoke(IssuedLink link) {
            desk.links().revoke(known, link);
        }

        @Override
        public Instant now() {
            return desk.clock().instant();
        }

        @Override
        public String letterTitle() {
            return "Address for the family";
        }

        @Override
        public List<Component> before(String address) {
            return List.of();
        }

        @Override
        public List<Component> after(String address) {
            return List.of(
                    Group.actions(new FileLink(
                            "Letter with this address (PDF)",
                            FileNames.of("preferences-letter", child, desk.today(), "pdf"),
                            "application/pdf",
                            () -> desk.letters()
                                    .of(
                                            known,
                                            asked.answerBy(),
                                            new PreferenceLetters.Address(address, QrCode.svg(address))))),
                    new Paragraph("The address is shown only now. Print or copy it before you leave this page."));
        }
    }
}
