package org.throughline.opendata;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.security.Roles;

/** What a token may read. Each is for the roles that may see the same on a screen. */
public enum ReadScope {
    /** Settings, provisions, places and how many are free. */
    PROVISIONS("Settings, provisions and places", Roles.PLACEMENT_OFFICER, Roles.PLANNER),
    /** How many EHC plans there are. */
    PLANS("Counts of EHC plans", Roles.PLANNER),
    /** Finished forecasts and what is missing by them. */
    FORECASTS("Forecasts and what is missing", Roles.PLANNER),
    /** A matching pack of the records. */
    MATCHING_PACK("Matching pack", Roles.PLACEMENT_OFFICER),
    /** The forecast pack of the chosen history. */
    FORECAST_PACK("Forecast pack", Roles.PLANNER),
    /** A planning pack of the records. */
    PLANNING_PACK("Planning pack", Roles.PLACEMENT_OFFICER);

    private final String label;
    private final Set<String> roles;

    ReadScope(String label, String... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The roles of which one is enough, constants of {@link Roles}. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether somebody with these roles may read it. */
    public boolean isFor(Collection<String> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** What somebody with these roles may read. */
    public static List<ReadScope> of(Collection<String> held) {
        return Arrays.stream(values()).filter(scope -> scope.isFor(held)).toList();
    }

    /** As the database keeps them. */
    static String written(Collection<ReadScope> scopes) {
        return scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** As the database keeps them; one that this version does not know is left out. */
    static Set<ReadScope> read(String written) {
        List<String> names = List.of(written.split(" "));
        return Arrays.stream(values())
                .filter(scope -> names.contains(scope.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
