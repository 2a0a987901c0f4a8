package org.throughline.journeys;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.security.Roles;

/** Every address of the service, with a user of the demonstration who may open it. */
final class Routes {

    private static final Map<String, String> ROLES = roles();

    /**
     * Addresses that somebody is given for one child, and saved views, which only lead to their lists; their journeys
     * look at them (HandoverJourneyTest, ConsultationJourneyTest, PreferencesJourneyTest, PicturesAndUndoTest).
     */
    private static final Set<String> GIVEN = Set.of(
            "incoming/plan/*",
            "voice/*",
            "receipt/*",
            "consultation/*",
            "family-preferences/*",
            "views/*",
            "record/*",
            "contribution/*",
            "contributions/*",
            "transitions/*/reader",
            "health/*");

    private final Map<String, String> users = new LinkedHashMap<>();
    private final Set<String> templates = new TreeSet<>();

    Routes(ServletContext servlets) {
        List<RouteData> all = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes();
        for (RouteData route : all) {
            String template = route.getTemplate().replaceAll(":[a-zA-Z]+(\\([^)]*\\))?\\??", "*");
            if (template.contains("*")) {
                templates.add(template);
            } else {
                ROLES.forEach((user, role) -> {
                    if (isFor(route, role)) {
                        users.putIfAbsent(template, user);
                    }
                });
            }
        }
        templates.removeAll(GIVEN);
    }

    /** Names an address for a template with ids, such as {@code children/*}, and who opens it. */
    void add(String user, String template, Object... ids) {
        String path = template;
        for (Object id : ids) {
            path = path.replaceFirst("\\*", String.valueOf(id));
        }
        users.put(path, user);
        templates.remove(template);
    }

    /** Templates for which no address was named. */
    Set<String> missing() {
        return templates;
    }

    /** The addresses by the user who opens them. */
    Map<String, List<String>> byUser() {
        Map<String, List<String>> paths = new TreeMap<>();
        new TreeSet<>(users.values())
                .forEach(user -> paths.put(
                        user,
                        users.keySet().stream()
                                .filter(path -> users.get(path).equals(user))
                                .sorted()
                                .toList()));
        return paths;
    }

    private static boolean isFor(RouteData route, String role) {
        RolesAllowed allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return allowed == null
                ? route.getNavigationTarget().isAnnotationPresent(PermitAll.class)
                : Arrays.asList(allowed.value()).contains(role);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("officer", Roles.PLACEMENT_OFFICER);
        roles.put("planner", Roles.PLANNER);
        roles.put("senco", Roles.SENCO);
        roles.put("teacher", Roles.STAFF);
        roles.put("dsl", Roles.DSL);
        roles.put("visitor", Roles.HEALTH_VISITOR);
        roles.put("admin", Roles.ADMINISTRATOR);
        return roles;
    }
}
