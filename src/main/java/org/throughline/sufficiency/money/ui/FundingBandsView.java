package org.throughline.sufficiency.money.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.highneeds.BandEffect;
import org.throughline.sufficiency.highneeds.BandProposal;
import org.throughline.sufficiency.highneeds.BandProposals;
import org.throughline.sufficiency.highneeds.FinancialYear;
import org.throughline.sufficiency.highneeds.FundingBand;
import org.throughline.sufficiency.highneeds.FundingBands;
import org.throughline.sufficiency.highneeds.HighNeedsBlocks;
import org.throughline.sufficiency.highneeds.HighNeedsRefusal;

/** The bands: what they are worth from which day on, and what new ones from April would change. */
@Route(FundingBandsView.PATH)
@PageTitle("Bands - Throughline")
@RolesAllowed(Roles.PLANNER)
final class FundingBandsView extends Main implements BeforeEnterObserver {

    static final String PATH = HighNeedsView.PATH + "/bands";

    private static final long serialVersionUID = 1L;

    private final transient FundingBands bands;
    private final transient BandProposals proposals;
    private final transient HighNeedsBlocks blocks;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();

    FundingBandsView(FundingBands bands, BandProposals proposals, HighNeedsBlocks blocks) {
        this.bands = bands;
        this.proposals = proposals;
        this.blocks = blocks;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Paragraph lead =
                new Paragraph("What each band adds to place funding, and from when. A new value does not change"
                        + " the days before it.");
        lead.addClassName("tl-lead");
        add(errors, new Anchor(HighNeedsView.PATH, "Back to the high-needs block"), new H1("Bands"), lead, shown);
        show();
    }

    private void show() {
        shown.removeAll();
        List<FundingBand> all = bands.all();
        if (all.isEmpty()) {
            shown.add(new Paragraph("No band is recorded yet."));
        } else {
            PlainTable table =
                    new PlainTable("Bands", "Band", "Name", "#Pounds a year", "From", "Source", "Set by", "Change");
            all.forEach(band -> table.row(
                    new Text(band.code()),
                    new Text(band.name()),
                    new Text(HighNeedsView.pounds(band.annual())),
                    new Text(Times.day(band.from())),
                    new Text(band.source()),
                    new Text(band.changedBy() + ", " + Times.shown(band.changedAt())),
                    removal(band)));
            shown.add(table);
        }
        form();
        shown.add(new H2("New bands from April, tried out"));
        proposals.all().forEach(this::show);
        proposalForm(all);
    }

    private Button removal(FundingBand band) {
        String what = "band " + band.code() + " from " + Times.day(band.from());
        Button remove = new Button(
                "Remove",
                click -> Ask.before(
                        "Remove the value of " + what + "?",
                        "Top-ups of these days then count with the value before it, or with none.",
                        "Yes, remove it",
                        () -> store(() -> bands.remove(band.code(), band.from()), "Removed the value of " + what)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Remove the value of " + what);
        return remove;
    }

    private void form() {
        TextField code = new TextField("Code");
        TextField name = new TextField("Name");
        BigDecimalField annual = new BigDecimalField("Pounds a year");
        DateFields from = new DateFields("From");
        TextField source = new TextField("Where the value comes from");
        Button save = new Button("Save", click -> {
            if (from.isWrong()) {
                errors.show(from.problem());
                return;
            }
            store(
                    () -> bands.record(
                            code.getValue(),
                            name.getValue(),
                            annual.getValue(),
                            from.date().orElse(null),
                            source.getValue()),
                    "Saved the band");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        shown.add(
                new H2("Record what a band is worth"),
                Group.form(code, name, annual, from, source),
                Group.actions(save));
    }

    private void store(Runnable change, String said) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }

    private void show(BandProposal proposal) {
        FinancialYear year = FinancialYear.of(proposal.from());
        List<BandEffect> effects = proposals.effects(proposal, year);
        BigDecimal now = effects.stream().map(BandEffect::now).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal then = effects.stream().map(BandEffect::then).reduce(BigDecimal.ZERO, BigDecimal::add);
        PlainTable table = new PlainTable(
                proposal.title(),
                "Band",
                "#Children now",
                "#Children then",
                "#" + year.label() + " as it is",
                "#With the new bands",
                "#Change");
        effects.forEach(effect -> table.row(
                effect.band(),
                Formats.few(effect.childrenNow()),
                Formats.few(effect.childrenThen()),
                HighNeedsView.pounds(effect.now()),
                HighNeedsView.pounds(effect.then()),
                HighNeedsView.pounds(effect.change())));
        table.row(
                "All bands",
                "",
                "",
                HighNeedsView.pounds(now),
                HighNeedsView.pounds(then),
                HighNeedsView.pounds(then.subtract(now)));
        BigDecimal change = then.subtract(now);
        shown.add(
                new H3(proposal.title()),
                new Notice("From " + Times.day(proposal.from()) + " top-ups of " + year.label() + " would be "
                        + HighNeedsView.pounds(change.abs()) + (change.signum() < 0 ? " less" : " more")
                        + ", if children keep the bands they have today."),
                table,
                new Paragraph("Made by " + proposal.owner() + ", " + Times.shown(proposal.changedAt())),
                Group.actions(new Button(
                        "Delete these new bands",
                        click -> Ask.before(
                                "Delete " + proposal.title() + "?",
                                "No band of a child changes. This cannot be undone.",
                                "Yes, delete them",
                                () -> store(() -> proposals.delete(proposal.id()), "Deleted the new bands")))));
    }

    /** What becomes of a band. */
    private record Fields(TextField becomes, BigDecimalField annual) {}

    private void proposalForm(List<FundingBand> all) {
        Map<String, FundingBand> latest = new LinkedHashMap<>();
        all.forEach(band -> latest.put(band.code(), band));
        if (latest.isEmpty()) {
            shown.add(new Paragraph("Record bands first, then try new ones out."));
            return;
        }
        TextField title = new TextField("Name of the new bands");
        Choice<FinancialYear> from =
                new Choice<>("From April of", "Choose", blocks.years(), year -> String.valueOf(year.start()));
        Map<String, Fields> fields = new LinkedHashMap<>();
        Group lines = Group.form(title, from);
        latest.forEach((code, band) -> {
            TextField becomes = new TextField("Band " + code + " becomes");
            becomes.setValue(code);
            BigDecimalField annual = new BigDecimalField("Pounds a year in place of band " + code);
            annual.setValue(band.annual());
            fields.put(code, new Fields(becomes, annual));
            lines.add(becomes, annual);
        });
        Button save = new Button(
                "Try these bands out",
                click -> store(
                        () -> proposals.begin(
                                title.getValue(),
                                from.getOptionalValue()
                                        .map(FinancialYear::firstDay)
                                        .orElse(null),
                                lines(fields)),
                        "Worked out the new bands"));
        shown.add(new H3("Try new bands out"), lines, Group.actions(save));
    }

    private static List<BandProposal.Line> lines(Map<String, Fields> fields) {
        List<BandProposal.Line> lines = new ArrayList<>();
        fields.forEach((code, each) -> lines.add(new BandProposal.Line(
                code,
                each.becomes().getValue(),
                Optional.ofNullable(each.annual().getValue())
                        .orElseThrow(() -> new HighNeedsRefusal.BandValueOutOfRange(FundingBands.MOST).refused()))));
        return lines;
    }
}
