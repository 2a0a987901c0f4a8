package org.throughline.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SetupCode;
import org.throughline.security.Users;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/**
 * The first page of an empty service: set up your borough, or load the demonstration. Open only while there is no user,
 * and only to who has the code that was printed where the service was started.
 */
@Route(value = "setup", autoLayout = false)
@PageTitle("Welcome - Throughline")
@AnonymousAllowed
final class SetupView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient DemonstrationBorough demonstration;
    private final transient SetupCode setup;
    private final TextField code = new TextField("Set-up code");
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField username = new TextField("Username");
    private final TextField name = new TextField("Your name");
    private final PasswordField password = new PasswordField("Password");
    private final Button load = new Button("Load the demonstration", click -> load());

    SetupView(Users users, DemonstrationBorough demonstration, SetupCode setup) {
        this.users = users;
        this.setup = setup;
        this.demonstration = demonstration;
        addClassName("tl-page");
        password.setHelperText("12 characters or more");
        Button create = new Button("Create the administrator", click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        load.setDisableOnClick(true);
        add(
                errors,
                new H1("Welcome to Throughline"),
                new Paragraph("There are no records yet. Enter the set-up code that was printed where the service was"
                        + " started, then begin."),
                Group.form(code),
                new H2("Set up your borough"),
                new Paragraph("Create the administrator, who then adds the others."),
                Group.form(username, name, password),
                Group.actions(create));
        if (!demonstration.isAllowed()) {
            return;
        }
        add(
                new H2("Or look around first"),
                new Paragraph(
                        "The demonstration is a whole invented borough with 2,804 plans. It takes a few seconds to load."
                                + " Its users may sign in from this machine only."),
                Group.actions(load));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!users.isEmpty()) {
            throw new NotFoundException();
        }
    }

    private void create() {
        if (Failures.saved(
                () -> users.addFirst(
                        code.getValue(), username.getValue().strip(), name.getValue(), password.getValue()),
                errors)) {
            UI.getCurrent().navigate("login");
        }
    }

    private void load() {
        List<Boolean> loaded = new ArrayList<>();
        if (!Failures.saved(
                () -> {
                    setup.check(code.getValue());
                    loaded.add(demonstration.loadIfEmpty());
                },
                errors)) {
            load.setEnabled(true);
            return;
        }
        removeAll();
        add(
                new H1("The demonstration is loaded"),
                new Paragraph("Sign in as one of these, all with the password " + DemonstrationBorough.PASSWORD + ":"));
        DemonstrationBorough.SIGN_INS.forEach((user, who) -> add(new Paragraph(user + ": " + who)));
        Button signIn =
                new Button("Go to the sign-in page", click -> UI.getCurrent().navigate("login"));
        signIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(signIn));
    }
}
