package org.throughline.casework.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.appeal.AppealRecord;
import org.throughline.casework.appeal.Appeals;
import org.throughline.casework.appeal.OrderRecord;
import org.throughline.casework.ui.CasePart;
import org.throughline.ehcp.clocks.TribunalOrder;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** Mediation, appeal and orders on the page of a case, once there is a final plan. */
@SpringComponent
@UIScope
@Order(40)
class AppealPart implements CasePart {

    private final Appeals appeals;
    private final Clock clock;

    AppealPart(Appeals appeals, Clock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    @Override
    public Component of(CaseRecord known) {
        Div part = new Div(new H2("Mediation and appeal"));
        if (known.milestones().finalPlan() == null) {
            part.add(new Paragraph("The family can appeal once there is a final plan."));
            return part;
        }
        AppealRecord recorded = appeals.of(known.id());
        LocalDate today = LocalDate.now(clock);
        Facts facts = new Facts();
        appeals.window(known)
                .ifPresent(window -> facts.fact(
                        "Time to appeal",
                        (window.isOpen(today) ? "Open until " : "Ended on ")
                                + Times.day(window.end().lastLawfulDay()) + ". "
                                + window.end().howCounted()));
        facts.fact("Mediation certificate", day(recorded.certificateOn()))
                .fact("Appeal registered", day(recorded.registeredOn()))
                .fact("Tribunal reference", recorded.reference());
        part.add(facts);
        orders(part, known, today);
        part.add(change(known, recorded), order(known));
        return part;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day);
    }

    private void orders(Div part, CaseRecord known, LocalDate today) {
        List<OrderRecord> orders = appeals.orders(known.id());
        if (orders.isEmpty()) {
            return;
        }
        PlainTable table =
                new PlainTable("Orders of the Tribunal", "Order", "Made on", "By", "Carried out", "How it was counted");
        for (OrderRecord each : orders) {
            table.row(
                    new Text(each.kind().label()),
                    new Text(Times.day(each.madeOn())),
                    each.isLate(today)
                            ? new Tag("Late: " + Times.day(each.due()), Tag.Kind.DANGER)
                            : new Text(Times.day(each.due())),
                    each.doneOn() == null ? done(known, each, today) : new Text(Times.day(each.doneOn())),
                    new Text(each.counted()));
        }
        part.add(table);
    }

    private Button done(CaseRecord known, OrderRecord order, LocalDate today) {
        ErrorSummary unseen = new ErrorSummary();
        Button done = new Button("Carried out today", click -> {
            if (Failures.saved(
                    () -> appeals.carriedOut(known, order, today), unseen, "Recorded that the order was carried out")) {
                UI.getCurrent().refreshCurrentRoute(true);
            }
        });
        done.setAriaLabel("Carried out today: " + order.kind().label());
        return done;
    }

    private Details change(CaseRecord known, AppealRecord recorded) {
        ErrorSummary errors = new ErrorSummary();
        DateFields certificate = new DateFields("Mediation certificate, if there is one");
        certificate.setDate(recorded.certificateOn());
        DateFields registered = new DateFields("Appeal registered, if there is one");
        registered.setDate(recorded.registeredOn());
        Checkbox onlySectionI = new Checkbox("The appeal is only about the school or setting (Section I)");
        onlySectionI.setValue(recorded.isSectionIOnly());
        TextField reference = new TextField("Tribunal reference");
        reference.setMaxLength(50);
        reference.setValue(recorded.reference());
        Button save = new Button("Save", click -> {
            if (certificate.isWrong() || registered.isWrong()) {
                errors.show(certificate.isWrong() ? certificate.problem() : registered.problem());
                return;
            }
            AppealRecord changed = new AppealRecord(
                    certificate.date().orElse(null),
                    registered.date().orElse(null),
                    onlySectionI.getValue(),
                    reference.getValue());
            if (Failures.saved(() -> appeals.record(known, changed), errors, "Saved mediation and appeal")) {
                UI.getCurrent().refreshCurrentRoute(true);
            }
        });
        save.setAriaLabel("Save mediation and appeal");
        return new Details(
                "Record mediation or an appeal",
                new Div(errors, Group.form(certificate, registered, reference), onlySectionI, Group.actions(save)));
    }

    private Details order(CaseRecord known) {
        ErrorSummary errors = new ErrorSummary();
        Choice<TribunalOrder> kind = new Choice<>(
                "What the Tribunal ordered",
                "Choose an order",
                Arrays.asList(TribunalOrder.values()),
                TribunalOrder::label);
        DateFields made = new DateFields("Day of the order");
        Button save = new Button("Record the order", click -> {
            TribunalOrder chosen = kind.getValue();
            if (chosen == null || made.isBlank() || made.isWrong()) {
                errors.show("Choose what was ordered and enter the day of the order");
                return;
            }
            if (Failures.saved(
                    () -> appeals.order(known, chosen, made.date().orElseThrow()), errors, "Recorded the order")) {
                UI.getCurrent().refreshCurrentRoute(true);
            }
        });
        return new Details(
                "Record an order of the Tribunal", new Div(errors, Group.form(kind, made), Group.actions(save)));
    }
}
