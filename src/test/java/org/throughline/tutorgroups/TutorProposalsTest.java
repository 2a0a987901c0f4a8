package org.throughline.tutorgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;

/** Proposals of tutor groups: searched for, changed by hand, taken. */
class TutorProposalsTest extends TutorTest {

    private static final String EIGHT = "A One; Elm\nB Two; Elm\nC Three; Elm\nD Four; Elm\nE Five; Oak\nF Six; Oak\n"
            + "G Seven; Oak\nH Eight; Oak";

    private UUID eight() {
        UUID year = year(4);
        years.add(year, EIGHT);
        bonds.add(year, child(year, "A One"), child(year, "B Two"), TutorBond.Kind.APART, "");
        bonds.add(year, child(year, "C Three"), child(year, "E Five"), TutorBond.Kind.TOGETHER, "");
        bonds.add(year, child(year, "F Six"), child(year, "A One"), TutorBond.Kind.FRIEND, "");
        return year;
    }

    private ProposalPage proposed(UUID year, UUID keeping) {
        UUID id = proposals.begin(year, keeping);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> proposals.status(id).state() == JobState.DONE);
        return proposals.page(id).orElseThrow();
    }

    private int group(ProposalPage page, String name) {
        return page.groups()[
                page.place(page.children().stream()
                        .filter(child -> child.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id())];
    }

    @Test
    void a_proposal_keeps_what_must_hold_and_says_that_nothing_better_exists() {
        ProposalPage page = proposed(eight(), null);
        assertThat(page.assessment().broken()).isZero();
        assertThat(group(page, "A One")).isNotEqualTo(group(page, "B Two"));
        assertThat(group(page, "C Three")).isEqualTo(group(page, "E Five"));
        assertThat(group(page, "F Six")).isEqualTo(group(page, "A One"));
        assertThat(page.isBest()).isTrue();
        assertThat(page.members(0)).hasSize(4);
    }

    @Test
    void a_move_by_hand_says_what_it_leads_to_stays_in_the_next_search_and_can_be_undone() {
        UUID year = eight();
        ProposalPage page = proposed(year, null);
        UUID id = page.proposal().id();
        UUID bTwo = child(year, "B Two").id();
        int aOne = group(page, "A One");
        TutorProposals.Consequence led = proposals.move(id, bTwo, aOne);
        GroupWords words = GroupWords.of(led.after());
        assertThat(led.after().assessment().newSince(led.before().assessment()).stream()
                        .map(words::said))
                .contains("A One and B Two are to be kept apart and are both in "
                        + page.year().groups().get(aOne));
        assertThat(GroupWords.difference(led.before().assessment(), led.after().assessment()))
                .isEqualTo("2 rules that must hold are broken");
        assertThat(led.after().movedByHand()).containsExactly(bTwo);
        assertThat(group(proposals.undo(id).after(), "B Two")).isNotEqualTo(aOne);
        assertThat(refusalOf(() -> proposals.undo(id))).isEqualTo(new TutorRefusal.NothingToUndo());
        int other = 1 - group(page, "H Eight");
        proposals.move(id, child(year, "H Eight").id(), other);
        ProposalPage next = proposed(year, id);
        assertThat(group(next, "H Eight")).isEqualTo(other);
        assertThat(next.assessment().broken()).isZero();
        assertThat(proposals.of(year)).extracting(TutorProposal::number).containsExactly(2, 1);
    }

    @Test
    void somebody_takes_one_and_it_stays_as_it_is_until_it_is_opened() {
        UUID year = eight();
        ProposalPage page = proposed(year, null);
        UUID id = page.proposal().id();
        proposals.take(id);
        TutorProposal taken = proposals.page(id).orElseThrow().proposal();
        assertThat(taken.takenBy()).isNotNull();
        assertThat(refusalOf(() -> proposals.move(id, child(year, "A One").id(), 0)))
                .isEqualTo(new TutorRefusal.ProposalTaken(taken.takenBy()));
        assertThat(refusalOf(() -> proposals.delete(id))).isInstanceOf(TutorRefusal.ProposalTaken.class);
        proposals.open(id);
        proposals.delete(id);
        assertThat(proposals.page(id)).isEmpty();
    }

    @Test
    void a_child_added_later_has_no_group_until_one_is_given() {
        UUID year = year(5);
        years.add(year, EIGHT);
        UUID id = proposed(year, null).proposal().id();
        years.add(year, "I Nine");
        UUID nine = child(year, "I Nine").id();
        assertThat(proposals.page(id).orElseThrow().unplaced()).hasSize(1);
        assertThat(proposals.move(id, nine, 1).after().unplaced()).isEmpty();
        assertThat(proposals.undo(id).after().unplaced()).hasSize(1);
    }

    @Test
    void what_cannot_be_is_said_with_names() {
        UUID year = year(3);
        assertThat(refusalOf(() -> proposals.begin(year, null))).isEqualTo(new TutorRefusal.NoChildren());
        years.add(year, EIGHT);
        assertThat(refusalOf(() -> proposals.begin(year, null))).isEqualTo(new TutorRefusal.TooFewPlaces(8, 6));
        bonds.add(year, child(year, "A One"), child(year, "B Two"), TutorBond.Kind.APART, "");
        bonds.add(year, child(year, "B Two"), child(year, "C Three"), TutorBond.Kind.APART, "");
        bonds.add(year, child(year, "A One"), child(year, "C Three"), TutorBond.Kind.APART, "");
        assertThat(proposals.contradictions(year))
                .containsExactly("3 children are each to be kept apart from all the others, and there are 2 groups:"
                        + " A One, B Two and C Three. Remove one of these pairs, or add a group");
    }

    @Test
    void nobody_else_opens_it() {
        UUID year = eight();
        UUID id = proposed(year, null).proposal().id();
        be("secondary2");
        assertThat(proposals.page(id)).isEmpty();
        for (Runnable asked :
                List.<Runnable>of(() -> proposals.take(id), () -> proposals.stop(id), () -> proposals.delete(id))) {
            assertThat(refusalOf(asked::run)).isEqualTo(new TutorRefusal.ProposalNotWithYou());
        }
    }
}
