package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.history.HistoryList;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.history.ListedHistory;

/** All histories: choose the one that forecasts are made from, rename, say what it continues, delete. */
@Route(HistoryListView.PATH)
@PageTitle("Histories - Throughline")
@RolesAllowed(Roles.PLANNER)
final class HistoryListView extends Main implements BeforeEnterObserver {

    static final String PATH = "histories";

    private static final long serialVersionUID = 1L;

    private final transient HistoryList histories;
    private final ErrorSummary errors = new ErrorSummary();

    HistoryListView(HistoryList histories) {
        this.histories = histories;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Paragraph lead = new Paragraph("Each history is one account of the past. New forecasts are made from the one in"
                + " use; a forecast keeps the history it was made from.");
        lead.addClassName("tl-lead");
        add(new Anchor(SufficiencyView.PATH, "Back to the forecasts"), errors, new H1("Histories"), lead);
        List<ListedHistory> all = histories.all();
        if (all.isEmpty()) {
            add(new Paragraph("There is no history yet. Upload one on the page Forecasts."));
        }
        all.forEach(each -> add(card(each, all)));
    }

    private Card card(ListedHistory each, List<ListedHistory> all) {
        HistorySummary history = each.history();
        Card card = new Card();
        H2 heading = new H2(history.source());
        card.add(heading);
        if (each.isChosen()) {
            card.add(new Paragraph("In use: new forecasts are made from this history."));
        }
        card.add(new Facts()
                .fact("Januaries", history.firstJanuary() + " to " + history.lastJanuary())
                .fact("Plans in the last January", String.format(Locale.UK, "%,d", history.plans()))
                .fact("Added", Times.shown(history.addedAt()) + ", " + history.addedBy())
                .fact("Made from it", each.hangingOn().isEmpty() ? "Nothing yet" : each.hangingOn()));
        card.add(Group.form(source(history), continues(each, all)), actions(each));
        return card;
    }

    private TextField source(HistorySummary history) {
        TextField source = new TextField("Where it comes from");
        source.setValue(history.source());
        source.setWidthFull();
        source.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && Failures.saved(
                            () -> histories.rename(history.id(), change.getValue()), errors, "Saved the new name")) {
                show();
            }
        });
        return source;
    }

    private Choice<ListedHistory> continues(ListedHistory each, List<ListedHistory> all) {
        Choice<ListedHistory> continues = new Choice<>(
                "It continues",
                "No other history",
                all.stream().filter(other -> other != each).toList(),
                other -> other.history().source() + ", to January "
                        + other.history().lastJanuary());
        continues.setHelperText("Forecasts of that history are then compared with this one");
        all.stream()
                .filter(other -> other.history().id().equals(each.continues()))
                .findFirst()
                .ifPresent(continues::setValue);
        continues.addValueChangeListener(change -> {
            ListedHistory before = change.getValue();
            if (change.isFromClient()) {
                Failures.saved(
                        () -> histories.continues(
                                each.history().id(),
                                before == null ? null : before.history().id()),
                        errors,
                        "Saved what it continues");
            }
        });
        return continues;
    }

    private Group actions(ListedHistory each) {
        HistorySummary history = each.history();
        Button use = new Button("Use for new forecasts", click -> {
            if (Failures.saved(() -> histories.choose(history.id()), errors, "New forecasts are made from it")) {
                show();
            }
        });
        use.setEnabled(!each.isChosen());
        use.setAriaLabel("Use for new forecasts: " + history.source());
        Button delete = new Button(
                "Delete",
                click -> Ask.before(
                        "Delete the history '" + history.source() + "'?",
                        (each.hangingOn().isEmpty()
                                        ? "Nothing was made from it."
                                        : "Deleted with it: " + each.hangingOn() + ".")
                                + " This cannot be undone.",
                        "Yes, delete it",
                        () -> {
                            if (Failures.saved(() -> histories.delete(history.id()), errors, "Deleted the history")) {
                                show();
                            }
                        }));
        delete.setAriaLabel("Delete: " + history.source());
        return Group.actions(use, delete);
    }
}
