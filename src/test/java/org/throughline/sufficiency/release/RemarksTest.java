package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.UnusualTotal;

/** What is said before a forecast from published figures is read. */
class RemarksTest {

    private final SortedMap<Integer, Integer> totals = new TreeMap<>(ReleaseFixture.growing());
    private final List<AgeBand> ages = new ArrayList<>();
    private final SortedMap<Integer, Integer> fresh = new TreeMap<>(Map.of(2024, 300));

    RemarksTest() {
        // 10 each of ages 4 to 19, then what is left, so that the ages add up
        for (int age = 4; age < 20; age++) {
            ages.add(new AgeBand(age, age, 10));
        }
        ages.add(new AgeBand(20, 20, totals.get(2025) - 160));
    }

    private List<String> said() {
        SortedMap<Integer, Map<String, Integer>> settings = new TreeMap<>(Map.of(2025, Map.of("mainstream", 500)));
        PublishedAuthority authority = new PublishedAuthority(
                "901", totals, new TreeMap<>(Map.of(2025, ages)), fresh, settings, new TreeMap<>());
        return Remarks.on(
                authority, 2025, 5, UnusualTotal.in(authority, 2025, 5, 42).orElse(null));
    }

    @Test
    void of_an_ordinary_authority_with_all_figures_nothing_is_said() {
        assertThat(said()).isEmpty();
    }

    @Test
    void an_unusual_last_year_is_said_first_with_the_forecast_without_it() {
        totals.put(2025, totals.get(2024) / 2);
        fresh.clear();
        assertThat(said().getFirst())
                .startsWith("The year to January 2025 is unusual")
                .contains("Without it the forecast for January 2030 is");
    }

    @Test
    void a_january_that_is_not_published_is_named() {
        totals.remove(2021);
        assertThat(said()).singleElement().asString().contains("January 2021").contains("not used");
    }

    @Test
    void missing_new_plans_are_said() {
        fresh.clear();
        assertThat(said()).singleElement().asString().contains("new plans of 2024");
    }

    @Test
    void plans_without_an_age_are_counted_and_said_to_be_shared_out() {
        ages.removeFirst();
        assertThat(said())
                .singleElement()
                .asString()
                .startsWith("10 of the plans")
                .contains("shared out");
    }

    @Test
    void open_bands_of_ages_are_said_to_be_forecast_as_one() {
        AgeBand last = ages.removeLast();
        ages.add(new AgeBand(20, 25, last.plans()));
        assertThat(said()).singleElement().asString().contains("20 to 25");
    }

    @Test
    void without_ages_none_are_forecast() {
        ages.clear();
        assertThat(said()).singleElement().asString().contains("ages are not forecast");
    }
}
