package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.throughline.security.Passwords;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Sets a new password with a one-time code that the administrator told. */
@Route(value = PasswordResetView.PATH, autoLayout = false)
@PageTitle("Set a new password - Throughline")
@AnonymousAllowed
final class PasswordResetView extends Main {

    static final String PATH = "new-password";

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField username = new TextField("Username");
    private final TextField code = new TextField("Code from your administrator");
    private final PasswordField password = new PasswordField("New password");

    PasswordResetView(Passwords passwords) {
        this.passwords = passwords;
        addClassName("tl-page");
        code.setHelperText("Good for a day and five attempts");
        password.setHelperText("12 characters or more");
        Button save = new Button("Set the password", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new H1("Set a new password"),
                Group.form(username, code, password),
                Group.actions(save, new Anchor("login", "Back to sign in")));
    }

    private void save() {
        if (Failures.saved(() -> passwords.reset(username.getValue(), code.getValue(), password.getValue()), errors)) {
            removeAll();
            add(
                    new H1("Your new password is set"),
                    new Paragraph("Sign in with it now. The code cannot be used again."),
                    Group.actions(new Anchor("login", "Go to the sign-in page")));
        }
    }
}
