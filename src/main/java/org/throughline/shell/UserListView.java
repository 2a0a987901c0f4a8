package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;

/** The people who may sign in. */
@Route("users")
@PageTitle("Users - Throughline")
@Menu(title = "Users", order = 9)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class UserListView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final Grid<UserSummary> grid = new Grid<>();

    UserListView(Users users) {
        this.users = users;
        addClassName("tl-page");
        grid.setAriaLabel("Users");
        grid.setEmptyStateText("There are no users yet.");
        grid.addColumn(UserSummary::username).setHeader("Username").setRowHeader(true);
        grid.addColumn(UserSummary::displayName).setHeader("Name");
        grid.addColumn(user -> user.roles().stream().map(Roles::label).sorted().collect(Collectors.joining(", ")))
                .setHeader("Role");
        grid.addColumn(user -> user.demonstration() ? "This machine only" : "").setHeader("Demonstration");
        grid.addComponentColumn(this::toggle).setHeader("May sign in");
        grid.setAllRowsVisible(true);
        grid.setItems(users.all());
        add(new H1("Users"), new Paragraph("A change takes effect the next time the person signs in."), grid);
    }

    private Button toggle(UserSummary user) {
        Button button = new Button(user.enabled() ? "Yes - switch off" : "No - switch on", event -> {
            users.setEnabled(user.id(), !user.enabled());
            grid.setItems(users.all());
        });
        button.setAriaLabel((user.enabled() ? "Switch off " : "Switch on ") + user.username());
        return button;
    }
}
