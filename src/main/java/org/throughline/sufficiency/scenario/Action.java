package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a scenario does: a sentence, and for an opening the sentences that delay it. Prices that rise are no
 * action, as they rise whatever is done; a delay of something that the scenario does not open does nothing.
 *
 * @param words what is done, in words
 * @param changes the sentences
 */
record Action(String words, List<Change> changes) {

    Action {
        changes = List.copyOf(changes);
    }

    /** The actions of a scenario in the order in which they were said. */
    static List<Action> of(List<Change> changes) {
        List<Action> actions = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Open open -> actions.add(action(open, changes));
                case Change.Delay delay -> {}
                case Change.Inflation inflation -> {}
                case Change other -> actions.add(new Action(other.words(), List.of(other)));
            }
        }
        return actions;
    }

    private static Action action(Change.Open open, List<Change> changes) {
        List<Change> together = new ArrayList<>(List.of(open));
        changes.stream()
                .filter(change ->
                        change instanceof Change.Delay delay && delay.name().equals(open.name()))
                .forEach(together::add);
        return new Action(together.stream().map(Change::words).collect(Collectors.joining(" ")), together);
    }

    /** Those sentences of a scenario that stand when only some actions are taken: theirs, and prices that rise. */
    static List<Change> taking(List<Action> actions, List<Change> changes) {
        List<Change> taken =
                actions.stream().flatMap(action -> action.changes().stream()).toList();
        return changes.stream()
                .filter(change ->
                        change instanceof Change.Inflation || taken.stream().anyMatch(each -> each == change))
                .toList();
    }
}
