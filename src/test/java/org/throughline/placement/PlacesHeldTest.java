package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.Period;
import org.throughline.people.ChildRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Who is where on a day and in a year. */
class PlacesHeldTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final AcademicYear THIS_YEAR = new AcademicYear(2026);
    private static final ChildRecord CHILD = new ChildRecord(
            UUID.randomUUID(),
            0L,
            "C00001",
            null,
            "Test",
            "Invented",
            LocalDate.of(2017, 10, 10),
            null,
            null,
            null,
            Set.of());
    private static final ProvisionRecord OAK = provision("OAK", 6);
    private static final ProvisionRecord ELM = provision("ELM", 11);

    private static ProvisionRecord provision(String code, int top) {
        return new ProvisionRecord(
                UUID.randomUUID(),
                0L,
                new SettingRecord(UUID.randomUUID(), null, code, true, null, null),
                code,
                code,
                ProvisionType.SPECIAL_SCHOOL,
                Set.of(),
                0,
                top,
                null,
                Set.of(),
                BigDecimal.ZERO,
                null,
                null,
                List.of(),
                List.of());
    }

    private static PlanRecord plan(LocalDate from, @Nullable LocalDate ceases) {
        return new PlanRecord(
                UUID.randomUUID(),
                0L,
                Objects.requireNonNull(CHILD.id()),
                PlanRecord.Status.MAINTAINED,
                from,
                List.of(NeedType.ASD),
                Set.of(),
                Support.NONE,
                ceases,
                false);
    }

    private static PlacementRecord at(ProvisionRecord provision, LocalDate from, @Nullable LocalDate until) {
        return new PlacementRecord(
                Objects.requireNonNull(CHILD.id()), Objects.requireNonNull(provision.id()), new Period(from, until));
    }

    private static PlacesHeld.Reading reading(List<PlanRecord> plans, PlacementRecord... places) {
        UUID id = Objects.requireNonNull(CHILD.id());
        return new PlacesHeld.Reading(
                TODAY,
                plans,
                Map.of(id, CHILD),
                Map.of(Objects.requireNonNull(OAK.id()), OAK, Objects.requireNonNull(ELM.id()), ELM),
                Map.of(id, List.of(places)));
    }

    private static PlacesHeld.Reading placed(PlacementRecord... places) {
        return reading(List.of(plan(LocalDate.of(2021, 5, 1), null)), places);
    }

    private static List<String> codes(List<PlacedChild> children) {
        return children.stream()
                .flatMap(child -> Stream.ofNullable(child.place()))
                .map(place -> place.provision().code())
                .toList();
    }

    @Test
    void in_the_year_that_goes_on_it_is_the_place_of_today() {
        PlacesHeld.Reading moved = placed(
                at(OAK, LocalDate.of(2024, 9, 1), LocalDate.of(2027, 1, 11)), at(ELM, LocalDate.of(2027, 1, 11), null));
        assertThat(codes(moved.in(THIS_YEAR))).containsExactly("ELM");
        assertThat(codes(moved.on(LocalDate.of(2027, 1, 10)))).containsExactly("OAK");
        assertThat(codes(moved.on(LocalDate.of(2027, 1, 11)))).containsExactly("ELM");
    }

    @Test
    void in_a_later_year_it_is_the_place_of_its_first_day() {
        PlacesHeld.Reading moves = placed(
                at(OAK, LocalDate.of(2024, 9, 1), LocalDate.of(2028, 2, 1)), at(ELM, LocalDate.of(2028, 2, 1), null));
        assertThat(codes(moves.in(new AcademicYear(2027)))).containsExactly("OAK");
        assertThat(codes(moves.in(new AcademicYear(2028)))).containsExactly("ELM");
    }

    @Test
    void with_no_place_yet_it_is_the_one_that_begins_later_in_the_year_but_not_on_the_day() {
        PlacesHeld.Reading named = placed(at(ELM, LocalDate.of(2027, 5, 4), null));
        assertThat(codes(named.in(THIS_YEAR))).containsExactly("ELM");
        assertThat(codes(named.on(TODAY))).isEmpty();
        assertThat(codes(placed(at(ELM, LocalDate.of(2027, 9, 1), null)).in(THIS_YEAR)))
                .isEmpty();
    }

    @Test
    void a_place_that_ended_this_year_is_held_no_longer() {
        PlacesHeld.Reading ended = placed(at(OAK, LocalDate.of(2024, 9, 1), LocalDate.of(2027, 2, 1)));
        assertThat(codes(ended.in(THIS_YEAR))).isEmpty();
        assertThat(ended.in(THIS_YEAR)).hasSize(1);
    }

    @Test
    void a_place_is_over_at_the_top_of_the_range() {
        PlacesHeld.Reading there = placed(at(OAK, LocalDate.of(2022, 9, 1), null));
        // Year 4 in 2026/27, so Year 7 in 2029/30
        assertThat(codes(there.in(new AcademicYear(2028)))).containsExactly("OAK");
        assertThat(codes(there.in(new AcademicYear(2029)))).isEmpty();
    }

    @Test
    void two_plans_one_after_the_other_make_one_child_in_each_year() {
        PlacesHeld.Reading twice = reading(List.of(
                plan(LocalDate.of(2021, 5, 1), LocalDate.of(2025, 3, 1)), plan(LocalDate.of(2027, 3, 1), null)));
        assertThat(twice.in(new AcademicYear(2024))).hasSize(1);
        assertThat(twice.in(new AcademicYear(2025))).isEmpty();
        assertThat(twice.in(THIS_YEAR)).hasSize(1);
        assertThat(twice.in(new AcademicYear(2027))).hasSize(1);
    }
}
