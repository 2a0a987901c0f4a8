package org.throughline.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Points by hand, as the format of the matching pack counts them. */
class PointsTest {

    private static final GridReference HOME = new GridReference(380_000, 410_000);

    private static Provision school(String id, int eastOfHome, int cost) {
        return Provision.builder(id, ProvisionType.SPECIAL_SCHOOL, 0, 13)
                .at(new GridReference(380_000 + eastOfHome, 410_000))
                .annualCost(BigDecimal.valueOf(cost))
                .build();
    }

    private static final Provision NEAR = school("NEAR", 1_000, 20_050);
    private static final Provision FAR = school("FAR", 9_960, 0);

    private static Points points(Pupil pupil, Provision at, Pupil... others) {
        List<Pupil> all = new java.util.ArrayList<>(List.of(others));
        all.add(pupil);
        return Points.alone(new Problem(all, List.of(NEAR, FAR), List.of(), List.of()), pupil, at);
    }

    private static PupilBuilder pupil(String id) {
        return Pupil.builder(id, 7, 2027, NeedType.ASD).home(HOME);
    }

    @Test
    void travel_is_the_straight_line_and_three_tenths_in_hundreds_of_metres_rounded_half_up() {
        assertThat(points(pupil("P").build(), NEAR).travel()).isEqualTo(13);
        // 9,960 x 1.3 = 12,948 metres
        assertThat(points(pupil("P").build(), FAR).travel()).isEqualTo(129);
        assertThat(Points.travelMetres(pupil("P").build(), FAR)).isEqualTo(12_948);
        Pupil unknown = Pupil.builder("P", 7, 2027, NeedType.ASD).build();
        assertThat(points(unknown, NEAR).travel()).isZero();
        assertThat(Points.travelMetres(unknown, NEAR)).isEqualTo(-1);
    }

    @Test
    void cost_is_in_hundreds_of_pounds_rounded_half_up() {
        assertThat(points(pupil("P").build(), NEAR).cost()).isEqualTo(201);
        assertThat(points(pupil("P").build(), FAR).cost()).isZero();
    }

    @Test
    void a_preference_counts_by_its_rank_and_a_place_that_nobody_asked_for_counts_most() {
        assertThat(points(pupil("P").build(), NEAR).preference()).isZero();
        assertThat(points(pupil("P").preferences("NEAR", "FAR").build(), NEAR).preference())
                .isZero();
        assertThat(points(pupil("P").preferences("FAR", "NEAR").build(), NEAR).preference())
                .isEqualTo(100);
        assertThat(points(pupil("P").preferences("FAR").build(), NEAR).preference())
                .isEqualTo(300);
        assertThat(points(pupil("P").preferences("FAR").stayAt("NEAR").build(), NEAR)
                        .preference())
                .isEqualTo(200);
        assertThat(Points.preferenceRank(pupil("P").preferences("FAR").build(), NEAR))
                .isZero();
    }

    @Test
    void brothers_and_sisters_count_where_they_are_apart() {
        Pupil other = pupil("Q").keep("NEAR").build();
        Pupil one = pupil("P").siblingWith(java.util.Set.of("Q")).build();
        assertThat(points(one, NEAR, other).sibling()).isZero();
        assertThat(points(one, FAR, other).sibling()).isEqualTo(Points.SIBLING_APART);
        assertThat(points(pupil("P").siblingAt(java.util.Set.of("FAR")).build(), FAR)
                        .sibling())
                .isZero();
        assertThat(points(pupil("P").build(), FAR).sibling()).isZero();
    }

    @Test
    void where_an_answer_places_them_together_nothing_counts() {
        Pupil other = pupil("Q").build();
        Pupil one = pupil("P").siblingWith(java.util.Set.of("Q")).build();
        Problem problem = new Problem(List.of(one, other), List.of(NEAR, FAR), List.of(), List.of());
        assertThat(Points.of(problem, new Answer(Map.of("P", "FAR", "Q", "FAR")), one, FAR)
                        .sibling())
                .isZero();
        assertThat(Points.of(problem, new Answer(Map.of("P", "FAR", "Q", "NEAR")), one, FAR)
                        .sibling())
                .isEqualTo(Points.SIBLING_APART);
    }

    @Test
    void the_total_is_the_sum_of_the_packs_parts() {
        assertThat(new Points(1, 20, 300, 4_000, 50_000).total()).isEqualTo(4_321);
        assertThat(Points.plain(new BigDecimal("1200.50"))).isEqualTo("1200.5");
        assertThat(Points.plain(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Points.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    }
}
