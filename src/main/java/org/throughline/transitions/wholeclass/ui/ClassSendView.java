package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.ui.TransitionNavigation;
import org.throughline.transitions.wholeclass.ClassChecks;
import org.throughline.transitions.wholeclass.LeavingClasses;
import org.throughline.transitions.wholeclass.NamedClass;
import org.throughline.transitions.wholeclass.ToSend;

/** One list of what is missing in a class, child by child; those that are ready are sent in one act. */
@Route(TransitionNavigation.CLASS_SEND)
@PageTitle("Check and send a class - Throughline")
@RolesAllowed(Roles.SENCO)
final class ClassSendView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LeavingClasses classes;
    private final transient ClassChecks checks;
    private final transient Handovers handovers;
    private final transient Documents documents;
    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<SharingBasis> basis = new RadioButtonGroup<>("Why the records may be shared");
    private final Button send = new Button();
    private final List<ChildToSend> children = new ArrayList<>();

    ClassSendView(LeavingClasses classes, ClassChecks checks, Handovers handovers, Documents documents) {
        this.classes = classes;
        this.checks = checks;
        this.handovers = handovers;
        this.documents = documents;
        addClassName("tl-page");
        basis.setItems(SharingBasis.values());
        basis.setItemLabelGenerator(SharingBasis::label);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> send());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NamedClass shown = classes.named(event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(ClassAddress.CLASS)
                        .orElse(""))
                .orElseThrow(NotFoundException::new);
        removeAll();
        children.clear();
        Listed<ToSend> all = checks.of(shown.which());
        add(
                new Anchor(ClassAddress.at(TransitionNavigation.CLASS, shown.which()), "Back to the class sheet"),
                errors,
                new H1("Check and send: " + shown.label()));
        if (all.rows().isEmpty()) {
            add(new EmptyState("Every record of this class is sent."));
            return;
        }
        if (all.isCut()) {
            add(new Paragraph(
                    all.said("first", "record that is not sent", "records that are not sent") + ", by name."));
        }
        Paragraph lead = new Paragraph("Each record is sent exactly as it is shown under ‘What will be seen’. One that"
                + " changes after you opened this page is not sent: look at it again first.");
        lead.addClassName("tl-lead");
        add(lead);
        group(
                "Ready to send",
                all.rows().stream().filter(ToSend::isReady).toList(),
                "Every short question is answered. Take the tick away to keep one back.");
        group(
                "Something is missing",
                all.rows().stream()
                        .filter(each -> !each.isReady() && each.obstacle().isEmpty())
                        .toList(),
                "You can send without these: tick the child. Or put them right first.");
        group(
                "Cannot be sent yet",
                all.rows().stream().filter(each -> each.obstacle().isPresent()).toList(),
                "Put these right, then come back to this page.");
        add(new H2("Send"), basis, Group.actions(send));
        count();
    }

    private void group(String title, List<ToSend> these, String lead) {
        if (these.isEmpty()) {
            return;
        }
        Div list = new Div();
        for (ToSend each : these) {
            ChildToSend child = new ChildToSend(each, checks, documents, this::count);
            children.add(child);
            list.add(child);
        }
        add(new H2(title + ": " + these.size()), new Paragraph(lead), list);
    }

    private List<ChildToSend> chosen() {
        return children.stream().filter(ChildToSend::isChosen).toList();
    }

    private void count() {
        int number = chosen().size();
        send.setText(number == 1 ? "Send one record" : "Send " + number + " records");
        send.setEnabled(number > 0);
    }

    private void send() {
        if (basis.isEmpty()) {
            errors.show("Choose why the records may be shared");
            return;
        }
        errors.show(List.of());
        List<ChildToSend> chosen = chosen();
        SharingBasis why = basis.getValue();
        removeAll();
        add(new OneByOne(
                new OneByOne.Words("Sending", "Sent", "You see on the page of each record when it is acknowledged."),
                chosen.stream().map(child -> child.item(handovers, why)).toList()));
    }
}
