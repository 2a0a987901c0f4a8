package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.provision.PlacesOffered.Basis;
import org.throughline.shared.ProvisionType;

/** The places of a provision of NC years 7 to 11 in one academic year, however they were recorded. */
class ProvisionRecordTest {

    private static final List<CommissionedPlaces> NONE = List.of();

    private static ProvisionRecord provision(
            ProvisionType type, List<CommissionedPlaces> places, List<OtherSeats> others) {
        return new ProvisionRecord(
                null,
                null,
                new SettingRecord(UUID.randomUUID(), null, "Setting", true, null, null),
                "OAK",
                "Oak",
                type,
                Set.of(),
                7,
                11,
                null,
                Set.of(),
                BigDecimal.valueOf(26_000),
                2025,
                2031,
                places,
                others);
    }

    private static CommissionedPlaces line(int year, int from, int to, int places, int keptBack) {
        return new CommissionedPlaces(year, from, to, places, keptBack);
    }

    private static PlacesOffered offered(int year, CommissionedPlaces... lines) {
        return provision(ProvisionType.SPECIAL_SCHOOL, List.of(lines), List.of())
                .offered(year);
    }

    private static PlacesOffered withOthers(int year, OtherSeats... others) {
        return provision(ProvisionType.SPECIAL_SCHOOL, List.of(line(2026, 7, 11, 40, 3)), List.of(others))
                .offered(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, CLOSED, 0",
        "2025, NOT_COMMISSIONED, 0",
        "2026, COMMISSIONED, 40",
        "2027, REPEATED, 40",
        "2028, COMMISSIONED, 33",
        "2030, REPEATED, 33",
        "2031, CLOSED, 0"
    })
    void a_year_without_a_line_repeats_the_last_one_before_it_while_it_is_open(int year, Basis basis, int places) {
        PlacesOffered offered = offered(year, line(2028, 7, 11, 33, 0), line(2026, 7, 11, 40, 0));
        assertThat(offered.basis()).isEqualTo(basis);
        assertThat(offered.places()).isEqualTo(places);
        assertThat(offered.lines()).allMatch(line -> line.academicYear() == year);
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIAL_SCHOOL, NOT_COMMISSIONED",
        "RESOURCED_PROVISION, NOT_COMMISSIONED",
        "ALTERNATIVE_PROVISION, NOT_COMMISSIONED",
        "MAINSTREAM, NOT_LIMITED"
    })
    void without_any_line_only_mainstream_is_without_limit(ProvisionType type, Basis basis) {
        PlacesOffered offered = provision(type, NONE, List.of()).offered(2026);
        assertThat(offered.basis()).isEqualTo(basis);
        assertThat(offered.isLimited()).isEqualTo(basis != Basis.NOT_LIMITED);
        assertThat(offered.limiting(7, 11)).hasSize(basis == Basis.NOT_LIMITED ? 0 : 1);
    }

    @Test
    void of_two_lines_for_the_same_years_the_tighter_one_holds() {
        assertThat(offered(2026, line(2026, 7, 9, 20, 1), line(2026, 7, 9, 21, 4))
                        .lines())
                .containsExactly(line(2026, 7, 9, 21, 4));
    }

    @Test
    void lines_outside_the_range_are_not_offered() {
        assertThat(offered(2026, line(2026, 12, 13, 9, 0), line(2026, 4, 6, 8, 0), line(2026, 6, 7, 5, 0))
                        .lines())
                .containsExactly(line(2026, 6, 7, 5, 0));
    }

    @Test
    void children_of_other_authorities_grow_older_until_they_leave() {
        OtherSeats seven = new OtherSeats(2026, 7, 4);
        OtherSeats ten = new OtherSeats(2026, 10, 6);
        assertThat(withOthers(2025, seven, ten).seats()).isEmpty();
        assertThat(withOthers(2026, seven, ten).seatsOfOthers()).isEqualTo(10);
        assertThat(withOthers(2027, seven, ten).seats())
                .containsExactly(new OtherSeats(2027, 8, 4), new OtherSeats(2027, 11, 6));
        assertThat(withOthers(2028, seven, ten).seats()).containsExactly(new OtherSeats(2028, 9, 4));
        assertThat(withOthers(2031, seven, ten).seats()).isEmpty();
    }

    @Test
    void a_later_record_of_them_takes_the_place_of_the_earlier_one() {
        assertThat(withOthers(2028, new OtherSeats(2026, 7, 4), new OtherSeats(2028, 8, 5))
                        .seats())
                .containsExactly(new OtherSeats(2028, 8, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 37", "36, 1", "37, 0", "38, 0"})
    void what_others_hold_and_what_is_kept_back_is_not_the_authoritys_to_fill(int others, int usable) {
        PlacesOffered offered = withOthers(2026, new OtherSeats(2026, 7, others));
        assertThat(offered.usable(offered.lines().getFirst())).isEqualTo(usable);
    }

    @ParameterizedTest(name = "NC years {0} to {1} and {2} to {3}")
    @CsvSource({"7, 9, 10, 11, true", "7, 9, 8, 8, true", "7, 9, 9, 11, false", "7, 9, 7, 9, false", "7, 7, 7, 9, true"
    })
    void lines_of_a_year_lie_apart_or_within_each_other(int from, int to, int otherFrom, int otherTo, boolean fit) {
        assertThat(problems(line(2026, from, to, 9, 0), line(2026, otherFrom, otherTo, 5, 0)))
                .hasSize(fit ? 0 : 1);
        assertThat(problems(line(2026, from, to, 9, 0), line(2027, otherFrom, otherTo, 5, 0)))
                .as("in different years")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10000, 10000, 0", "10001, 0, 1", "-1, 0, 2", "8, 9, 1", "8, -1, 1", "8, 8, 0"})
    void places_and_what_is_kept_back_of_them_are_within_bounds(int places, int keptBack, int wrong) {
        assertThat(problems(line(2026, 7, 11, places, keptBack))).hasSize(wrong);
    }

    @Test
    void lines_are_within_the_range_of_the_provision() {
        assertThat(problems(line(2026, 6, 11, 8, 0))).singleElement().asString().contains("7 to 11");
        assertThat(problems(line(2026, 7, 12, 8, 0))).hasSize(1);
    }

    @Test
    void seats_of_others_stand_once_for_a_year_group_and_year_within_the_range() {
        assertThat(withOtherSeats(new OtherSeats(2026, 7, 1), new OtherSeats(2026, 8, 1), new OtherSeats(2027, 7, 1)))
                .isEmpty();
        assertThat(withOtherSeats(new OtherSeats(2026, 7, 1), new OtherSeats(2026, 7, 2)))
                .hasSize(1);
        assertThat(withOtherSeats(new OtherSeats(2026, 6, 1))).hasSize(1);
        assertThat(withOtherSeats(new OtherSeats(2026, 12, 1))).hasSize(1);
        assertThat(withOtherSeats(new OtherSeats(2026, 7, -1))).hasSize(1);
    }

    private static List<String> problems(CommissionedPlaces... lines) {
        return provision(ProvisionType.SPECIAL_SCHOOL, List.of(lines), List.of())
                .problems();
    }

    private static List<String> withOtherSeats(OtherSeats... seats) {
        return provision(ProvisionType.SPECIAL_SCHOOL, NONE, List.of(seats)).problems();
    }
}
