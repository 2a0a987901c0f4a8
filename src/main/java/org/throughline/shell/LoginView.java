package org.throughline.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.throughline.security.Users;

/** Signing in by username and password. */
@JsModule("context://elements/throughline-drafts.js")
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in - Throughline")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Where a service without users begins. */
    private static final String SETUP = "setup";

    private final transient Users users;
    private final LoginForm form = new LoginForm();
    private final LoginI18n words = LoginI18n.createDefault();

    LoginView(Users users) {
        this.users = users;
        words.getForm().setTitle("Sign in");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle("There is a problem");
        words.getErrorMessage().setMessage("The username or the password is not right. Check both and try again.");
        form.setI18n(words);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        // who is brought here while typing about a child goes on typing: not into the username
        form.getElement().executeJs("window.throughlineDraftsWait(this)");
        addClassName("tl-sign-in");
        add(
                new H1("Throughline"),
                new Paragraph("One line through a child's education"),
                form,
                new Anchor(PasswordResetView.PATH, "Set a new password with a code from your administrator"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (users.isEmpty()) {
            event.forwardTo(SETUP);
            return;
        }
        Set<String> asked =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("wait")) {
            words.getErrorMessage()
                    .setMessage("There were too many wrong attempts. Wait a few minutes and try again, or ask your"
                            + " administrator for a code to set a new password.");
            form.setI18n(words);
        }
        form.setError(asked.contains("error"));
    }
}
