package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;

/** The last part of a scenario's report: where one more place helps, a base or a school, and what is assumed. */
final class ScenarioNotes {

    private static final int MOST_PLACES = 10;

    private final List<ScenarioReport.Side> sides;
    private final ScenarioResult first;
    private final Map<String, String> provisionNames;
    private final ReportWriter writer;

    ScenarioNotes(
            List<ScenarioReport.Side> sides,
            ScenarioResult first,
            Map<String, String> provisionNames,
            ReportWriter writer) {
        this.sides = sides;
        this.first = first;
        this.provisionNames = provisionNames;
        this.writer = writer;
    }

    void write() {
        worth();
        rationale();
        assumptions();
    }

    private void worth() {
        List<List<String>> rows = first.outlook().placesWorthMost().stream()
                .filter(place -> place.ncYearFrom() != null)
                .filter(place -> place.saved().unplaced() > 0
                        || place.saved().outOfBorough() > 0
                        || place.saved().points() > 0)
                .limit(MOST_PLACES)
                .map(this::worth)
                .toList();
        writer.heading("Where one more place would help this year's children");
        writer.words(
                PracticeLine.MATCHED + ", for the " + first.named() + " children who need a place in September "
                        + first.entryYear() + ": what a single further place would change, exactly.",
                false);
        if (!first.outlook().everyPlaceExamined()) {
            writer.words(
                    "Not every place could be looked at in the time: one that is not listed may help, too.", false);
        }
        if (rows.isEmpty() && first.outlook().everyPlaceExamined()) {
            writer.words("No single place would change anything.", false);
        } else if (rows.isEmpty()) {
            writer.words("None was found.", false);
        } else {
            writer.table(
                    "One more place",
                    List.of(
                            "Provision",
                            "Year groups",
                            "#Fewer without a place",
                            "#Fewer out of the borough",
                            "#Points better (advanced)"),
                    rows);
        }
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? "Any year group" : YearGroup.label(from, to);
    }

    private List<String> worth(Bottleneck place) {
        return List.of(
                provisionNames.getOrDefault(place.provisionId(), place.provisionId()),
                years(place.ncYearFrom(), place.ncYearTo()),
                String.valueOf(place.saved().unplaced()),
                String.valueOf(place.saved().outOfBorough()),
                Formats.count(place.saved().points()));
    }

    /** Places in a base and in a special school on equal terms, for everything that is opened. */
    private void rationale() {
        List<ScenarioResult.Opened> openings = sides.stream()
                .flatMap(side -> side.result().openings().stream())
                .toList();
        if (openings.isEmpty()) {
            return;
        }
        writer.heading("A base or a special school, on equal terms");
        List<List<String>> rows = new ArrayList<>();
        for (ScenarioResult.Opened opened : openings) {
            int full = opened.places().values().stream().max(Integer::compare).orElse(0);
            for (NewProvision.Kind kind : NewProvision.Kind.values()) {
                rows.add(List.of(
                        opened.name() + (kind == opened.kind() ? "" : ", the same places otherwise"),
                        kind.label(),
                        String.valueOf(full),
                        Formats.pounds(times(first.prices().of(kind.capital()), full)),
                        Formats.pounds(times(first.prices().of(kind.annual()), full))));
            }
        }
        writer.table(
                "The same places in a base and in a special school",
                List.of("What", "Kind", "#Places in these years", "#To build", "#A year when all are taken"),
                rows);
        writer.words(
                "Prices alone; the other kind was not matched with children. Make a scenario of it to compare these. Plans to"
                        + " open special school places need a compelling reason why need cannot be met in bases. A special"
                        + " school is the better choice only for children whose needs a base cannot meet; how many these"
                        + " are is not in the forecast and must be said with the case.",
                true);
    }

    private static BigDecimal times(BigDecimal pounds, int places) {
        return pounds.multiply(BigDecimal.valueOf(places));
    }

    private String filled() {
        return first.practicePounds() == null
                ? "In the figures and pounds every place that may be filled can be; who is short in 'The gap' is counted"
                        + " with the part of the places that can be used at a time."
                : "Of the borough's specialist places only the part that can be used at a time is filled, in the"
                        + " figures, the pounds and 'The gap' alike; places that cannot be used are paid for all the"
                        + " same.";
    }

    private void assumptions() {
        writer.heading("Assumptions");
        UnitCostList prices = first.prices();
        List<List<String>> rows = Stream.of(UnitCost.values())
                .map(price -> List.of(
                        price.label(),
                        Formats.plain(prices.of(price)) + " " + price.unit().label()))
                .toList();
        writer.table("Figures", List.of("Figure", "#Assumed"), rows);
        writer.add(new Report.Sentences(Stream.of(
                        Stream.of(
                                "This year's children are those with a plan today who need a place in September "
                                        + first.entryYear() + ", " + first.named() + " of them; "
                                        + first.staying() + " stay where they are in a specialist place.",
                                "Children who get a plan between now and then, and changes of need that begin in that September, show"
                                        + " in the years after.",
                                "Children of the years after are drawn in " + first.futures()
                                        + " possible futures of the forecast: as many as it says by NC year and need, living"
                                        + " where children like them live today. The same futures are used with the scenario"
                                        + " and without it.",
                                "Each year, those who need a place are matched exactly, fewest without a place first, then"
                                        + " fewest out of the borough; nobody who has a place is moved. "
                                        + filled(),
                                "Those too old for every specialist provision on our list are counted as having left it.",
                                "Something that opens where no place is known yet stands in the middle of the homes of"
                                        + " children in specialist places."),
                        sides.stream()
                                .filter(side -> !side.result().outlook().proven())
                                .map(side -> "Some placements of " + side.title()
                                        + " were cut off before they were proven the best."))
                .flatMap(Function.identity())
                .toList()));
    }
}
