package org.throughline.sufficiency.forecast;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which states can be, and which settings a mover may go to.
 *
 * @param settings the rule of each setting, by its code; empty where every state can be
 */
public record ValidStates(Map<String, Rule> settings) {

    /** Every state can be, and everyone may go everywhere. */
    public static final ValidStates ANY = new ValidStates(Map.of());

    /** Copies the map. */
    public ValidStates {
        settings = Map.copyOf(settings);
    }

    /**
     * What a setting can hold.
     *
     * @param group what the setting is counted with in reports; may be blank
     * @param youngest the lowest NC year
     * @param oldest the highest NC year
     * @param needs codes of the needs
     * @param movesTo codes of the settings that a mover from here may go to
     */
    public record Rule(String group, int youngest, int oldest, Set<String> needs, Set<String> movesTo) {

        /** Copies the sets. */
        public Rule {
            needs = Set.copyOf(needs);
            movesTo = Set.copyOf(movesTo);
        }
    }

    /** Whether a state can be. */
    public boolean holds(State state) {
        if (settings.isEmpty()) {
            return true;
        }
        Rule rule = settings.get(state.setting());
        return rule != null
                && state.ncYear() >= rule.youngest()
                && state.ncYear() <= rule.oldest()
                && rule.needs().contains(state.need());
    }

    /** Whether somebody may go from one setting to another, or stay. */
    public boolean mayMove(String from, String to) {
        if (settings.isEmpty() || from.equals(to)) {
            return true;
        }
        Rule rule = settings.get(from);
        return rule != null && rule.movesTo().contains(to);
    }

    /** Whether a flow lies inside. */
    public boolean holds(Flow flow) {
        return against(flow).isEmpty();
    }

    /** What keeps a flow out, in words; nothing where it lies inside. */
    Optional<String> against(Flow flow) {
        State from = flow.from();
        State to = flow.to();
        Optional<String> side = against(from).or(() -> against(to));
        if (side.isPresent() || from == null || to == null || mayMove(from.setting(), to.setting())) {
            return side;
        }
        return Optional.of("nobody may move from " + from.setting() + " to " + to.setting());
    }

    private Optional<String> against(@Nullable State state) {
        if (state == null || holds(state)) {
            return Optional.empty();
        }
        Rule rule = settings.get(state.setting());
        if (rule == null) {
            return Optional.of("setting " + state.setting() + " is not in it");
        }
        return Optional.of(
                rule.needs().contains(state.need())
                        ? "setting " + state.setting() + " does not hold NC year " + state.ncYear()
                        : "setting " + state.setting() + " does not hold need " + state.need());
    }
}
