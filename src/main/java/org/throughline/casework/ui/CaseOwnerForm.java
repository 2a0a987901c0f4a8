package org.throughline.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.CaseRecord;
import org.throughline.security.Officers;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Assigns one case to an officer. */
final class CaseOwnerForm extends Div {

    private static final long serialVersionUID = 1L;

    CaseOwnerForm(CaseOwners owners, CaseRecord known, Runnable done) {
        ErrorSummary errors = new ErrorSummary();
        List<Officers.Officer> officers = owners.officers();
        Choice<Officers.Officer> officer = new Choice<>("Officer", "Nobody", officers, Officers.Officer::name);
        officer.setValue(officers.stream()
                .filter(each -> each.login().equals(known.ownerLogin()))
                .findFirst()
                .orElse(null));
        TextField reason = new TextField("Why, if there is something to say");
        reason.setMaxLength(1_000);
        Button give = new Button("Assign the case", click -> {
            String login = officer.isEmpty() ? null : officer.getValue().login();
            if (Failures.saved(
                    () -> owners.give(List.of(known.id()), login, reason.getValue()),
                    errors,
                    "Assigned to "
                            + (officer.isEmpty() ? "nobody" : officer.getValue().name()))) {
                done.run();
            }
        });
        add(errors, Group.form(officer, reason), Group.actions(give));
    }
}
