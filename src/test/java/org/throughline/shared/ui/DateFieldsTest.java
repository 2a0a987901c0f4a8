package org.throughline.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A date that is none is refused at its field, never dropped. */
class DateFieldsTest {

    private final DateFields fields = new DateFields("Sent on");

    private List<TextField> parts() {
        return all(fields)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .toList();
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of.getChildren().flatMap(DateFieldsTest::all));
    }

    private void enter(String day, String month, String year) {
        parts().get(0).setValue(day);
        parts().get(1).setValue(month);
        parts().get(2).setValue(year);
    }

    @Test
    void the_31st_of_february_is_marked_and_the_right_day_clears_the_mark() {
        enter("31", "2", "2026");
        assertThat(fields.isWrong()).isTrue();
        assertThat(parts()).allMatch(TextField::isInvalid);
        assertThat(fields.problem()).startsWith("Sent on: ");
        enter("28", "2", "2026");
        assertThat(fields.isWrong()).isFalse();
        assertThat(parts()).noneMatch(TextField::isInvalid);
        assertThat(fields.date()).hasValue(LocalDate.of(2026, 2, 28));
    }

    @Test
    void half_a_date_is_wrong_and_none_is_not() {
        assertThat(fields.isWrong()).isFalse();
        enter("3", "", "2026");
        assertThat(fields.isWrong()).isTrue();
        enter("3", "March", "2026");
        assertThat(fields.isWrong()).isTrue();
    }
}
