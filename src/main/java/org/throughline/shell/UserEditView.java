package org.throughline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.Provisions;
import org.throughline.security.Contacts;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Changes what a user does, and where. */
@Route(UserListView.PATH + "/:" + UserEditView.ID)
@PageTitle("Change a user - Throughline")
@RolesAllowed(Roles.ADMINISTRATOR)
final class UserEditView extends Main implements BeforeEnterObserver {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Contacts contacts;
    private final ErrorSummary errors = new ErrorSummary();
    private final H1 heading = new H1("Change a user");
    private final WorkFields work;
    private final TextField email = ContactForm.emailField();
    private transient @Nullable UserSummary known;

    UserEditView(Users users, Contacts contacts, Provisions provisions) {
        this.users = users;
        this.contacts = contacts;
        this.work = new WorkFields(provisions.settings());
        addClassName("tl-page");
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new Anchor(UserListView.PATH, "Back to users"),
                heading,
                new Paragraph(
                        "The person is signed out within a minute and has the new roles from the next sign-in on."),
                new H2("Roles"),
                work,
                Group.actions(save, new Anchor(UserListView.PATH, "Cancel")),
                new H2("E-mail"),
                new Paragraph("Where reminders are sent. The person can change it and switch reminders off."),
                email,
                Group.actions(new Button("Save the e-mail address", click -> saveEmail())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UserSummary user = event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::parse)
                .flatMap(users::find)
                .orElseThrow(NotFoundException::new);
        known = user;
        heading.setText("Change " + user.displayName());
        work.show(user.roles(), user.workplaces());
        email.setValue(contacts.of(user.id()).email());
    }

    private void saveEmail() {
        UserSummary was = Objects.requireNonNull(known);
        Failures.saved(
                () -> contacts.record(was.id(), email.getValue()),
                errors,
                "Saved the e-mail address of " + was.displayName());
    }

    private void save() {
        UserSummary was = Objects.requireNonNull(known);
        if (Failures.saved(
                () -> users.changeWork(was.id(), was.version(), work.work()), errors, "Saved " + was.displayName())) {
            UI.getCurrent().navigate(UserListView.class);
        }
    }
}
