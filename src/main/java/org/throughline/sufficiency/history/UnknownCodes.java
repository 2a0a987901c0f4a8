package org.throughline.sufficiency.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.State;

/** Needs and kinds of setting in a history that our lists do not have, with the number of children in them. */
final class UnknownCodes {

    private static final int MOST_SHOWN = 8;

    private UnknownCodes() {}

    /** A sentence for needs and one for settings; nothing where all codes of the last January are known. */
    static List<String> in(History history) {
        Map<State, Integer> now = history.count(history.lastJanuary());
        List<String> said = new ArrayList<>();
        say("a need", now, State::need, code -> NeedType.ofCode(code).isPresent(), history.lastJanuary(), said);
        say(
                "a kind of setting",
                now,
                State::setting,
                code -> code.equals(JanuaryCounts.NO_PLACE)
                        || ProvisionType.ofCode(code).isPresent(),
                history.lastJanuary(),
                said);
        return said;
    }

    private static void say(
            String what,
            Map<State, Integer> now,
            Function<State, String> code,
            Predicate<String> isKnown,
            int january,
            List<String> said) {
        SortedMap<String, Integer> unknown = new TreeMap<>();
        int all = 0;
        for (Map.Entry<State, Integer> state : now.entrySet()) {
            all += state.getValue();
            String its = code.apply(state.getKey());
            if (!isKnown.test(its)) {
                unknown.merge(its, state.getValue(), Integer::sum);
            }
        }
        int children = unknown.values().stream().mapToInt(Integer::intValue).sum();
        if (children == 0) {
            return;
        }
        String codes = unknown.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        said.add(String.format(
                Locale.UK,
                "%,d of %,d children in January %d have %s that is not on our list: %s%s. They are forecast under these"
                        + " codes; gaps and scenarios cannot match them to places.",
                children,
                all,
                january,
                what,
                codes,
                unknown.size() > MOST_SHOWN ? " and " + (unknown.size() - MOST_SHOWN) + " more codes" : ""));
    }
}
