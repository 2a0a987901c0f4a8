package org.throughline.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.throughline.people.PeopleRefusal;

/** What becomes of a change that is not saved. */
class FailuresTest {

    private final ErrorSummary errors = new ErrorSummary();

    private List<String> shown() {
        return errors.getChildren()
                .flatMap(child -> child.getChildren())
                .filter(ListItem.class::isInstance)
                .map(item -> ((ListItem) item).getText())
                .toList();
    }

    @Test
    void every_sentence_of_a_refusal_is_an_entry_of_its_own() {
        boolean isSaved = Failures.saved(
                () -> {
                    throw new PeopleRefusal.ToPutRight(List.of("Enter the surname", "Enter a postcode such as BL9 0SW"))
                            .refused();
                },
                errors);

        assertThat(isSaved).isFalse();
        assertThat(shown()).containsExactly("Enter the surname", "Enter a postcode such as BL9 0SW");
    }

    @Test
    void a_stop_within_a_sentence_ends_no_entry() {
        Failures.saved(
                () -> {
                    throw new PeopleRefusal.ToPutRight(List.of("St. Invented's is closed. Choose another setting"))
                            .refused();
                },
                errors);

        assertThat(shown()).containsExactly("St. Invented's is closed. Choose another setting");
    }

    @Test
    void a_mistake_of_a_programmer_is_no_sentence_for_people() {
        assertThatThrownBy(() -> Failures.saved(
                        () -> {
                            throw new IllegalArgumentException("A cost is negative");
                        },
                        errors))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shown()).isEmpty();
    }

    @Test
    void who_comes_second_is_told_that_somebody_else_changed_it() {
        boolean isSaved = Failures.saved(
                () -> {
                    throw new OptimisticLockingFailureException("The child was changed");
                },
                errors);

        assertThat(isSaved).isFalse();
        assertThat(shown()).singleElement().asString().startsWith("Somebody else changed this record");
    }

    @Test
    void what_was_wrong_before_is_taken_away_once_it_is_saved() {
        errors.show("Enter the surname");

        assertThat(Failures.saved(() -> {}, errors)).isTrue();
        assertThat(shown()).isEmpty();
    }
}
