package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.provision.Settings;
import org.throughline.security.Contacts;
import org.throughline.security.CurrentUser;
import org.throughline.security.Passwords;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** What a person may see of the own account: who they are here, and how to change the password. */
@Route("account")
@PageTitle("Your account - Throughline")
@Menu(title = "Your account", order = 90)
@PermitAll
final class AccountView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final transient AuthenticationContext authentication;
    private final ErrorSummary errors = new ErrorSummary();
    private final PasswordField old = new PasswordField("Present password");
    private final PasswordField next = new PasswordField("New password");
    private final PasswordField again = new PasswordField("New password once more");

    AccountView(
            Passwords passwords,
            CurrentUser user,
            Settings settings,
            Contacts contacts,
            AuthenticationContext authentication) {
        this.passwords = passwords;
        this.authentication = authentication;
        addClassName("tl-page");
        next.setHelperText("12 characters or more");
        Button save = new Button("Change the password", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new H1("Your account"),
                who(user, settings),
                tokens(user),
                new H2("Reminders by e-mail"),
                new ContactForm(contacts, errors),
                new H2("Change your password"),
                new Paragraph("You are signed out everywhere and sign in again with the new one."),
                Group.form(old, next, again),
                Group.actions(save));
    }

    /** The way to the person's tokens, for roles that may have some. */
    private static Paragraph tokens(CurrentUser user) {
        Paragraph way = new Paragraph(new Anchor("account/tokens", "Your API tokens"));
        way.setVisible(user.has(Roles.PLANNER) || user.has(Roles.PLACEMENT_OFFICER));
        return way;
    }

    private static Facts who(CurrentUser user, Settings settings) {
        Facts facts = new Facts().fact("Name", user.name()).fact("Username", user.login());
        if (!user.rolesAtAuthority().isEmpty()) {
            facts.fact("Role at the authority", labels(user.rolesAtAuthority()));
        }
        Map<UUID, String> names = settings.names(user.rolesBySetting().keySet());
        user.rolesBySetting().entrySet().stream()
                .map(place -> Map.entry(names.getOrDefault(place.getKey(), "A setting"), labels(place.getValue())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> facts.fact("At " + place.getKey(), place.getValue()));
        return facts;
    }

    private static String labels(Set<String> roles) {
        return roles.stream().map(Roles::label).sorted().collect(Collectors.joining(", "));
    }

    private void save() {
        if (!next.getValue().equals(again.getValue())) {
            errors.show("Enter the same new password twice");
            return;
        }
        if (Failures.saved(() -> passwords.change(old.getValue(), next.getValue()), errors)) {
            authentication.logout();
        }
    }
}
