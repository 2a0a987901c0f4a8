package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.ChildRequests;

/** Children of ours for whom another setting asks, and those whom we asked for. */
final class ChildRequestPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChildRequests requests;
    private final transient CurrentUser user;
    private final ErrorSummary errors;

    ChildRequestPanel(ChildRequests requests, CurrentUser user, ErrorSummary errors) {
        this.requests = requests;
        this.user = user;
        this.errors = errors;
        show();
    }

    /** Children of ours for whom another setting asks. */
    private void show() {
        removeAll();
        List<ChildRequests.Request> open = requests.requests();
        if (!open.isEmpty()) {
            add(new H2("Another setting asks for a child of yours"));
        }
        List<ChildRequests.Asked> own = user.has(Roles.SENCO) ? requests.asked() : List.of();
        if (!own.isEmpty()) {
            PlainTable table = new PlainTable("Children you asked for", "UPN", "Asked", "Answer");
            own.forEach(each -> table.row(each.upn(), Times.shown(each.askedAt()), each.answer()));
            add(new H2("Children you asked for"), table);
        }
        for (ChildRequests.Request request : open) {
            add(
                    new Paragraph(request.name() + ", born " + Times.day(request.born()) + ": " + request.setting()
                            + " wants to start a record. Asked by " + request.askedBy() + ", "
                            + Times.shown(request.askedAt()) + ". It sees nothing that you wrote."),
                    Group.actions(
                            answer("Accept: " + request.name(), request, true),
                            answer("Refuse: " + request.name(), request, false)));
        }
    }

    private Button answer(String label, ChildRequests.Request request, boolean accepted) {
        return new Button(
                label,
                click -> Ask.before(
                        (accepted ? "Let " : "Do not let ") + request.setting() + " start a record for "
                                + request.name() + "?",
                        accepted
                                ? "The setting learns that the child is on record; it sees nothing that you wrote. This"
                                        + " cannot be undone."
                                : "The setting is told that the child is not theirs. It can ask again.",
                        accepted ? "Yes, accept" : "Yes, refuse",
                        () -> answer(request, accepted)));
    }

    private void answer(ChildRequests.Request request, boolean accepted) {
        if (Failures.saved(() -> requests.answer(request.id(), accepted), errors, accepted ? "Accepted" : "Refused")) {
            show();
        }
    }
}
