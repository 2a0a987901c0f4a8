package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.Why;
import org.throughline.people.Children;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.shared.WriteConflicts;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Two officers who record a place of the same child at the same moment. */
class TwoOfficersTest extends ServiceTest {

    @Autowired
    private PlaceEpisodes episodes;

    @Autowired
    private Placements placements;

    @Autowired
    private Children children;

    @Autowired
    private Provisions provisions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_without_a_plan() {
        today = LocalDate.now(clock);
        child = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(today.minusYears(8))));
    }

    @AfterEach
    void nothing_of_the_child_stays() {
        jdbc.update("delete from record_change where child_id = ?", child);
        jdbc.update("delete from placement where child_id = ?", child);
        jdbc.update("delete from child where id = ?", child);
    }

    /** Whether the place was recorded; what is refused or lost to the other officer was not. */
    private boolean isRecorded(CyclicBarrier together, UUID provision, LocalDate from) throws Exception {
        together.await();
        try {
            return as(Roles.PLACEMENT_OFFICER, () -> {
                episodes.carryOut(
                        child,
                        new EpisodeChange.Begin<>(new PlacementRecord(child, provision, new Period(from, null))),
                        new Why("OTHER", "The test says so"));
                return true;
            });
        } catch (Refused refused) {
            return false;
        } catch (RuntimeException failure) {
            assertThat(WriteConflicts.isConflict(failure))
                    .as(failure.toString())
                    .isTrue();
            return false;
        }
    }

    @Test
    void never_leave_two_places_at_once() throws Exception {
        UUID provision = Objects.requireNonNull(
                as(Roles.PLACEMENT_OFFICER, provisions::all).getFirst().id());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> officers = List.of(
                    () -> isRecorded(together, provision, today.minusDays(20)),
                    () -> isRecorded(together, provision, today.minusDays(10)));
            int recorded = 0;
            for (Future<Boolean> officer : threads.invokeAll(officers)) {
                recorded += officer.get() ? 1 : 0;
            }
            assertThat(recorded).isPositive();
            List<PlacementRecord> left = as(Roles.PLACEMENT_OFFICER, () -> placements.ofChild(child));
            assertThat(left).hasSize(recorded);
            assertThat(left.stream()
                            .filter(place -> place.period().contains(today))
                            .count())
                    .isEqualTo(1);
        }
    }
}
