package org.throughline.interchange.sen2.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.OwnAuthority;
import org.throughline.interchange.Severity;
import org.throughline.interchange.sen2.Sen2Board;
import org.throughline.interchange.sen2.Sen2Check;
import org.throughline.interchange.sen2.Sen2Gap;

/** The screen of the return says how much is missing. */
class Sen2ViewTest {

    private static final Sen2Gap GAP = new Sen2Gap(
            UUID.randomUUID(),
            "Example, Ann",
            "C00001",
            "V142",
            Severity.QUERY,
            "UPN",
            "",
            "a UPN or ULN, or the reason why there is none",
            "Ask the school or college for the UPN or ULN",
            "SEN caseworker");

    @Test
    void what_the_check_found_is_counted_and_listed() {
        Sen2Board board = mock(Sen2Board.class);
        when(board.nextCensus()).thenReturn(LocalDate.of(2027, 1, 21));
        when(board.census(anyInt())).thenReturn(LocalDate.of(2027, 1, 21));
        when(board.check(any())).thenReturn(new Sen2Check(List.of(GAP, GAP), 12, 3));
        OwnAuthority own = mock(OwnAuthority.class);
        when(own.number()).thenReturn(351);
        Sen2View view = new Sen2View(board, own);
        view.beforeEnter(mock(BeforeEnterEvent.class));
        assertThat(all(view).filter(Paragraph.class::isInstance).map(each -> ((Paragraph) each).getText()))
                .contains("2 of 2 shown");
        assertThat(all(view).filter(TextField.class::isInstance).map(each -> ((TextField) each).getValue()))
                .contains("351");
        assertThat(all(view).map(each -> each.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("Result of the check for 21 January 2027"));
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(Sen2ViewTest::all));
    }
}
