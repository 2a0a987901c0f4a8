package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.placement.Preference;

/** What a family typed, as an answer. */
class FamilyAnswerTest {

    private static final UUID PLACE = new UUID(3, 9);

    private final Map<FamilyAnswer.Key, String> typed = new HashMap<>();

    private FamilyAnswer typed(FamilyField field, int position, String words) {
        typed.put(new FamilyAnswer.Key(field, position), words);
        return new FamilyAnswer(typed);
    }

    private List<Preference> asked(FamilyAnswer answer) {
        return answer.given(LocalDate.EPOCH).asked();
    }

    @Test
    void gaps_between_schools_close_and_the_order_stays() {
        typed(FamilyField.KIND, 0, "PREFERENCES");
        typed(FamilyField.NAME, 1, "First");
        assertThat(asked(typed(FamilyField.PLACE, 3, PLACE.toString())))
                .containsExactly(new Preference.Unlisted("First", ""), new Preference.Listed(PLACE));
    }

    @Test
    void a_name_that_is_written_goes_before_a_school_that_was_chosen() {
        typed(FamilyField.KIND, 0, "PREFERENCES");
        typed(FamilyField.PLACE, 1, PLACE.toString());
        assertThat(asked(typed(FamilyField.NAME, 1, "Written")))
                .containsExactly(new Preference.Unlisted("Written", ""));
    }

    @Test
    void schools_that_were_typed_and_then_not_asked_for_are_no_part_of_it() {
        typed(FamilyField.NAME, 1, "First");
        assertThat(asked(typed(FamilyField.KIND, 0, "NO_PREFERENCE"))).isEmpty();
    }

    @Test
    void what_only_officers_record_and_nonsense_are_no_answers() {
        assertThat(typed(FamilyField.KIND, 0, "NOT_EXPRESSED").kind()).isEmpty();
        assertThat(typed(FamilyField.KIND, 0, "<script>").kind()).isEmpty();
        assertThat(typed(FamilyField.FROM, 0, "KING").from()).isEmpty();
        typed(FamilyField.KIND, 0, "PREFERENCES");
        assertThat(asked(typed(FamilyField.PLACE, 1, "not an id"))).isEmpty();
    }

    @Test
    void the_page_has_no_other_fields() {
        assertThat(FamilyAnswer.Key.of(FamilyField.WHO).position()).isZero();
        assertThat(new FamilyAnswer.Key(FamilyField.REASONS, FamilyAnswer.MOST).position())
                .isEqualTo(3);
        for (var none : List.of(FamilyField.REASONS, FamilyField.PLACE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> FamilyAnswer.Key.of(none));
            assertThatIllegalArgumentException().isThrownBy(() -> new FamilyAnswer.Key(none, FamilyAnswer.MOST + 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new FamilyAnswer.Key(FamilyField.WHO, 1));
    }
}
