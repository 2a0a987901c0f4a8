package org.throughline.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Which limits can bind: leaving the others out changes no plan. */
class BindingLimitsTest {

    private static final Provision OAK =
            Provision.builder("OAK", ProvisionType.SPECIAL_SCHOOL, 7, 11).build();

    private final List<Pupil> pupils = new ArrayList<>();
    private final List<PlaceLimit> limits = new ArrayList<>();

    private void children(int number, int ncYear) {
        for (int child = 0; child < number; child++) {
            pupils.add(builder(ncYear).build());
        }
    }

    private PupilBuilder builder(int ncYear) {
        return Pupil.builder("P" + pupils.size(), ncYear, 2027, NeedType.ASD);
    }

    private PlaceLimit limit(int year, int from, int to, int places) {
        PlaceLimit limit = new PlaceLimit("OAK", year, from, to, places);
        limits.add(limit);
        return limit;
    }

    private Problem problem() {
        return new Problem(pupils, List.of(OAK), limits, List.of());
    }

    private Map<PlaceLimit, Integer> binding() {
        return BindingLimits.of(problem());
    }

    @Test
    void as_many_places_as_children_never_bind_and_one_fewer_do() {
        children(5, 7);
        PlaceLimit tight = limit(2027, 7, 7, 4);
        assertThat(binding()).containsExactly(Map.entry(tight, 4));
        limits.set(0, tight.withPlaces(5));
        assertThat(binding()).isEmpty();
    }

    @Test
    void a_limit_that_counts_nobody_never_binds() {
        children(5, 7);
        limit(2027, 8, 11, 0);
        limit(2026, 7, 7, 0);
        assertThat(binding()).isEmpty();
        assertThat(BindingLimits.countingSomebody(problem())).isEmpty();
    }

    @Test
    void of_two_that_count_the_same_children_the_tighter_one_binds() {
        children(5, 7);
        limit(2027, 7, 7, 4);
        PlaceLimit tighter = limit(2028, 8, 8, 2);
        limit(2029, 9, 9, 3);
        assertThat(binding()).containsExactly(Map.entry(tighter, 2));
        assertThat(BindingLimits.countingSomebody(problem())).hasSize(3);
    }

    @Test
    void a_limit_within_a_tighter_one_around_it_cannot_bind() {
        children(5, 7);
        children(4, 8);
        limit(2027, 7, 7, 4);
        PlaceLimit around = limit(2027, 7, 8, 3);
        assertThat(binding()).containsExactly(Map.entry(around, 3));
    }

    @Test
    void a_tighter_limit_within_another_binds_beside_it() {
        children(5, 7);
        children(4, 8);
        PlaceLimit within = limit(2027, 7, 7, 2);
        PlaceLimit around = limit(2027, 7, 8, 3);
        assertThat(binding()).containsExactly(Map.entry(within, 2), Map.entry(around, 3));
    }

    @Test
    void places_already_named_are_not_open() {
        children(5, 7);
        pupils.add(builder(7).keep("OAK").build());
        PlaceLimit limit = limit(2027, 7, 7, 5);
        assertThat(binding()).containsExactly(Map.entry(limit, 4));
    }

    @Test
    void where_more_may_stay_than_there_are_places_nobody_new_comes_in_and_they_are_not_counted() {
        children(3, 7);
        pupils.add(builder(7).stayAt("OAK").build());
        pupils.add(builder(7).stayAt("OAK").build());
        PlaceLimit limit = limit(2027, 7, 7, 1);
        assertThat(binding()).containsExactly(Map.entry(limit, 0));
        pupils.subList(0, 3).clear();
        assertThat(binding()).as("only those who stay are left").isEmpty();
    }
}
