package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.NewUser;
import org.throughline.security.Passwords;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;

/** The people who may sign in. */
@Route(UserListView.PATH)
@PageTitle("Users - Throughline")
@Menu(title = "Users", order = 9)
@RolesAllowed(Roles.ADMINISTRATOR)
final class UserListView extends Main {

    static final String PATH = "users";

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Passwords passwords;
    private final ErrorSummary errors = new ErrorSummary();
    private final ListGrid<UserSummary> grid = new ListGrid<>("Users", "users");
    private final Notice code = new Notice();
    private final TextField username = new TextField("Username");
    private final TextField name = new TextField("Name");
    private final WorkFields work;
    private final PasswordField password = new PasswordField("First password");

    UserListView(Users users, Passwords passwords, Provisions provisions) {
        this.passwords = passwords;
        this.users = users;
        List<SettingRecord> settings = provisions.settings();
        Map<UUID, String> names = settings.stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), SettingRecord::name));
        work = new WorkFields(settings);
        addClassName("tl-page");
        code.announce();
        code.setVisible(false);
        grid.setEmptyStateText("There are no users yet.");
        grid.addColumn(UserSummary::username)
                .setHeader("Username")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(UserSummary::displayName)
                .setHeader("Name")
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(user -> labels(user.roles()))
                .setHeader("Role at the authority")
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(user -> user.workplaces().stream()
                        .map(place -> names.getOrDefault(place.settingId(), "A setting no longer on our list") + ": "
                                + labels(place.roles()))
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .setHeader("Where this person works")
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(UserListView::maySignIn)
                .setHeader("May sign in")
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(user -> Group.actions(toggle(user), change(user), reset(user)))
                .setHeader("Change")
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setItems(users.all());
        password.setHelperText("12 characters or more");
        Button add = new Button("Add the user", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new H1("Users"),
                new Paragraph("When you switch a user off, they are signed out within a minute."),
                code,
                grid,
                new H2("Add a user"),
                Group.form(username, name, password),
                work,
                Group.actions(add));
    }

    private static String labels(Set<String> roles) {
        return roles.stream().map(Roles::label).sorted().collect(Collectors.joining(", "));
    }

    private static Anchor change(UserSummary user) {
        Anchor link = new Anchor(PATH + "/" + user.id(), "Change roles");
        link.setAriaLabel("Change the roles of " + user.username());
        return link;
    }

    private static String maySignIn(UserSummary user) {
        if (!user.enabled()) {
            return "No";
        }
        return user.demonstration() ? "On this machine only" : "Yes";
    }

    private Button toggle(UserSummary user) {
        String text = user.enabled() ? "Switch off" : "Switch on";
        Button button = new Button(text, event -> {
            if (Failures.saved(() -> enable(user, !user.enabled()), errors)) {
                Done.undoable(
                        (user.enabled() ? "Switched off " : "Switched on ") + user.username(),
                        () -> enable(user, user.enabled()));
            }
        });
        button.setAriaLabel(text + " " + user.username());
        return button;
    }

    private void enable(UserSummary user, boolean enabled) {
        users.setEnabled(user.id(), enabled);
        grid.setItems(users.all());
    }

    private Button reset(UserSummary user) {
        Button button = new Button("Issue a code", click -> issueCode(user));
        button.setAriaLabel("Issue " + user.username() + " a code to set a new password");
        button.setVisible(user.enabled() && !user.demonstration());
        return button;
    }

    /** Shows a code once, to tell the person. */
    private void issueCode(UserSummary user) {
        List<String> given = new ArrayList<>();
        if (Failures.saved(() -> given.add(passwords.letReset(user.id())), errors)) {
            code.setText("Code for " + user.username() + ": " + given.getFirst()
                    + ". Tell it to the person yourself; it is shown once and good for a day. They enter it under \"Set a"
                    + " new password\" on the sign-in page.");
            code.setVisible(true);
        }
    }

    private void add() {
        boolean added = Failures.saved(
                () -> users.add(new NewUser(
                        username.getValue().strip(), name.getValue().strip(), password.getValue(), work.work(), false)),
                errors,
                "Added the user " + username.getValue().strip());
        if (added) {
            username.clear();
            name.clear();
            password.clear();
            work.show(Set.of(), List.of());
            grid.setItems(users.all());
        }
    }
}
