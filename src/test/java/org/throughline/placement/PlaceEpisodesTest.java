package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.Why;
import org.throughline.people.RecordChange;
import org.throughline.people.RecordChanges;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** A child's places as episodes in the database, and how lists read them. */
@Transactional
class PlaceEpisodesTest extends ServiceTest {

    @Autowired
    private PlaceEpisodes episodes;

    @Autowired
    private Placements placements;

    @Autowired
    private ChildFiles files;

    @Autowired
    private Caseload caseload;

    @Autowired
    private PlacesHeld held;

    @Autowired
    private Provisions provisions;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private String reference = "";
    private UUID child = new UUID(0, 0);

    @PersistenceContext
    private EntityManager store;

    @BeforeEach
    void a_child_of_year_8_with_a_plan() {
        today = LocalDate.now(clock);
        reference = "PLACE" + UUID.randomUUID().toString().substring(0, 8);
        child = officer(() -> files.save(
                Optional.empty(),
                InventedChild.born(reference, InventedChild.dayOfBirth(8, today)),
                new PlanEntry(List.of(NeedType.SEMH), Set.of(), Support.NONE, false),
                List.of(),
                Optional.of(new PlanStart(today.minusYears(3), Why.of("MADE")))));
    }

    private static <T> T officer(java.util.concurrent.Callable<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    private UUID provision(String code) {
        return officer(provisions::all).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> Objects.requireNonNull(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private PlacementRecord place(String code, LocalDate from, @Nullable LocalDate until) {
        return new PlacementRecord(child, provision(code), new Period(from, until));
    }

    private void carryOut(EpisodeChange<PlacementRecord> change, Why why) {
        officer(() -> {
            episodes.carryOut(child, change, why);
            // lists read the database; the transaction of the test never ends
            store.flush();
            return true;
        });
    }

    private void begin(String code, LocalDate from) {
        carryOut(new EpisodeChange.Begin<>(place(code, from, null)), new Why("OTHER", "The test says so"));
    }

    private List<PlacementRecord> counting() {
        return officer(() -> placements.ofChild(child));
    }

    private List<RecordChange> changed() {
        return officer(() -> changes.of(child));
    }

    /** Where the list of children has the child today. */
    private @Nullable UUID listed() {
        return officer(() -> caseload.find(
                        new CaseloadFilter(AcademicYear.of(today).start(), reference, null, null, null, null, null),
                        0,
                        10))
                .getFirst()
                .provisionId();
    }

    /** Where the one reading that runs and counts share has the child today. */
    private @Nullable UUID read() {
        return officer(() -> held.in(AcademicYear.of(today))).stream()
                .filter(each -> child.equals(each.child().id()))
                .findFirst()
                .map(PlacedChild::place)
                .map(place -> place.placement().provisionId())
                .orElse(null);
    }

    @Test
    void a_move_in_the_middle_of_a_year_ends_the_place_before_and_lists_and_runs_agree() {
        begin("S01", today.minusYears(1));
        assertThat(listed()).isEqualTo(provision("S01")).isEqualTo(read());
        begin("S02", today.minusDays(3));
        assertThat(counting()).extracting(each -> each.period().until()).containsExactly(today.minusDays(3), null);
        assertThat(listed()).isEqualTo(provision("S02")).isEqualTo(read());
        assertThat(Objects.requireNonNull(counting().getFirst().trail().ended()).by())
                .endsWith("test");
    }

    @Test
    void a_move_that_is_to_come_leaves_the_child_where_it_is_today() {
        begin("S01", today.minusYears(1));
        begin("S02", today.plusDays(1));
        assertThat(listed()).isEqualTo(provision("S01")).isEqualTo(read());
    }

    @Test
    void a_place_that_has_ended_is_in_no_list() {
        begin("S01", today.minusYears(1));
        carryOut(new EpisodeChange.End<>(counting().getFirst(), today), Why.of("BROKE_DOWN"));
        assertThat(listed()).isNull();
        assertThat(read()).isNull();
        assertThat(changed()).first().extracting(RecordChange::reason).isEqualTo("The placement broke down");
    }

    @Test
    void a_place_recorded_by_mistake_is_kept_counts_no_longer_and_the_one_before_goes_on() {
        begin("S01", today.minusYears(1));
        begin("S02", today.minusDays(20));
        carryOut(new EpisodeChange.Withdraw<>(counting().getLast()), Why.of("DID_NOT_HAPPEN"));
        assertThat(counting())
                .singleElement()
                .satisfies(place -> assertThat(place.period().until()).isNull());
        assertThat(officer(() -> placements.episodesOf(child)))
                .hasSize(2)
                .last()
                .satisfies(
                        place -> assertThat(Objects.requireNonNull(place.trail().corrected())
                                        .code())
                                .isEqualTo("DID_NOT_HAPPEN"));
        assertThat(listed()).isEqualTo(provision("S01")).isEqualTo(read());
        assertThat(officer(placements::all).stream()
                        .filter(place -> place.childId().equals(child)))
                .hasSize(1);
    }

    @Test
    void the_right_place_counts_instead_of_the_wrong_one_and_says_who_and_why() {
        begin("S01", today.minusYears(1));
        PlacementRecord wrong = counting().getFirst();
        carryOut(
                new EpisodeChange.Replace<>(wrong, wrong.at(provision("S02"))),
                new Why("WRONG_PROVISION", "The letter named the other school"));
        assertThat(counting()).singleElement().satisfies(place -> {
            assertThat(place.provisionId()).isEqualTo(provision("S02"));
            assertThat(Objects.requireNonNull(place.trail().begun()).words())
                    .isEqualTo("The letter named the other school");
        });
        assertThat(changed()).singleElement().satisfies(change -> {
            assertThat(change.isNow()).isNull();
            assertThat(change.by()).endsWith("test");
        });
    }

    @Test
    void a_place_outside_the_years_of_a_school_asks_for_words() {
        // a primary school for a child of Year 8
        EpisodeChange<PlacementRecord> unusual = new EpisodeChange.Begin<>(place("P01", today, null));
        assertThat(officer(() -> episodes.unusual(unusual)))
                .singleElement()
                .asString()
                .contains("is in Year 8");
        assertThatThrownBy(() -> carryOut(unusual, Why.of("NAMED"))).hasMessageContaining("say why in words");
        assertThat(counting()).isEmpty();
        carryOut(unusual, new Why("NAMED", "Agreed by the panel until Easter"));
        assertThat(counting())
                .singleElement()
                .satisfies(place -> assertThat(place.reason())
                        .contains("is in Year 8")
                        .endsWith("Agreed by the panel until Easter"));
    }

    @Test
    void a_place_that_another_system_has_is_taken_over_as_it_is() {
        officer(() -> {
            episodes.takeOver(child, new EpisodeChange.Begin<>(place("P01", today, null)), Why.of("NAMED"));
            store.flush();
            return true;
        });

        assertThat(counting()).singleElement().satisfies(place -> {
            assertThat(place.reason()).isNull();
            assertThat(place.trail().isCorrected()).isFalse();
        });
    }

    @Test
    void a_place_that_somebody_else_changed_meanwhile_is_a_conflict() {
        begin("S01", today.minusYears(1));
        PlacementRecord read = counting().getFirst();
        PlacementRecord stale = new PlacementRecord(
                read.id(),
                Objects.requireNonNull(read.version()) + 7,
                child,
                read.provisionId(),
                read.period(),
                null,
                null,
                read.trail());
        // the timeline finds it by its id; the version that was read is compared where it is stored
        assertThat(officer(() -> episodes.steps(child, new EpisodeChange.End<>(stale, today))))
                .hasSize(1);
        assertThatThrownBy(() -> carryOut(new EpisodeChange.End<>(stale, today), Why.of("BROKE_DOWN")))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_year_that_can_only_be_a_slip_of_the_pen_is_refused() {
        assertThatThrownBy(() -> begin("S01", today.minusYears(26))).hasMessageContaining("25 years");
        assertThatThrownBy(() -> begin("S01", today.plusYears(26))).hasMessageContaining("25 years");
    }

    @Test
    void the_corrected_row_stays_in_the_table() {
        begin("S01", today.minusYears(1));
        carryOut(new EpisodeChange.Withdraw<>(counting().getFirst()), Why.of("TWICE"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from placement where child_id = ? and corrected_code = 'TWICE'",
                        Integer.class,
                        child))
                .isEqualTo(1);
    }
}
