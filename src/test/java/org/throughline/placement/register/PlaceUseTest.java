package org.throughline.placement.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.OtherSeats;
import org.throughline.provision.PlacesOffered;

/** How the places of a year are used, year group by year group, with numbers that are all different. */
class PlaceUseTest {

    private static CommissionedPlaces line(int from, int to, int places, int keptBack) {
        return new CommissionedPlaces(2027, from, to, places, keptBack);
    }

    private static PlacesOffered offered(List<CommissionedPlaces> lines, OtherSeats... seats) {
        return new PlacesOffered(2027, PlacesOffered.Basis.COMMISSIONED, lines, List.of(seats));
    }

    private static List<Integer> children(int inYear7, int inYear9) {
        return Stream.concat(Collections.nCopies(inYear7, 7).stream(), Collections.nCopies(inYear9, 9).stream())
                .toList();
    }

    @Test
    void a_line_says_who_fills_it_what_others_hold_what_is_kept_back_and_what_is_free() {
        PlaceUse use = PlaceUse.of(
                offered(List.of(line(7, 11, 30, 2)), new OtherSeats(2027, 8, 3), new OtherSeats(2027, 10, 1)),
                7,
                11,
                children(6, 5));

        PlaceUse.Line line = use.lines().getFirst();
        assertThat(line.own()).containsExactly(Map.entry(7, 6), Map.entry(9, 5));
        assertThat(line.others()).containsExactly(Map.entry(8, 3), Map.entry(10, 1));
        assertThat(line.filled()).isEqualTo(11);
        assertThat(line.heldByOthers()).isEqualTo(4);
        assertThat(line.free()).isEqualTo(30 - 2 - 4 - 11);
        assertThat(line.over()).isZero();
    }

    @Test
    void a_line_that_is_over_says_by_how_many_and_has_nothing_free() {
        PlaceUse.Line line = PlaceUse.of(offered(List.of(line(7, 11, 10, 1))), 7, 11, children(9, 4))
                .lines()
                .getFirst();

        assertThat(line.over()).isEqualTo(4);
        assertThat(line.free()).isZero();
    }

    @Test
    void a_line_within_another_follows_it_and_is_not_added_again() {
        PlaceUse use = PlaceUse.of(offered(List.of(line(7, 7, 8, 0), line(7, 11, 40, 0))), 7, 11, children(5, 12));

        assertThat(use.lines()).extracting(PlaceUse.Line::isWithin).containsExactly(false, true);
        assertThat(use.lines()).extracting(PlaceUse.Line::free).containsExactly(23, 3);
        assertThat(use.free()).isEqualTo(23);
    }

    @Test
    void what_is_free_is_what_the_register_says_is_free() {
        PlacesOffered offered = offered(List.of(line(0, 6, 10, 3), line(7, 11, 21, 0)), new OtherSeats(2027, 4, 2));
        Occupancy occupancy = new Occupancy(null, offered, List.of(), offered, children(4, 9), List.of());

        assertThat(PlaceUse.of(offered, 0, 11, children(4, 9)).free())
                .isEqualTo(occupancy.vacancies())
                .isEqualTo(5 + 8);
    }

    @Test
    void year_groups_without_places_are_shown_only_where_somebody_is_in_them() {
        PlacesOffered offered = offered(List.of(line(8, 8, 4, 0)));

        assertThat(PlaceUse.of(offered, 7, 11, List.of(8)).lines()).hasSize(1);
        PlaceUse use = PlaceUse.of(offered, 7, 11, children(2, 0));
        assertThat(use.lines()).extracting(PlaceUse.Line::ncYearFrom).containsExactly(7, 8);
        assertThat(use.lines().getFirst().over()).isEqualTo(2);
    }

    @Test
    void without_a_limit_there_are_children_and_no_places() {
        PlaceUse use = PlaceUse.of(
                new PlacesOffered(2027, PlacesOffered.Basis.NOT_LIMITED, List.of(), List.of()), 7, 11, children(3, 1));

        PlaceUse.Line line = use.lines().getFirst();
        assertThat(line.places()).isNull();
        assertThat(line.filled()).isEqualTo(4);
        assertThat(line.free() + line.over()).isZero();
    }
}
