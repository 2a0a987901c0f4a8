package org.throughline.tutorgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of pairs of children. */
class TutorBondsTest extends TutorTest {

    private List<String> asked(UUID year) {
        return bonds.of(year).stream()
                .map(bond -> bond.kind() + " " + name(year, bond.one()) + " " + name(year, bond.other()))
                .sorted()
                .toList();
    }

    private String name(UUID year, UUID child) {
        return years.children(year).stream()
                .filter(each -> each.id().equals(child))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void whole_names_in_records_are_found_and_others_are_left_to_settle() {
        sent("Amy", "Tutorbird", "relations.apart", "Ben Tutorbird, Jake", "relations.with", "cleo tutorbird");
        sent("Ben", "Tutorbird", "relations.with", "None", "relations.buddy", "Amy Tutorbird and Cleo Tutorbird");
        sent("Cleo", "Tutorbird");
        UUID year = year(30);
        assertThat(asked(year))
                .containsExactly(
                        "APART Amy Tutorbird Ben Tutorbird",
                        "FRIEND Ben Tutorbird Amy Tutorbird",
                        "FRIEND Ben Tutorbird Cleo Tutorbird",
                        "TOGETHER Amy Tutorbird Cleo Tutorbird");
        assertThat(bonds.of(year)).allMatch(TutorBond::fromRecord);
        assertThat(bonds.unsettled(year))
                .extracting(name -> name.child().name() + " " + name.words())
                .containsExactly("Amy Tutorbird Jake");
    }

    @Test
    void a_name_is_settled_as_a_child_or_as_nobody() {
        sent("Amy", "Tutorbird", "relations.apart", "Jake; Lou");
        UUID year = year(30);
        years.add(year, "Jacob Example");
        List<UnsettledName> open = bonds.unsettled(year);
        bonds.settle(year, open.getFirst(), child(year, "Jacob Example"));
        bonds.settle(year, open.getLast(), null);
        assertThat(bonds.unsettled(year)).isEmpty();
        assertThat(asked(year)).containsExactly("APART Amy Tutorbird Jacob Example");
    }

    @Test
    void what_is_removed_here_is_not_brought_back_by_the_record() {
        sent("Amy", "Tutorbird", "relations.with", "Ben Tutorbird");
        sent("Ben", "Tutorbird");
        UUID year = year(30);
        bonds.remove(year, bonds.of(year).getFirst().id());
        years.bringIn(year);
        assertThat(bonds.of(year)).isEmpty();
        assertThat(bonds.unsettled(year)).isEmpty();
    }

    @Test
    void a_promise_can_be_made_a_wish_and_keeping_apart_cannot() {
        sent("Amy", "Tutorbird", "relations.with", "Ben Tutorbird", "relations.apart", "Cleo Tutorbird");
        sent("Ben", "Tutorbird");
        sent("Cleo", "Tutorbird");
        UUID year = year(30);
        bonds.of(year).forEach(bond -> bonds.change(year, bond.id(), TutorBond.Kind.IF_POSSIBLE));
        assertThat(asked(year))
                .containsExactly("APART Amy Tutorbird Cleo Tutorbird", "IF_POSSIBLE Amy Tutorbird Ben Tutorbird");
    }

    @Test
    void pairs_are_of_two_children_and_entered_once() {
        UUID year = year(30);
        years.add(year, "Sam Example\nKit Example");
        TutorChild sam = child(year, "Sam Example");
        TutorChild kit = child(year, "Kit Example");
        assertThat(refusalOf(() -> bonds.add(year, sam, sam, TutorBond.Kind.APART, "")))
                .isEqualTo(new TutorRefusal.BondIncomplete());
        assertThat(refusalOf(() -> bonds.add(year, sam, kit, TutorBond.Kind.APART, "x".repeat(1_001))))
                .isEqualTo(new TutorRefusal.ReasonTooLong(1_000));
        bonds.add(year, sam, kit, TutorBond.Kind.APART, " After a dispute ");
        assertThat(bonds.of(year).getFirst().reason()).isEqualTo("After a dispute");
        assertThat(refusalOf(() -> bonds.add(year, kit, sam, TutorBond.Kind.TOGETHER, "")))
                .isEqualTo(new TutorRefusal.BondThere("Kit Example", "Sam Example"));
        be("secondary2");
        assertThat(refusalOf(() -> bonds.of(year))).isEqualTo(new TutorRefusal.YearNotWithYou());
    }
}
