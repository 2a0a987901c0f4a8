package org.throughline.sufficiency.forecast;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** States as numbers: NC year first, then need, then setting, each in order. */
final class StateSpace {

    static final int AGES = State.OLDEST - State.YOUNGEST + 1;

    private final List<String> needs;
    private final List<String> settings;
    private final boolean[] valid;
    private final boolean[] moves;

    StateSpace(History history, Collection<State> others) {
        SortedSet<String> allNeeds = new TreeSet<>();
        SortedSet<String> allSettings = new TreeSet<>();
        for (Flow flow : history.flows()) {
            for (State state : new @Nullable State[] {flow.from(), flow.to()}) {
                if (state != null) {
                    allNeeds.add(state.need());
                    allSettings.add(state.setting());
                }
            }
        }
        others.forEach(state -> {
            allNeeds.add(state.need());
            allSettings.add(state.setting());
        });
        needs = List.copyOf(allNeeds);
        settings = List.copyOf(allSettings);
        valid = new boolean[AGES * needs.size() * settings.size()];
        for (int state = 0; state < valid.length; state++) {
            valid[state] = history.valid().holds(state(state));
        }
        moves = new boolean[settings.size() * settings.size()];
        for (int from = 0; from < settings.size(); from++) {
            for (int to = 0; to < settings.size(); to++) {
                moves[from * settings.size() + to] =
                        from != to && history.valid().mayMove(settings.get(from), settings.get(to));
            }
        }
    }

    int states() {
        return valid.length;
    }

    int needs() {
        return needs.size();
    }

    int settings() {
        return settings.size();
    }

    String need(int need) {
        return needs.get(need);
    }

    String setting(int setting) {
        return settings.get(setting);
    }

    int age(int state) {
        return state / (needs.size() * settings.size());
    }

    int need0(int state) {
        return state / settings.size() % needs.size();
    }

    int setting0(int state) {
        return state % settings.size();
    }

    /** The number of a setting; -1 where there is none of this code. */
    int settingOf(String code) {
        return settings.indexOf(code);
    }

    int at(int age, int need, int setting) {
        return (age * needs.size() + need) * settings.size() + setting;
    }

    int of(State state) {
        return at(state.ncYear() - State.YOUNGEST, needs.indexOf(state.need()), settings.indexOf(state.setting()));
    }

    State state(int state) {
        return new State(age(state) + State.YOUNGEST, needs.get(need0(state)), settings.get(setting0(state)));
    }

    boolean isValid(int state) {
        return valid[state];
    }

    boolean mayMove(int from, int to) {
        return moves[from * settings.size() + to];
    }

    int[] counts(java.util.Map<State, Integer> children) {
        int[] counts = new int[states()];
        children.forEach((state, count) -> counts[of(state)] += count);
        return counts;
    }
}
