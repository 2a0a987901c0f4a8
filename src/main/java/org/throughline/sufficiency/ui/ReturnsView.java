package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.sufficiency.returns.PreparedReturn;
import org.throughline.sufficiency.returns.ReturnKind;
import org.throughline.sufficiency.returns.Returns;

/** Returns to the Department for Education: each file, its date, its source and what is still to be filled in. */
@Route(ReturnsView.PATH)
@PageTitle("Returns - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ReturnsView extends Main implements BeforeEnterObserver {

    static final String PATH = "returns";

    private static final long serialVersionUID = 1L;

    private final transient Returns returns;

    ReturnsView(Returns returns) {
        this.returns = returns;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Paragraph lead =
                new Paragraph("Files for the Department for Education, filled in from the records as far as these go."
                        + " What is not known is blank in the file and listed here. Nothing is sent: check each file and"
                        + " copy it into the form.");
        lead.addClassName("tl-lead");
        add(new Anchor(SufficiencyView.PATH, "Back to the forecasts"), new H1("Returns"), lead);
        if (returns.forecast().isEmpty()) {
            add(new EmptyState(
                    "No forecast is completed yet, so the SCAP grid and the management plan have no numbers of children.",
                    new Anchor(SufficiencyView.PATH, "Make a forecast")));
        }
        for (ReturnKind kind : ReturnKind.values()) {
            add(card(returns.prepare(kind)));
        }
    }

    private Card card(PreparedReturn prepared) {
        Facts facts = new Facts();
        prepared.paper().facts().stream()
                .filter(fact ->
                        !fact.name().equals("To fill in") && !fact.name().equals("Unverified"))
                .forEach(fact -> facts.fact(fact.name(), fact.value()));
        UnorderedList list = new UnorderedList();
        prepared.toFillIn().forEach(each -> list.add(new ListItem(each)));
        Details missing = new Details("To fill in: " + prepared.toFillIn().size(), list);
        ReturnKind kind = prepared.kind();
        return new Card(
                new H2(kind.label()),
                new Paragraph(prepared.paper().sentence()),
                facts,
                Notice.warning(kind.unverified()),
                missing,
                Group.actions(new FileLink(
                        kind.label() + " as spreadsheet",
                        kind.file() + ".xlsx",
                        FileLink.XLSX,
                        () -> Optional.of(returns.spreadsheet(kind)))));
    }
}
