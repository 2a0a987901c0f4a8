package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.throughline.security.Contacts;
import org.throughline.security.EmailAddress;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Where a person is written to, and whether they want reminders. */
final class ContactForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Contacts contacts;
    private final TextField email = emailField();
    private final Checkbox wanted = new Checkbox("Send me reminders");

    ContactForm(Contacts contacts, ErrorSummary errors) {
        this.contacts = contacts;
        Contacts.Contact mine = contacts.mine();
        email.setValue(mine.email());
        wanted.setValue(mine.wantsReminders());
        add(
                new Paragraph("One message a day at most, and none where nothing waits for you. It holds numbers and"
                        + " links: no names. Use your work address."),
                Group.form(email, wanted),
                Group.actions(new Button("Save the e-mail address", click -> save(errors))));
    }

    /** A field for one address. */
    static TextField emailField() {
        TextField field = new TextField("E-mail address");
        field.setMaxLength(EmailAddress.LONGEST);
        field.setWidth("24rem");
        field.setMaxWidth("100%");
        return field;
    }

    private void save(ErrorSummary errors) {
        Failures.saved(
                () -> contacts.recordMine(new Contacts.Contact(email.getValue(), wanted.getValue())),
                errors,
                "Saved your e-mail address");
    }
}
