package org.throughline.casework.consult.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.consult.ConsultTest;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.Roles;

/** Whom to consult: what the family asks for first, then what the rules allow. */
class ConsulteeSuggestionsTest extends ConsultTest {

    @Autowired
    private ConsulteeSuggestions suggestions;

    @Autowired
    private Placements placements;

    private static Consultee one(
            int number, int preference, @Nullable String against, @Nullable Integer room, double miles, int open) {
        return new Consultee(
                new UUID(0, number),
                "School " + number,
                new UUID(1, number),
                preference,
                false,
                against,
                miles,
                room,
                open,
                null,
                false,
                false);
    }

    private static List<UUID> suggested(List<Consultee> all, Set<UUID> inBorough) {
        return ConsulteeSuggestions.ordered(all, inBorough).stream()
                .filter(Consultee::suggested)
                .map(Consultee::provisionId)
                .toList();
    }

    @Test
    void what_the_family_asks_for_is_first_even_against_the_rules_then_the_nearest_with_room() {
        List<Consultee> all = List.of(
                one(1, 0, null, 3, 2.0, 0),
                one(2, 0, null, 0, 0.1, 0),
                one(3, 0, "Single-sex admission", 5, 0.2, 0),
                one(4, 0, null, 1, 1.0, 0),
                one(5, 1, "The year group is outside its range", 0, 30.0, 9),
                one(6, 0, null, 4, 3.0, 0),
                one(7, 0, null, 4, 4.0, 0));
        Set<UUID> everywhere = Set.of(new UUID(0, 1), new UUID(0, 4), new UUID(0, 6), new UUID(0, 7));
        assertThat(suggested(all, everywhere))
                .containsExactly(new UUID(0, 5), new UUID(0, 4), new UUID(0, 1), new UUID(0, 6));
        assertThat(ConsulteeSuggestions.ordered(all, everywhere)).hasSize(7);
    }

    @Test
    void the_borough_is_before_elsewhere_and_a_quiet_school_before_a_busy_one_as_near() {
        List<Consultee> all =
                List.of(one(1, 0, null, 3, 0.5, 0), one(2, 0, null, 3, 2.0, 7), one(3, 0, null, 3, 2.0, 1));
        assertThat(suggested(all, Set.of(new UUID(0, 2), new UUID(0, 3))))
                .containsExactly(new UUID(0, 3), new UUID(0, 2), new UUID(0, 1));
    }

    @Test
    void reasons_say_all_of_it_in_words() {
        assertThat(one(1, 2, "Single-sex admission", 1, 2.04, 1).reasons())
                .containsExactly(
                        "The family's preference 2: it must be consulted (section 39(2))",
                        "The rules would not propose it: single-sex admission",
                        "2.0 miles from home in a straight line",
                        "1 place is free for the year group",
                        "1 consultation open there this term");
    }

    @Test
    void for_a_child_of_the_borough_two_to_four_are_suggested_and_each_says_why() {
        UUID child = child();
        UUID underhill = Objects.requireNonNull(provisionOf("Underhill").id());
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(PreferencesRecord.of(child, List.of(underhill), Map.of(), Set.of()));
            return true;
        });
        List<Consultee> all = as(Roles.PLACEMENT_OFFICER, () -> suggestions.of(subject(child)));
        List<Consultee> few = all.stream().filter(Consultee::suggested).toList();
        assertThat(few).hasSizeBetween(2, 4);
        assertThat(few.getFirst().provisionId()).isEqualTo(underhill);
        assertThat(few.getFirst().isRequested()).isTrue();
        assertThat(few).allSatisfy(each -> assertThat(each.why()).contains("miles from home"));
        assertThat(few.stream().skip(1))
                .allSatisfy(each -> assertThat(each.against()).isNull());
        served(child, 1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> suggestions.of(subject(child)))
                        .getFirst())
                .satisfies(first -> {
                    assertThat(first.isUnderWay()).isTrue();
                    assertThat(first.open()).isGreaterThanOrEqualTo(1);
                });
    }

    @Test
    void what_is_not_on_the_register_is_named_so_that_it_is_not_forgotten() {
        UUID child = child();
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(PreferencesRecord.none(child)
                    .withAsked(List.of(
                            new Preference.Unlisted("Faraway School", "Leeds"),
                            new Preference.Unlisted("Another School", ""))));
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> suggestions.askedForElsewhere(child)))
                .containsExactly("Faraway School, Leeds", "Another School");
    }
}
