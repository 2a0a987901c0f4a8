package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Seats that other authorities' children hold, as they are recorded, changed and ended. */
@Transactional
class SeatsOfOthersTest extends ServiceTest {

    private static final int YEAR = 2030;

    @Autowired
    private SeatsOfOthers seats;

    @Autowired
    private Provisions provisions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nothing_is_recorded_at_first() {
        assertThat(larkmeadow().otherSeats()).isEmpty();
    }

    private ProvisionRecord larkmeadow() {
        return as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.code().equals("LARK"))
                .findFirst()
                .orElseThrow();
    }

    private UUID id() {
        return Objects.requireNonNull(larkmeadow().id());
    }

    private void record(int year, int ncYear, int number, String names) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            seats.record(larkmeadow(), new OtherSeats(year, ncYear, number), names);
            return true;
        });
    }

    private int held(int year) {
        return larkmeadow().offered(year).seatsOfOthers();
    }

    private Map<Integer, SeatNames> names() {
        return as(Roles.PLACEMENT_OFFICER, () -> seats.namesAt(id()));
    }

    @Test
    void a_group_holds_its_seats_and_is_a_year_older_each_year_until_it_leaves() {
        int top = larkmeadow().ncYearTo();
        record(YEAR, top - 1, 3, "");
        assertThat(held(YEAR - 1)).isZero();
        assertThat(held(YEAR)).isEqualTo(3);
        assertThat(larkmeadow().offered(YEAR + 1).seats()).containsExactly(new OtherSeats(YEAR + 1, top, 3));
        assertThat(held(YEAR + 2)).isZero();
    }

    @Test
    void one_group_is_changed_or_ended_from_a_later_year_on_and_the_others_stay() {
        int bottom = larkmeadow().ncYearFrom();
        record(YEAR, bottom, 3, "");
        record(YEAR, bottom + 1, 5, "");
        record(YEAR + 1, bottom + 1, 2, "");
        assertThat(held(YEAR)).isEqualTo(8);
        assertThat(larkmeadow().offered(YEAR + 1).seats())
                .containsExactlyInAnyOrder(
                        new OtherSeats(YEAR + 1, bottom + 1, 2), new OtherSeats(YEAR + 1, bottom + 2, 5));
        record(YEAR + 1, bottom + 2, 0, "");
        assertThat(held(YEAR + 1)).isEqualTo(2);
        record(YEAR + 1, bottom + 1, 0, "");
        assertThat(held(YEAR + 1)).isZero();
        assertThat(held(YEAR)).isEqualTo(8);
    }

    @Test
    void names_stay_with_the_group_as_it_grows_and_go_when_its_seats_do() {
        int bottom = larkmeadow().ncYearFrom();
        record(YEAR, bottom, 1, " Invented A. ");
        assertThat(names().get(new OtherSeats(YEAR + 1, bottom + 1, 1).receptionYear()))
                .satisfies(known -> {
                    assertThat(Objects.requireNonNull(known).names()).isEqualTo("Invented A.");
                    assertThat(known.by()).endsWith("test");
                });
        record(YEAR + 1, bottom + 1, 0, "");
        assertThat(names()).isEmpty();
    }

    @Test
    void who_changed_seats_is_in_the_audit_without_names() {
        record(YEAR, larkmeadow().ncYearFrom(), 1, "Invented A.");
        assertThat(jdbc.queryForList("select what from audit_event where subject_id = ?", String.class, id()))
                .last()
                .asString()
                .contains("1 in")
                .contains("2030/31")
                .doesNotContain("Invented");
    }

    @Test
    void a_year_group_of_another_range_too_many_seats_and_names_without_seats_are_refused() {
        assertThatThrownBy(() -> record(YEAR, larkmeadow().ncYearTo() + 1, 1, ""))
                .hasMessageContaining("NC years " + larkmeadow().ncYearFrom() + " to "
                        + larkmeadow().ncYearTo());
        assertThatThrownBy(() -> record(YEAR, larkmeadow().ncYearTo(), 10_001, ""))
                .hasMessageContaining("10,000");
        assertThatThrownBy(() -> record(YEAR, larkmeadow().ncYearTo(), 0, "Somebody"))
                .hasMessageContaining("take the names out");
        assertThatThrownBy(() -> record(YEAR, larkmeadow().ncYearTo(), 1, "x".repeat(1_001)))
                .hasMessageContaining("1,000 characters");
    }

    @Test
    void a_planner_sees_seats_and_no_names() {
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> seats.namesAt(id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
