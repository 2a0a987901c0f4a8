package org.throughline.transitions.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.contact.ReceivingLead;

/** Who leads for the child at the next setting: named there, seen by both. */
public final class LeadPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TalkDesk desk;
    private final UUID recordId;
    private final boolean receiver;
    private final ErrorSummary errors;

    /** The panel for one record. */
    public LeadPanel(TalkDesk desk, UUID recordId, boolean receiver, ErrorSummary errors) {
        this.desk = desk;
        this.recordId = recordId;
        this.receiver = receiver;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        Optional<ReceivingLead> lead = desk.leads().of(recordId);
        add(
                new H2(receiver ? "Who leads here for this child" : "Who leads at the next setting"),
                new Paragraph(lead.map(named -> named.label() + ". Named by " + named.namedBy() + " on "
                                + Times.shown(named.namedAt()) + ".")
                        .orElse(
                                receiver
                                        ? "Nobody is named yet. The sending setting sees whom you name."
                                        : "Nobody is named yet.")));
        if (receiver) {
            add(naming(lead));
        }
    }

    private Details naming(Optional<ReceivingLead> lead) {
        TextField name = new TextField("Name");
        name.setMaxLength(200);
        name.setValue(lead.map(ReceivingLead::name).orElse(""));
        TextField position = new TextField("What the person does");
        position.setHelperText("Such as: head of Year 7");
        position.setMaxLength(200);
        position.setValue(lead.map(ReceivingLead::position).orElse(""));
        long version = lead.map(ReceivingLead::version).orElse(0L);
        Button save = new Button("Name the lead", click -> {
            if (Failures.saved(
                    () -> desk.leads().name(recordId, version, name.getValue(), position.getValue()),
                    errors,
                    "Named the lead")) {
                show();
            }
        });
        return new Details(
                lead.isPresent() ? "Name somebody else" : "Name who leads",
                Group.form(name, position),
                Group.actions(save));
    }
}
