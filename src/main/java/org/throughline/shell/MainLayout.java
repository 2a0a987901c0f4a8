package org.throughline.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.throughline.database.DatabaseInUse;
import org.throughline.security.CurrentUser;

/** The frame around every screen: name, person, menu by role, and a word on the database. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    MainLayout(AuthenticationContext authentication, CurrentUser user, DatabaseInUse database) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        Span brand = new Span("Throughline");
        brand.addClassName("tl-brand");
        Anchor person = new Anchor("account", user.name());
        person.setAriaLabel("Your account, " + user.name());
        person.addClassName("tl-person");
        Button signOut = new Button("Sign out");
        signOut.addClickListener(event -> signOut.getElement()
                .executeJs("window.throughlineDraftsForgotten?.()")
                .then(forgotten -> authentication.logout()));
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        signOut.setId("sign-out");
        Div bar = new Div(brand, person, signOut);
        bar.addClassName("tl-bar");
        addToNavbar(toggle, bar, new SessionWarning());

        SideNav menu = new SideNav();
        menu.setLabel("Menu");
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> menu.addItem(new SideNavItem(entry.title(), "/" + entry.path())));
        Div notice = new Div(database.description() + ".");
        notice.addClassName("tl-database");
        addToDrawer(menu, notice);
    }
}
