package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.Roles;
import org.throughline.testing.Browser;

/**
 * Every screen that needs no id opens for a role it is for, with no fault of accessibility, nothing wider than the page
 * at 320 px, and nothing to hit that is smaller than 24 px.
 */
class EveryRouteTest extends Journey {

    private static final Map<String, String> USERS = new TreeMap<>(Map.of(
            "officer", Roles.PLACEMENT_OFFICER,
            "planner", Roles.PLANNER,
            "senco", Roles.SENCO,
            "teacher", Roles.STAFF,
            "dsl", Roles.DSL,
            "admin", Roles.ADMINISTRATOR));

    /** Links inside a sentence may be as low as their line (WCAG 2.5.8, inline). */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('main button, main a, main vaadin-button, main vaadin-checkbox, nav a')]
              .filter(e => e.checkVisibility() && !e.closest('p, dd, td, th, .tl-notice, vaadin-grid, vaadin-grid-cell-content'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
              .map(([e, box]) => (e.textContent || e.tagName).trim() + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))
            """;

    @Autowired
    private ServletContext servlets;

    private List<String> paths(String role) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .filter(route -> isFor(route, role))
                .map(RouteData::getTemplate)
                .filter(template -> !template.contains(":"))
                .sorted()
                .toList();
    }

    private static boolean isFor(RouteData route, String role) {
        RolesAllowed allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return allowed == null
                ? route.getNavigationTarget().isAnnotationPresent(PermitAll.class)
                : Arrays.asList(allowed.value()).contains(role);
    }

    private List<String> faults(Page page, String path) {
        List<String> faults = new ArrayList<>();
        page.navigate("/" + path);
        page.locator("h1").first().waitFor();
        if (page.locator("h1").first().textContent().contains("cannot open")) {
            faults.add("may not be opened");
        }
        faults.addAll(Browser.seriousFaults(page));
        Object wide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 1) {
            faults.add("wider than the page by " + wide);
        }
        Object small = page.evaluate(TOO_SMALL);
        if (small instanceof List<?> things) {
            things.forEach(thing -> faults.add("too small to hit: " + thing));
        }
        return faults;
    }

    /** Each screen once, for one role that it is for. */
    private Map<String, String> userByPath() {
        Map<String, String> users = new TreeMap<>();
        USERS.forEach((user, role) -> paths(role).forEach(path -> users.putIfAbsent(path, user)));
        return users;
    }

    @Test
    void every_screen_is_accessible_wide_and_narrow() {
        List<String> all = new ArrayList<>();
        Map<String, String> userByPath = userByPath();
        for (String user : new TreeSet<>(userByPath.values())) {
            Page page = browser.page(1280);
            Browser.signIn(page, user, DemonstrationBorough.PASSWORD);
            userByPath.forEach((path, opener) -> {
                if (opener.equals(user)) {
                    for (int width : new int[] {1280, 320}) {
                        page.setViewportSize(width, 900);
                        faults(page, path)
                                .forEach(fault -> all.add(user + " /" + path + " at " + width + ": " + fault));
                    }
                }
            });
            page.context().close();
        }
        assertThat(all).isEmpty();
        assertThat(userByPath).hasSizeGreaterThan(20);
    }
}
