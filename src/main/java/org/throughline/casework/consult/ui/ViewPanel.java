package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.throughline.casework.consult.AuthorityView;
import org.throughline.casework.consult.Consultations;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;

/** Where an officer records what the authority makes of a reply. */
final class ViewPanel extends Div {

    private static final long serialVersionUID = 1L;

    ViewPanel(ErrorSummary errors, BiConsumer<AuthorityView, String> save) {
        Choice<AuthorityView> view = new Choice<>(
                "The authority's view", "Choose", Arrays.asList(AuthorityView.values()), AuthorityView::label);
        view.setWidthFull();
        TextArea reason = new TextArea("Why");
        reason.setMaxLength(Consultations.LONGEST_REASON);
        reason.setWidthFull();
        reason.setHelperText("The family can be shown this where it appeals");
        Button record = new Button("Record the view", click -> {
            if (view.getValue() == null) {
                errors.show("Choose the authority's view");
            } else {
                save.accept(view.getValue(), reason.getValue());
            }
        });
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2("The authority's view"),
                new Paragraph("What a school says is evidence, not a veto: it must admit a child whose plan names it"
                        + " (section 43). Only the grounds of section 39(4), with evidence, allow the authority not to"
                        + " name a school that the family asked for."),
                view,
                reason,
                record);
    }
}
