package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;

/** Which law a request for a provision falls under. The law is rows with a source and a date, not code. */
@Service
@Transactional(readOnly = true)
public class RequestRoutes {

    private static final String ANY = "ANY";

    private final JdbcClient jdbc;

    RequestRoutes(JdbcClient jdbc) {
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
        Map<String, Basis> rules = rules(day);
        Map<String, Basis> routes = new HashMap<>();
        provisions.forEach(provision -> routes.put(
                provision.code(), of(provision.type(), provision.setting().section41(), rules)));
        return routes;
    }

    /** The route of each type of provision on a day, where nothing is known about section 41. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    public Map<ProvisionType, Basis> byType(LocalDate day) {
        Map<String, Basis> rules = rules(day);
        Map<ProvisionType, Basis> routes = new EnumMap<>(ProvisionType.class);
        for (ProvisionType type : ProvisionType.values()) {
            routes.put(type, of(type, null, rules));
        }
        return routes;
    }

    private Map<String, Basis> rules(LocalDate day) {
        Map<String, Basis> rules = new HashMap<>();
        // later rules replace earlier ones
        jdbc.sql("select provision_type, section_41, route, source from request_route where valid_from <= ?"
                        + " order by valid_from")
                .param(day)
                .query(row -> {
                    rules.put(
                            key(row.getString("provision_type"), row.getString("section_41")),
                            new Basis(RequestRoute.valueOf(row.getString("route")), row.getString("source")));
                });
        return rules;
    }

    private static Basis of(ProvisionType type, @Nullable Boolean section41, Map<String, Basis> rules) {
        // what is said of this approval goes before what is said of any
        Basis own = rules.get(key(type.name(), approval(section41)));
        return own != null ? own : rules.getOrDefault(key(type.name(), ANY), Basis.NOTHING_KNOWN);
    }

    private static String approval(@Nullable Boolean section41) {
        return section41 == null ? "NOT_RECORDED" : section41 ? "APPROVED" : "NOT_APPROVED";
    }

    private static String key(String type, String approval) {
        return type + ' ' + approval;
    }
}
