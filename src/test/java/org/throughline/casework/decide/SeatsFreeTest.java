package org.throughline.casework.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** A seat that rests on another child's move is granted only with that move. */
class SeatsFreeTest {

    private static Provision provision(String id) {
        return Provision.builder(id, ProvisionType.SPECIAL_SCHOOL, 7, 11)
                .needs(NeedType.ASD)
                .build();
    }

    private static PupilBuilder pupil(String id) {
        return Pupil.builder(id, 7, 2027, NeedType.ASD);
    }

    private static Problem problem(List<Pupil> pupils, PlaceLimit... limits) {
        return new Problem(
                pupils, List.of(provision("ASH"), provision("BEECH"), provision("CEDAR")), List.of(limits), List.of());
    }

    private static PlaceLimit limit(String provision, int places) {
        return new PlaceLimit(provision, 2027, 7, 11, places);
    }

    @Test
    void a_seat_that_is_given_up_is_free_only_with_the_move() {
        Problem problem = problem(
                List.of(pupil("LEAVES").stayAt("ASH").build(), pupil("COMES").build()),
                limit("ASH", 1),
                limit("BEECH", 3));
        SeatsFree seats = new SeatsFree(problem, new Answer(Map.of("LEAVES", "BEECH", "COMES", "ASH")));
        assertThat(seats.carriedOut(Set.of("COMES"))).isEmpty();
        assertThat(seats.carriedOut(Set.of("LEAVES"))).containsExactly("LEAVES");
        assertThat(seats.carriedOut(Set.of("COMES", "LEAVES"))).containsExactly("COMES", "LEAVES");
        assertThat(seats.movingOut("ASH", Set.of())).extracting(Pupil::id).containsExactly("LEAVES");
        assertThat(seats.movingOut("ASH", Set.of("LEAVES"))).isEmpty();
        assertThat(seats.movingOut("BEECH", Set.of())).isEmpty();
    }

    @Test
    void a_chain_falls_where_its_first_move_is_missing() {
        Problem problem = problem(
                List.of(
                        pupil("ONE").stayAt("BEECH").build(),
                        pupil("TWO").stayAt("ASH").build(),
                        pupil("THREE").build()),
                limit("ASH", 1),
                limit("BEECH", 1),
                limit("CEDAR", 1));
        SeatsFree seats = new SeatsFree(problem, new Answer(Map.of("ONE", "CEDAR", "TWO", "BEECH", "THREE", "ASH")));
        assertThat(seats.carriedOut(Set.of("TWO", "THREE"))).isEmpty();
        assertThat(seats.carriedOut(Set.of("ONE", "TWO"))).containsExactly("ONE", "TWO");
        assertThat(seats.carriedOut(Set.of("ONE", "TWO", "THREE"))).hasSize(3);
    }

    @Test
    void two_who_exchange_their_seats_go_together_or_not_at_all() {
        Problem problem = problem(
                List.of(
                        pupil("LEFT").stayAt("ASH").build(),
                        pupil("RIGHT").stayAt("BEECH").build()),
                limit("ASH", 1),
                limit("BEECH", 1));
        SeatsFree seats = new SeatsFree(problem, new Answer(Map.of("LEFT", "BEECH", "RIGHT", "ASH")));
        assertThat(seats.carriedOut(Set.of("LEFT"))).isEmpty();
        assertThat(seats.carriedOut(Set.of("LEFT", "RIGHT"))).hasSize(2);
    }

    @Test
    void named_places_count_and_free_ones_can_be_taken_up_to_the_limit() {
        Problem problem = problem(
                List.of(
                        pupil("NAMED").keep("ASH").build(),
                        pupil("A").build(),
                        pupil("B").build(),
                        pupil("C").build()),
                limit("ASH", 3));
        SeatsFree seats = new SeatsFree(problem, new Answer(Map.of("A", "ASH", "B", "ASH", "C", "ASH")));
        assertThat(seats.carriedOut(Set.of("A", "B", "C"))).containsExactly("A", "B");
    }

    @Test
    void who_is_kept_apart_from_somebody_who_has_not_left_waits() {
        Problem problem = problem(
                List.of(
                        pupil("STAYS").stayAt("ASH").build(),
                        pupil("COMES").keepApart("STAYS").build()),
                limit("ASH", 5),
                limit("BEECH", 5));
        SeatsFree seats = new SeatsFree(problem, new Answer(Map.of("STAYS", "BEECH", "COMES", "ASH")));
        assertThat(seats.carriedOut(Set.of("COMES"))).isEmpty();
        assertThat(seats.carriedOut(Set.of("COMES", "STAYS"))).hasSize(2);
    }
}
