package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Which law a request for a provision falls under. The law is rows with a source and a date, not code. */
@Service
@Transactional(readOnly = true)
public class RequestRoutes {

    private static final String ANY = "ANY";

    private final JdbcTemplate jdbc;

    RequestRoutes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The route and where it stands in law.
     *
     * @param route the route
     * @param source act and section
     */
    public record Basis(RequestRoute route, String source) {

        static final Basis NOTHING_KNOWN = new Basis(RequestRoute.UNKNOWN, "No rule is recorded for this type");
    }

    /** The route of each provision on a day, by the provision's code. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    public Map<String, Basis> of(List<ProvisionRecord> provisions, LocalDate day) {
        Map<String, Basis> rules = new HashMap<>();
        // later rules replace earlier ones
        jdbc.query(
                "select provision_type, section_41, route, source from request_route where valid_from <= ?"
                        + " order by valid_from",
                row -> {
                    rules.put(
                            key(row.getString("provision_type"), row.getString("section_41")),
                            new Basis(RequestRoute.valueOf(row.getString("route")), row.getString("source")));
                },
                day);
        Map<String, Basis> routes = new HashMap<>();
        provisions.forEach(provision -> routes.put(provision.code(), of(provision, rules)));
        return routes;
    }

    private static Basis of(ProvisionRecord provision, Map<String, Basis> rules) {
        String type = provision.type().name();
        Basis whatever = rules.get(key(type, ANY));
        return whatever != null
                ? whatever
                : rules.getOrDefault(key(type, approval(provision.setting().section41())), Basis.NOTHING_KNOWN);
    }

    private static String approval(@Nullable Boolean section41) {
        return section41 == null ? "NOT_RECORDED" : section41 ? "APPROVED" : "NOT_APPROVED";
    }

    private static String key(String type, String approval) {
        return type + ' ' + approval;
    }
}
