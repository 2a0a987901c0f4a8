package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.AuthorityView;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** The consultations of a case or a child as a table, for the pages that show them. */
public final class CaseConsultations extends Div {

    private static final long serialVersionUID = 1L;

    /** A table of these consultations on a day; what to do next where there are none. */
    public CaseConsultations(List<ConsultationRecord> consultations, LocalDate today) {
        if (consultations.isEmpty()) {
            add(new EmptyState("Nobody has been consulted yet."));
            return;
        }
        PlainTable table =
                new PlainTable("Consultations", "Consulted", "State", "Sent", "Reply due", "Replied", "View");
        for (ConsultationRecord each : consultations) {
            AuthorityView view = each.view();
            table.row(
                    new Anchor(ConsultNavigation.consultation(each.id()), each.consultee()),
                    ConsultNavigation.tag(each.state(), each.isOverdue(today)),
                    new Text(day(each.servedOn())),
                    new Text(day(each.due())),
                    new Text(day(each.repliedOn())),
                    new Text(view == null ? "" : view.label()));
        }
        add(table);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day);
    }
}
