package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostRefusal;
import org.throughline.sufficiency.cost.UnitCostRow;
import org.throughline.sufficiency.cost.UnitCosts;

/** The figures that planning takes for granted: what they are, where they come from, and the authority's own. */
@Route(UnitCostsView.PATH)
@PageTitle("Assumptions - Throughline")
@RolesAllowed(Roles.PLANNER)
final class UnitCostsView extends Main implements BeforeEnterObserver {

    static final String PATH = "planning-figures";

    private static final long serialVersionUID = 1L;

    private final transient UnitCosts prices;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();

    UnitCostsView(UnitCosts prices) {
        this.prices = prices;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "What scenarios take for granted, each figure with its source. Set the"
                        + " authority's own where you have them; results already calculated keep what they were calculated with.");
        lead.addClassName("tl-lead");
        add(errors, new Anchor(SufficiencyView.PATH, "Back to the forecasts"), new H1("Assumptions"), lead, shown);
        form();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        PlainTable table = new PlainTable("Figures", "Figure", "#Amount", "Unit", "Source", "Set by");
        for (UnitCostRow row : prices.all()) {
            table.row(
                    new Text(row.price().label()),
                    new Text(Formats.plain(row.amount())),
                    new Text(row.price().unit().label()),
                    new Text(row.source()),
                    new Text(
                            row.changedBy() == null
                                    ? "default"
                                    : row.changedBy() + ", " + Times.shown(Objects.requireNonNull(row.changedAt()))));
        }
        shown.removeAll();
        shown.add(table);
    }

    private void form() {
        Choice<UnitCost> price = new Choice<>("Figure", "Choose", List.of(UnitCost.values()), UnitCost::label);
        BigDecimalField amount = new BigDecimalField("Amount");
        TextField source = new TextField("Where it comes from");
        source.setHelperText("Such as Schools Forum paper, March 2026");
        Button save = new Button("Save", click -> {
            change(price, "Saved the figure", () -> prices.set(chosen(price), amount(amount), source.getValue()));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reset = new Button("Take the default again", click -> {
            change(price, "Took the default again", () -> prices.reset(chosen(price)));
        });
        add(new H2("Set a figure"), Group.form(price, amount, source), Group.actions(save, reset));
    }

    private void change(Choice<UnitCost> price, String said, Runnable change) {
        Optional<UnitCostRow> before = prices.all().stream()
                .filter(row -> row.price() == price.getValue())
                .findFirst();
        if (Failures.saved(change, errors)) {
            show();
            before.ifPresent(row -> Done.undoable(said + ": " + row.price().label(), () -> {
                if (row.changedBy() == null) {
                    prices.reset(row.price());
                } else {
                    prices.set(row.price(), row.amount(), row.source());
                }
                show();
            }));
        }
    }

    private static UnitCost chosen(Choice<UnitCost> price) {
        return price.getOptionalValue().orElseThrow(() -> new UnitCostRefusal.UnitCostNotChosen().refused());
    }

    private static BigDecimal amount(BigDecimalField amount) {
        return Optional.ofNullable(amount.getValue()).orElseThrow(() -> new UnitCostRefusal.AmountMissing().refused());
    }
}
