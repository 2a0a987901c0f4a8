package org.throughline.placement.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.testing.ServiceTest;

/** The turn of the school year: who stays, moves, leaves, of whom nothing is settled; nothing turns silently. */
class YearRolloverTest extends ServiceTest {

    @Autowired
    private YearRollover rollover;

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private PlanEpisodes planEpisodes;

    @Autowired
    private PlaceEpisodes places;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private TransactionTemplate transaction;

    private final AcademicYear year = new AcademicYear(LocalDate.now().getYear());
    private final LocalDate first = year.firstDay();

    /** A child who is in a year group before the turn, with a plan and a place. */
    private UUID child(int ncYearBefore, ProvisionRecord provision) {
        LocalDate born = LocalDate.of(year.start() - 1 - 4 - ncYearBefore - 1, 10, 1);
        assertThat(YearGroup.of(born, new AcademicYear(year.start() - 1))).isEqualTo(ncYearBefore);
        UUID id = children.record(new ChildRecord(
                null,
                null,
                "RO" + UUID.randomUUID().toString().substring(0, 10),
                null,
                "Rollover",
                "Invented",
                born,
                null,
                null,
                null,
                Set.of()));
        planEpisodes.carryOut(
                id,
                new EpisodeChange.Begin<>(new PlanRecord(
                        null,
                        null,
                        id,
                        PlanRecord.Status.MAINTAINED,
                        first.minusYears(1),
                        List.of(NeedType.SEMH),
                        Set.of(),
                        new Support(null, null),
                        null,
                        false)),
                Why.of("MADE"));
        places.carryOut(
                id,
                new EpisodeChange.Begin<>(new PlacementRecord(id, provision.id(), year.start() - 1, null, null)),
                new Why("OTHER", "Invented for a test"));
        return id;
    }

    private ProvisionRecord provision(int from, int to) {
        return provisions.all().stream()
                .filter(each -> each.ncYearFrom() <= from && each.ncYearTo() == to)
                .filter(each -> each.isOpenIn(year.start() - 1) && each.isOpenIn(year.start()))
                .filter(each -> each.setting().details().closed() == null)
                .findFirst()
                .orElseThrow();
    }

    private RolloverRow row(UUID child) {
        return rollover.rows(year).stream()
                .filter(each -> each.childId().equals(child))
                .findFirst()
                .orElseThrow();
    }

    /** Does it as an officer and takes it all back. */
    private void undone(Runnable work) {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    work.run();
                    status.setRollbackOnly();
                    return true;
                }));
    }

    @Test
    void a_child_stays_or_has_nothing_settled_or_moves_or_leaves() {
        undone(() -> {
            ProvisionRecord primary = provision(5, 6);
            UUID stays = child(4, primary);
            assertThat(row(stays).kind()).isEqualTo(RolloverKind.STAYS);
            UUID unsettled = child(6, primary);
            assertThat(row(unsettled).kind()).isEqualTo(RolloverKind.UNSETTLED);
            assertThat(row(unsettled).why())
                    .isEqualTo(primary.name()
                            + " does not take Year 7 or the place ends. Name the next place or record that the present"
                            + " one goes on");
            ProvisionRecord secondary = provision(7, 11);
            places.carryOut(
                    unsettled,
                    new EpisodeChange.Begin<>(new PlacementRecord(unsettled, secondary.id(), year.start(), null, null)),
                    new Why("OTHER", "Invented for a test"));
            assertThat(row(unsettled).kind()).isEqualTo(RolloverKind.MOVES);
            assertThat(row(unsettled).placeAfter()).isEqualTo(secondary.name());
            planEpisodes.carryOut(
                    stays,
                    new EpisodeChange.End<>(plans.ofChild(stays).orElseThrow(), first),
                    new Why("OTHER", "Invented for a test"));
            assertThat(row(stays).kind()).isEqualTo(RolloverKind.LEAVES);
        });
    }

    @Test
    void settling_it_ends_places_of_ceased_plans_once_and_keeps_the_exceptions() {
        undone(() -> {
            ProvisionRecord primary = provision(5, 6);
            UUID leaves = child(4, primary);
            UUID unsettled = child(6, primary);
            String reference = children.find(unsettled).orElseThrow().reference();
            planEpisodes.carryOut(
                    leaves,
                    new EpisodeChange.End<>(plans.ofChild(leaves).orElseThrow(), first),
                    new Why("OTHER", "Invented for a test"));
            AcademicYear settled = year;
            if (LocalDate.now().isBefore(first)) {
                assertThat(refusalOf(() -> rollover.carryOut(settled)))
                        .isEqualTo(new RolloverRefusal.RolloverTooEarly(first));
                return;
            }
            RolloverOutcome outcome = rollover.carryOut(settled);
            assertThat(outcome.exceptions()).contains(reference);
            assertThat(placements.ofChild(leaves).getFirst().period().until()).isEqualTo(first);
            assertThat(placements.ofChild(unsettled).getFirst().period().until())
                    .isNull();
            assertThat(refusalOf(() -> rollover.carryOut(settled)))
                    .isEqualTo(new RolloverRefusal.RolloverDone(outcome.by()));
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> rollover.outcome(year))).isEqualTo(Optional.empty());
    }

    @Test
    void it_cannot_be_settled_before_its_first_day() {
        AcademicYear later = new AcademicYear(year.start() + 2);
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> rollover.carryOut(later))))
                .isEqualTo(new RolloverRefusal.RolloverTooEarly(later.firstDay()));
    }
}
