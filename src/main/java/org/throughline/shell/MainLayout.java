package org.throughline.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.database.DatabaseInUse;
import org.throughline.security.CurrentUser;
import org.throughline.shared.ui.Count;
import org.throughline.shell.day.MyDay;

/** The frame around every screen: name, person, menu by role, and a word on the database. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyDay day;
    private final SideNav menu = new SideNav();
    private final Map<String, SideNavItem> items = new LinkedHashMap<>();

    MainLayout(AuthenticationContext authentication, CurrentUser user, DatabaseInUse database, MyDay day) {
        this.day = day;
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
        Header bar = new Header(brand, person, signOut);
        bar.addClassName("tl-bar");
        addToNavbar(toggle, bar, new SessionWarning());

        menu.setLabel("Menu");
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            SideNavItem item = new SideNavItem(entry.title(), "/" + entry.path());
            items.put(entry.path(), item);
            menu.addItem(item);
        });
        count();
        Div notice = new Div(database.description() + ".");
        notice.addClassName("tl-database");
        Aside about = new Aside(new DisplayMenu(), notice);
        about.getElement().setAttribute("aria-label", "Display and database");
        addToDrawer(menu, about);
    }

    /** What waits is counted again each time the front page is opened. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getPath().isEmpty()) {
            count();
        }
    }

    private void count() {
        Map<String, Integer> counts = MyDay.counts(day.groups());
        items.forEach((path, item) -> {
            int waiting = counts.getOrDefault(path.replaceFirst("^/", ""), 0);
            if (waiting == 0) {
                item.setSuffixComponent(null);
            } else {
                Count count = new Count(waiting);
                count.setTitle(waiting + " waiting");
                item.setSuffixComponent(count);
            }
        });
    }
}
