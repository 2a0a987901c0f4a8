package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.shared.AcademicYear;

/** The states of a case, held against the same table that the program reads. */
class CaseMovesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Set<CaseStage> SIDE = EnumSet.of(CaseStage.ON_HOLD, CaseStage.MOVED_LA, CaseStage.CEASED);
    private static final Set<CaseStage> OVER = EnumSet.of(CaseStage.ENDED, CaseStage.MOVED_LA, CaseStage.CEASED);

    private final Map<CaseStage, List<CaseStage>> table = CaseMoves.read();

    private static PhaseCase opened() {
        AcademicYear entry = new AcademicYear(2027);
        return new PhaseCase(
                new CaseToOpen(
                        UUID.randomUUID(), "Invented", entry, PhaseTransferKind.PRIMARY_TO_SECONDARY, 7, null, false),
                CaseFixture.dates(entry));
    }

    /** A case at a stage, brought there over the shortest way of the table. */
    private PhaseCase at(CaseStage stage) {
        PhaseCase moved = opened();
        way(CaseStage.OPEN, stage).forEach(each -> moved.move(each, DAY));
        return moved;
    }

    private List<CaseStage> way(CaseStage from, CaseStage to) {
        List<List<CaseStage>> ways = new ArrayList<>(List.of(List.of(from)));
        for (int next = 0; next < ways.size(); next++) {
            List<CaseStage> way = ways.get(next);
            if (way.getLast() == to) {
                return way.subList(1, way.size());
            }
            List<CaseStage> after = new ArrayList<>(table.get(way.getLast()));
            if (!OVER.contains(way.getLast())) {
                after.addAll(SIDE);
            }
            for (CaseStage each : after) {
                if (ways.stream().noneMatch(known -> known.getLast() == each)) {
                    List<CaseStage> longer = new ArrayList<>(way);
                    longer.add(each);
                    ways.add(longer);
                }
            }
        }
        throw new AssertionError("No way to " + to);
    }

    @Test
    void the_table_names_every_stage_and_each_can_be_reached() {
        assertThat(table.keySet()).containsExactlyInAnyOrder(CaseStage.values());
        for (CaseStage stage : CaseStage.values()) {
            assertThat(at(stage).stage()).isEqualTo(stage);
        }
    }

    @Test
    void every_move_of_the_table_is_allowed_and_every_other_one_is_refused() {
        for (CaseStage from : CaseStage.values()) {
            for (CaseStage to : CaseStage.values()) {
                if (from == CaseStage.ON_HOLD) {
                    continue;
                }
                PhaseCase known = at(from);
                boolean isSide = SIDE.contains(to) && !OVER.contains(from);
                if (table.get(from).contains(to) || isSide) {
                    known.move(to, DAY);
                    assertThat(known.stage()).isEqualTo(to);
                } else {
                    assertThat(refusalOf(() -> known.move(to, DAY)))
                            .as("%s to %s", from, to)
                            .isInstanceOf(CaseRefusal.CaseMoveNotAllowed.class);
                    assertThat(known.stage()).isEqualTo(from);
                }
            }
        }
    }

    @Test
    void a_case_on_hold_goes_back_to_where_it_was_and_nowhere_else() {
        PhaseCase held = at(CaseStage.CONSULTING);
        held.move(CaseStage.ON_HOLD, DAY);
        assertThat(refusalOf(() -> held.move(CaseStage.PANEL_READY, DAY)).sentence())
                .isEqualTo(
                        "A case at the stage 'On hold' cannot go to 'Ready for panel'. It can go to: Consulting, Moved"
                                + " to another authority, Plan ceased");
        held.move(CaseStage.CONSULTING, DAY);
        assertThat(held.stage()).isEqualTo(CaseStage.CONSULTING);
        assertThat(held.asRecord().heldFrom()).isNull();
    }

    @Test
    void taking_a_case_up_again_does_not_change_the_day_of_the_step_before() {
        PhaseCase held = at(CaseStage.REVIEW_HELD);
        held.move(CaseStage.ON_HOLD, DAY.plusDays(3));
        held.move(CaseStage.REVIEW_HELD, DAY.plusDays(20));
        assertThat(held.asRecord().milestones().review()).isEqualTo(DAY);
    }
}
