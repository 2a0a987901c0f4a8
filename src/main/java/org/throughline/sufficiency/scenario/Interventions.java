package org.throughline.sufficiency.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Intervention;
import org.throughline.sufficiency.forecast.Phase;

/** The changes of a scenario that drive need, as the forecast knows them: they show in the January after. */
final class Interventions {

    private Interventions() {}

    static List<Intervention> of(List<Change> changes) {
        return changes.stream().flatMap(Interventions::lever).toList();
    }

    private static Stream<Intervention> lever(Change change) {
        int january = change.from() + 1;
        return switch (change) {
            case Change.NewPlans plans ->
                Stream.of(new Intervention.Joiners(
                        january, codes(plans.needs()), plans.youngest(), plans.oldest(), factor(plans.percent())));
            case Change.Ceasing ceasing ->
                Stream.of(new Intervention.Ceasing(
                        january, ceasing.youngest(), ceasing.oldest(), factor(ceasing.percent())));
            case Change.Settings settings ->
                Stream.of(new Intervention.Shift(
                        january,
                        Phase.arrivals(),
                        settings.need() == null
                                ? Set.of()
                                : Set.of(settings.need().name()),
                        settings.instead().name(),
                        settings.setting().name(),
                        settings.percent() / 100.0));
            case Change.Open open -> Stream.of();
            case Change.Delay delay -> Stream.of();
            case Change.Places places -> Stream.of();
            case Change.Designate designate -> Stream.of();
            case Change.Close close -> Stream.of();
            case Change.Return returning -> Stream.of();
            case Change.Inflation inflation -> Stream.of();
        };
    }

    private static double factor(int percent) {
        return 1 + percent / 100.0;
    }

    private static Set<String> codes(Set<NeedType> needs) {
        return needs.stream().map(NeedType::name).collect(Collectors.toSet());
    }
}
