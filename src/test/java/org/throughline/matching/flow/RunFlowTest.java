package org.throughline.matching.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Children from home areas to provisions, with numbers that are all different. */
class RunFlowTest {

    private final List<Placement> placements = new ArrayList<>();

    private static Provision provision(String id, boolean inBorough) {
        return Provision.builder(id, ProvisionType.values()[0], 0, 13)
                .inBorough(inBorough)
                .build();
    }

    /** Pupils of an area; the id begins with it. */
    private void children(int number, String area, @Nullable Provision provision) {
        for (int index = 0; index < number; index++) {
            placements.add(new Placement(
                    Pupil.builder(area + "-" + placements.size(), 7, 2027, NeedType.ASD)
                            .build(),
                    provision,
                    null,
                    null,
                    null,
                    false));
        }
    }

    private RunFlow flow(boolean isExact) {
        return RunFlow.of(placements, id -> id.substring(0, id.indexOf('-')), isExact);
    }

    @Test
    void every_child_is_in_one_stream_and_the_other_lanes_stand_alone() {
        children(7, "BL9", provision("OAK", true));
        children(2, "BL9", provision("FAR", false));
        children(3, "M26", provision("FURTHER", false));
        children(1, "M26", null);

        RunFlow flow = flow(true);

        assertThat(flow.streams()).extracting(RunFlow.Stream::children).containsExactly(7, 3, 2, 1);
        assertThat(flow.ends().keySet())
                .extracting(RunFlow.End::name)
                .containsExactly("OAK", "Out of the borough", "No place");
        assertThat(flow.ends().values()).containsExactly(7, 5, 1);
        assertThat(flow.areas()).containsExactly(Map.entry("BL9", 9), Map.entry("M26", 4));
    }

    @Test
    void counts_under_five_are_hidden_from_those_who_see_counts_only() {
        children(6, "BL9", provision("OAK", true));
        children(4, "BL9", provision("ELM", true));
        children(5, "M26", provision("ELM", true));

        RunFlow flow = flow(false);

        assertThat(flow.streams()).extracting(RunFlow.Stream::isHidden).containsExactly(false, false, true);
        assertThat(flow.areas()).as("a sum gives nothing away").containsEntry("BL9", 6);
        assertThat(flow.said(6, stream -> stream.area().equals("BL9"))).isEqualTo("6 or more");
        assertThat(flow.said(5, stream -> stream.area().equals("M26"))).isEqualTo("5");
        assertThat(flow(true).said(10, stream -> stream.area().equals("BL9"))).isEqualTo("10");
    }

    @Test
    void where_all_parts_are_hidden_the_sum_is_too() {
        children(4, "BL9", provision("OAK", true));

        assertThat(flow(false).said(0, stream -> true)).isEqualTo("under 5 each");
    }

    @Test
    void many_provisions_and_areas_are_put_together_without_losing_anybody() {
        for (int index = 0; index < 20; index++) {
            children(index + 1, "A" + index, provision("P" + index, true));
        }

        RunFlow flow = flow(true);

        assertThat(flow.areas()).hasSize(13).containsEntry("Other areas", 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8);
        assertThat(flow.ends()).hasSize(15);
        assertThat(flow.ends().keySet())
                .extracting(RunFlow.End::name)
                .last()
                .isEqualTo("Other provisions in the borough");
        assertThat(flow.ends().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(210);
    }

    @Test
    void one_more_than_may_stand_alone_is_not_called_others() {
        for (int index = 0; index < 13; index++) {
            children(index + 1, "A" + index, null);
        }

        assertThat(flow(true).areas()).hasSize(13).doesNotContainKey("Other areas");
    }
}
