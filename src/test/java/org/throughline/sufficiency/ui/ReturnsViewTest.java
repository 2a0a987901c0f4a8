package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.papers.PlannerPaper;
import org.throughline.sufficiency.returns.PreparedReturn;
import org.throughline.sufficiency.returns.ReturnKind;
import org.throughline.sufficiency.returns.Returns;

/** The returns: what is there, what is missing, and that nothing is sent. */
class ReturnsViewTest extends ForecastScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void each_return_says_its_source_its_date_and_what_is_to_be_filled_in() {
        go("returns", ReturnsView.class);
        assertThat(heading()).isEqualTo("Returns");
        assertThat(words())
                .contains("Nothing is sent", "Place-change list", "SCAP SEND grid", "DSG management plan grid")
                .contains("unverified", "COLLECT template", "deed of variation", "Data date of the forecast")
                .doesNotContain("No forecast is completed yet");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("SCAP SEND grid as spreadsheet", "Place-change list as spreadsheet");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void without_a_forecast_it_says_so_and_leads_to_one() {
        Returns returns = mock(Returns.class);
        when(returns.forecast()).thenReturn(Optional.empty());
        when(returns.prepare(any()))
                .thenAnswer(call -> new PreparedReturn(
                        call.getArgument(0, ReturnKind.class),
                        List.of("Everything"),
                        new PlannerPaper("A return", "It says nothing.", List.of(), List.of())));
        ReturnsView view = new ReturnsView(returns);
        view.beforeEnter(mock(BeforeEnterEvent.class));
        assertThat(view.getElement().getTextRecursively())
                .contains("No forecast is completed yet", "Make a forecast", "Everything");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void they_are_for_planners() {
        refused("returns");
    }
}
