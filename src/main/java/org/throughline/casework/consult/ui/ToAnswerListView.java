package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.throughline.casework.consult.SchoolReplies;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** The consultations of a school, for its SENCO: those to answer, and on request those that were answered. */
@Route(ConsultNavigation.TO_ANSWER)
@PageTitle("Consultations to answer - Throughline")
@Menu(title = "Consultations to answer", order = 4.5)
@RolesAllowed(Roles.SENCO)
final class ToAnswerListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    private final transient SchoolReplies replies;
    private final Checkbox answered = new Checkbox("Show answered ones, too");
    private final Paragraph total = new Paragraph();
    private final ListGrid<SchoolReplies.Row> grid = new ListGrid<>("Consultations", "consultations-to-answer");

    ToAnswerListView(SchoolReplies replies, Clock clock) {
        this.replies = replies;
        LocalDate today = LocalDate.now(clock);
        addClassName("tl-page");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        grid.setEmptyStateText("No consultation waits for your answer.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> new Anchor(ConsultNavigation.TO_ANSWER + "/" + row.id(), row.child()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(SchoolReplies.Row::consultee).setHeader("Asked").setAutoWidth(true);
        grid.addComponentColumn(row -> ConsultNavigation.tag(row.state(), row.isOverdue(today)))
                .setHeader("State")
                .setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.servedOn())).setHeader("Sent").setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.due())).setHeader("Answer by").setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> replies.page(!answered.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> replies.count(!answered.getValue())));
        add(
                new H1("Consultations to answer"),
                new Paragraph("The local authority asks you before it names you in a child's education, health and care"
                        + " plan. Answer within 15 days, Saturdays, Sundays and holidays included."),
                Group.filters(this::showInAddress, answered),
                total,
                grid.chooser(),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        answered.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ALL)
                .filter("true"::equals)
                .isPresent());
        int found = replies.count(!answered.getValue());
        total.setText(found == 1 ? "1 consultation" : String.format(Locale.UK, "%,d consultations", found));
        grid.getDataProvider().refreshAll();
    }

    private void showInAddress() {
        UI.getCurrent()
                .navigate(
                        ToAnswerListView.class,
                        answered.getValue() ? QueryParameters.simple(Map.of(ALL, "true")) : QueryParameters.empty());
    }
}
