package org.throughline.casework.decide.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.decide.Decision;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.decide.EvidenceField;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.casework.ui.CasePart;
import org.throughline.provision.Provisions;
import org.throughline.shared.Instants;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Timeline;

/** The decisions of a case on its page: each with who, when, ground and evidence; the last one can be undone today. */
@SpringComponent
@UIScope
@Order(20)
class DecisionsPart implements CasePart {

    private final Decisions decisions;
    private final Provisions provisions;
    private final Clock clock;

    DecisionsPart(Decisions decisions, Provisions provisions, Clock clock) {
        this.decisions = decisions;
        this.provisions = provisions;
        this.clock = clock;
    }

    @Override
    public Component of(CaseRecord known) {
        Div part = new Div(new H2("Decisions"));
        List<Decision> all = decisions.ofCase(known.id());
        if (decisions.isToDecide(known)) {
            part.add(Group.actions(new Anchor(CaseNavigation.decide(known.id()), "Decide")));
        }
        if (all.isEmpty()) {
            part.add(new EmptyState("Nothing is decided yet."));
            return part;
        }
        Timeline timeline = new Timeline("Decisions");
        all.reversed().forEach(each -> timeline.add(title(each), each.at(), each.by(), lines(each)));
        part.add(timeline);
        Decision last = all.getLast();
        if (last.undone() == null && isToday(last)) {
            part.add(undo(last));
        }
        return part;
    }

    private boolean isToday(Decision decision) {
        return LocalDate.ofInstant(decision.at(), Instants.LONDON).equals(LocalDate.now(clock));
    }

    private String title(Decision decision) {
        String where = decision.provisionId() == null ? decision.namedType() : name(decision.provisionId());
        return decision.kind().label()
                + (where == null || where.isBlank() ? "" : ": " + where)
                + (decision.undone() == null ? "" : " (undone)");
    }

    private String name(@Nullable UUID provisionId) {
        return provisionId == null ? "" : provisions.nameOf(provisionId);
    }

    private String[] lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add("Reason: " + decision.reason());
        if (decision.refusedId() != null) {
            lines.add("First preference not granted: " + name(decision.refusedId()));
        }
        if (decision.ground() != null) {
            lines.add("Ground: " + decision.ground().label());
            for (EvidenceField field : decision.ground().fields()) {
                lines.add(field.label() + ": " + decision.evidence().getOrDefault(field.key(), ""));
            }
        }
        if (decision.undone() != null) {
            lines.add("Undone by " + decision.undone().by() + ": "
                    + decision.undone().reason());
        }
        return lines.toArray(String[]::new);
    }

    private Component undo(Decision last) {
        ErrorSummary errors = new ErrorSummary();
        TextField reason = new TextField("Why it is undone");
        reason.setMaxLength(1_000);
        Button undo = new Button("Undo the decision of today", click -> {
            if (Failures.saved(() -> decisions.undo(last.id(), reason.getValue()), errors, "Undid the decision")) {
                UI.getCurrent().refreshCurrentRoute(true);
            }
        });
        return new Div(errors, Group.form(reason), Group.actions(undo));
    }
}
