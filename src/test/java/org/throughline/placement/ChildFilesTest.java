package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.EhcpRefusal;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.PeopleRefusal;
import org.throughline.people.RecordChange;
import org.throughline.people.RecordChanges;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refusal;
import org.throughline.testing.ServiceTest;

/**
 * What an officer enters about a child: what is unusual asks for a reason, what was wrong is put right on the record.
 */
@Transactional
class ChildFilesTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ChildFiles files;

    @Autowired
    private Placements placements;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Clock clock;

    private AcademicYear year = new AcademicYear(2026);
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_of_year_8() {
        year = AcademicYear.of(LocalDate.now(clock));
        child = officer(
                () -> files.save(Optional.empty(), person(null, null), plan(Set.of()), List.of(), Optional.empty()));
    }

    private static <T> T officer(java.util.concurrent.Callable<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    private static void change(Runnable work) {
        officer(() -> {
            work.run();
            return true;
        });
    }

    private ChildRecord person(String upn, String postcode) {
        return new ChildRecord(
                null,
                null,
                "TEST" + NUMBER.incrementAndGet(),
                upn,
                "Test",
                "Invented",
                new AcademicYear(year.start() - 13).firstDay().plusDays(40),
                null,
                postcode,
                null,
                Set.of());
    }

    private static PlanEntry plan(Set<String> features) {
        return new PlanEntry(List.of(NeedType.SEMH), features, Support.NONE, false);
    }

    private UUID provision(String code) {
        return officer(provisions::all).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> Objects.requireNonNull(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private ChildFile file() {
        return officer(() -> files.find(child).orElseThrow());
    }

    private void place(String code, int startYear, String reason) {
        change(() -> files.save(
                Optional.of(file()),
                file().child(),
                plan(Set.of()),
                List.of(),
                Optional.of(new PlaceEntry(provision(code), startYear, reason))));
    }

    private List<RecordChange> changed() {
        return officer(() -> changes.of(child));
    }

    @Test
    void a_place_recorded_wrongly_is_put_right_or_taken_out_and_the_record_says_who_and_why() {
        place("S01", year.start(), "");
        PlacementRecord right = new PlacementRecord(child, provision("S02"), year.start(), null, null);
        assertThat(refusalOf(() -> change(() -> placements.correct(year.start(), right, " "))))
                .isEqualTo(new PeopleRefusal.ChangeWithoutReason(500));
        change(() -> placements.correct(year.start(), right, "The letter named the other school"));
        assertThat(file().placements())
                .singleElement()
                .satisfies(place -> assertThat(place.provisionId()).isEqualTo(provision("S02")));
        assertThat(changed()).singleElement().satisfies(change -> {
            assertThat(change.was()).contains("from September " + year.start());
            assertThat(change.isNow())
                    .contains("from September " + year.start())
                    .isNotEqualTo(change.was());
            assertThat(change.reason()).isEqualTo("The letter named the other school");
            assertThat(change.by()).endsWith("test");
            assertThat(change.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
        change(() -> placements.remove(child, year.start(), "Never went there"));
        assertThat(file().placements()).isEmpty();
        assertThat(changed())
                .hasSize(2)
                .first()
                .satisfies(change -> assertThat(change.isNow()).isNull());
    }

    @Test
    void the_place_that_ended_because_a_wrong_one_began_goes_on_when_that_is_taken_out() {
        place("S01", year.start(), "");
        place("S02", year.start() + 1, "");
        assertThat(file().placements()).extracting(PlacementRecord::endYear).containsExactly(year.start() + 1, null);
        change(() -> placements.correct(
                year.start() + 1,
                new PlacementRecord(child, provision("S02"), year.start() + 2, null, null),
                "A year later"));
        assertThat(file().placements()).extracting(PlacementRecord::endYear).containsExactly(year.start() + 2, null);
        change(() -> placements.remove(child, year.start() + 2, "Meant another child"));
        assertThat(file().placements())
                .singleElement()
                .satisfies(place -> assertThat(place.endYear()).isNull());
        assertThat(changed()).hasSize(4);
    }

    @Test
    void a_plan_ceases_from_a_day_on_and_that_can_be_taken_back() {
        LocalDate day = LocalDate.now(clock).plusDays(10);
        change(() -> plans.cease(child, day, "Moved to Wales"));
        assertThat(Objects.requireNonNull(file().plan()).ceases()).isEqualTo(day);
        assertThat(refusalOf(() -> change(() -> plans.cease(child, LocalDate.of(1990, 1, 1), "Too early"))))
                .isInstanceOf(EhcpRefusal.CeasesBeforeItStarted.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("after the plan started");
        change(() -> plans.maintain(child, "They stay"));
        assertThat(Objects.requireNonNull(file().plan()))
                .extracting(PlanRecord::ceases)
                .isNull();
        assertThat(changed()).extracting(RecordChange::reason).containsExactly("They stay", "Moved to Wales");
    }

    @Test
    void a_place_outside_the_years_of_a_school_or_over_its_places_asks_for_a_reason() {
        // a primary school for a child of Year 8
        assertThat(refusalOf(() -> place("P01", year.start(), "")))
                .isInstanceOf(PlacementRefusal.UnusualPlaceWithoutReason.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("is in Year 8", "Enter a reason");
        assertThat(file().placements()).isEmpty();
        place("P01", year.start(), "Agreed by the panel until Easter");
        assertThat(file().placements())
                .singleElement()
                .satisfies(place -> assertThat(place.reason()).isEqualTo("Agreed by the panel until Easter"));
    }

    @Test
    void a_feature_that_no_school_has_is_named_and_refused() {
        assertThat(refusalOf(() -> change(() -> files.save(
                        Optional.of(file()), file().child(), plan(Set.of("WHEELCHIAR")), List.of(), Optional.empty()))))
                .isInstanceOf(PlacementRefusal.ToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("WHEELCHIAR");
    }

    @Test
    void a_number_with_the_wrong_check_letter_or_one_that_somebody_has_is_refused_in_words() {
        assertThat(refusalOf(() -> officer(() -> files.save(
                        Optional.empty(), person("A801200001001", null), plan(Set.of()), List.of(), Optional.empty()))))
                .isInstanceOf(PlacementRefusal.ToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("UPN");
        assertThat(refusalOf(() -> officer(() -> files.save(
                        Optional.empty(),
                        person(null, "BL9 0AAA, behind the church"),
                        plan(Set.of()),
                        List.of(),
                        Optional.empty()))))
                .isInstanceOf(PlacementRefusal.ToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("postcode");
    }

    @Test
    void a_year_of_two_digits_is_a_sentence_for_the_person_who_typed_it() {
        assertThat(refusalOf(() -> place("S01", 27, ""))).isEqualTo(new PlacementRefusal.PlaceYearOutOfRange());
        place("S01", year.start(), "");
        PlacementRecord right = new PlacementRecord(child, provision("S01"), 27, null, null);
        assertThat(refusalOf(() -> change(() -> files.correct(year.start(), right, "A slip of the pen"))))
                .isEqualTo(new PlacementRefusal.PlaceYearOutOfRange());
    }
}
