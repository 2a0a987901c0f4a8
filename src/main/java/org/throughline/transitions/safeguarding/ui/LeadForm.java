package org.throughline.transitions.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.safeguarding.SafeguardingLead;
import org.throughline.transitions.safeguarding.SafeguardingLeads;

/** Who leads at each setting where the person does, as leads of other settings read it. */
public final class LeadForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SafeguardingLeads leads;
    private final ErrorSummary errors;
    private final transient Runnable changed;

    /**
     * The leads of the person's settings.
     *
     * @param changed what to do when a lead was named
     */
    public LeadForm(SafeguardingLeads leads, ErrorSummary errors, Runnable changed) {
        this.leads = leads;
        this.errors = errors;
        this.changed = changed;
        show();
    }

    private void show() {
        removeAll();
        for (SafeguardingLeads.Own each : leads.own()) {
            String setting = each.setting();
            SafeguardingLead lead = each.lead();
            TextField name = new TextField("Name of the lead");
            name.setValue(lead.name());
            TextField telephone = new TextField("Telephone (optional)");
            telephone.setValue(lead.telephone());
            Button save = new Button("Save the lead", click -> {
                if (Failures.saved(
                        () -> leads.name(each.id(), new SafeguardingLead(name.getValue(), telephone.getValue())),
                        errors,
                        "Saved the lead")) {
                    show();
                    changed.run();
                }
            });
            add(
                    new Paragraph("Lead at " + setting + ": " + lead.label() + ". Other settings' leads see this."),
                    new Details("Change the lead at " + setting, Group.form(name, telephone), Group.actions(save)));
        }
    }
}
