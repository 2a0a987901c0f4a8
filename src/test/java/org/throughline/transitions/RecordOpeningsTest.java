package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.people.TaughtYear;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.PersonName;
import org.throughline.shared.Refusal;

/** A child makes the move of the year group in which it is taught, and may move during a year more than once. */
class RecordOpeningsTest extends TransitionTest {

    private static final LocalDate OF_YEAR_6 = LocalDate.of(2016, 1, 5);
    private static final LocalDate OF_YEAR_5 = LocalDate.of(2016, 10, 5);

    private UUID open(LocalDate born, @Nullable TaughtYear taught, String phase, int entryYear) {
        be("senco");
        SettingRecord own = setting("Alderbank");
        return openings.openForNewChild(
                PersonName.of("Test", "Year " + UUID.randomUUID()),
                born,
                null,
                taught,
                new RecordOpening(
                        new UUID(0, 0), phase, entryYear, own.id(), own.name(), at(setting("Underhill High"))));
    }

    @Test
    void a_child_of_year_5_does_not_move_from_year_6_to_7() {
        assertThat(refusalOf(() -> open(OF_YEAR_5, null, "YEAR_6_7", 2027)))
                .isInstanceOf(TransitionsRefusal.OtherYearGroup.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("By date of birth", "is in Year 5 in 2026/27", "Choose another move");
        assertThat(open(OF_YEAR_6, null, "YEAR_6_7", 2027)).isNotNull();
    }

    @Test
    void one_taught_a_year_above_does() {
        assertThat(open(OF_YEAR_5, new TaughtYear(6, 2026, "Moved up in 2022"), "YEAR_6_7", 2027))
                .isNotNull();
        assertThat(refusalOf(() -> open(OF_YEAR_6, new TaughtYear(5, 2026, "Delayed start"), "YEAR_6_7", 2027)))
                .isInstanceOf(TransitionsRefusal.OtherYearGroup.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("As recorded");
    }

    @Test
    void moves_during_a_year_are_made_at_any_age_and_again_once_the_first_is_made() {
        UUID first = open(OF_YEAR_5, null, "IN_YEAR", 2026);
        UUID child = transitions.page(first).orElseThrow().details().childId();
        SettingRecord own = setting("Alderbank");
        RecordOpening again =
                new RecordOpening(child, "IN_YEAR", 2026, own.id(), own.name(), at(setting("Valebrook High")));
        assertThat(refusalOf(() -> openings.open(again))).isEqualTo(new TransitionsRefusal.RecordOpenAlready());
        send(first);
        assertThat(openings.open(again)).isNotEqualTo(first);
    }
}
