package org.throughline.transitions.contribute.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.ui.IssuedLinks;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.contribute.Contributions;
import org.throughline.transitions.contribute.Contributor;
import org.throughline.transitions.contribute.NewContributor;
import org.throughline.transitions.ui.TransitionNavigation;

/** Who else writes in a record: asked here, given a link, and whether the part is handed in. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/" + TransitionNavigation.OTHERS)
@PageTitle("Who else writes in this record - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class OthersView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient Transitions transitions;
    private final transient Provisions provisions;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    OthersView(Contributions contributions, Transitions transitions, Provisions provisions, Clock clock) {
        this.contributions = contributions;
        this.transitions = transitions;
        this.provisions = provisions;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show();
    }

    private void show() {
        RecordPage page = transitions.page(id).filter(RecordPage::leads).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.record(id), "Back to the record"),
                new H1("Who else writes about " + page.details().childName()),
                new Paragraph(
                        "Another setting where the child is, a nursery beside a childminder, a dual placement: each"
                                + " writes its own lines, which stand beside yours under its name. It sees the child's name and"
                                + " its own lines, nothing that others wrote."));
        List<Contributor> all = contributions.of(id);
        all.forEach(each -> add(card(each)));
        if (all.isEmpty()) {
            add(new Paragraph("Nobody else is asked yet."));
        }
        boolean maySend = contributions.mayBeSentByAnother(id);
        add(new H2("Ask somebody to write"), new ContributorForm(provisions.settings(), maySend, this::ask));
        if (maySend) {
            add(new Paragraph("You keep this record because no school does. A childminder or nursery whose record it is"
                    + " reads the whole of it and sends it by the same link. A family that educates at home reads and"
                    + " writes its part by the family's link on the record's page."));
        }
    }

    private void ask(NewContributor wanted) {
        if (Failures.saved(() -> contributions.add(id, wanted), errors, "Asked " + wanted.name() + " to write")) {
            show();
        }
    }

    private Card card(Contributor each) {
        Card card = new Card(new H2(each.label()));
        card.add(new Facts()
                .fact("What it is", each.kind().label())
                .fact(
                        "Writes",
                        each.sends()
                                ? "The record itself, by a link, and sends it"
                                : each.settingId() == null
                                        ? "Its own lines, by a link"
                                        : "Its own lines, signed in: it stands on its SENCO's My day")
                .fact("Asked", Times.shown(each.addedAt()) + ", by " + each.addedBy())
                .fact(
                        "Handed in",
                        each.handedInAt() == null
                                ? "Not yet"
                                : Times.shown(each.handedInAt()) + ", by " + each.handedInBy()));
        Button remove = new Button(
                "Remove",
                click -> Ask.before(
                        "Remove " + each.name() + "?",
                        "Their link stops working at once. What they wrote stays in the record.",
                        "Yes, remove them",
                        () -> {
                            if (Failures.saved(
                                    () -> contributions.remove(id, each.id()), errors, "Removed " + each.name())) {
                                show();
                            }
                        }));
        remove.setAriaLabel("Remove " + each.label());
        card.add(
                new IssuedLinks(
                        new IssuedLinks.Words(
                                each.settingId() == null ? "Their link" : "A link, where they have no account",
                                "It opens their part alone, with a code that you tell by telephone, for "
                                        + Contributions.OPEN.toDays()
                                        + " days or until the record is sent. Five wrong codes lock it.",
                                "Over",
                                "contributor-" + each.number(),
                                ContributionView.PATH),
                        new Desk(contributions, id, each, clock),
                        errors),
                Group.actions(remove));
        return card;
    }

    private record Desk(Contributions contributions, UUID record, Contributor of, Clock clock)
            implements IssuedLinks.Desk {

        @Override
        public List<IssuedLink> all() {
            return contributions.links(record, of.id());
        }

        @Override
        public boolean isToIssue() {
            return true;
        }

        @Override
        public NewLink issue() {
            return contributions.issue(record, of.id());
        }

        @Override
        public void revoke(IssuedLink link) {
            contributions.revoke(record, of.id(), link.id());
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public String letterTitle() {
            return "Letter to " + of.label();
        }

        @Override
        public List<Component> before(String address) {
            return List.of(
                    new Paragraph("A child whom you look after moves on. Please say at this address what the next"
                            + " place should know. You need a code, which we tell you by telephone."));
        }

        @Override
        public List<Component> after(String address) {
            return List.of(
                    new Paragraph("The address is shown only now. Print or copy it before you leave this page. It names"
                            + " no child: say on the telephone whom it is about."));
        }
    }
}
