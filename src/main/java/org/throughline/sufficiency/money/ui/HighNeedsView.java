package org.throughline.sufficiency.money.ui;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.highneeds.BlockFigure;
import org.throughline.sufficiency.highneeds.BlockLine;
import org.throughline.sufficiency.highneeds.BlockTotal;
import org.throughline.sufficiency.highneeds.BlockWords;
import org.throughline.sufficiency.highneeds.BlockYear;
import org.throughline.sufficiency.highneeds.FinancialYear;
import org.throughline.sufficiency.highneeds.HighNeedsBlocks;
import org.throughline.sufficiency.papers.PlannerPapers;

/** The high-needs block year by year: what comes in, what goes out, the deficit, and where each figure comes from. */
@Route(HighNeedsView.PATH)
@PageTitle("High-needs block - Throughline")
@RolesAllowed(Roles.PLANNER)
final class HighNeedsView extends Main implements BeforeEnterObserver {

    static final String PATH = "high-needs";

    private static final long serialVersionUID = 1L;
    private static final double MILLION = 1_000_000;

    private final transient HighNeedsBlocks blocks;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();

    HighNeedsView(HighNeedsBlocks blocks, PlannerPapers papers) {
        this.blocks = blocks;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "What comes into the high-needs block and goes out of it in each financial year,"
                        + " April to March, and what is carried forward. Where nothing is entered, the records say what they can.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor("forecasts", "Back to the forecasts"),
                new H1("High-needs block"),
                lead,
                Group.actions(
                        new Anchor(FundingBandsView.PATH, "Bands, and new bands tried out"),
                        new FileLink(
                                "As PDF",
                                "high-needs-block.pdf",
                                "application/pdf",
                                () -> Optional.of(papers.blockPdf())),
                        new FileLink(
                                "As spreadsheet",
                                "high-needs-block.xlsx",
                                FileLink.XLSX,
                                () -> Optional.of(papers.blockSpreadsheet())),
                        new FileLink("As CSV", "high-needs-block.csv", "text/csv", () -> Optional.of(blocks.csv()))),
                shown);
        form();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<BlockYear> block = blocks.block();
        shown.removeAll();
        shown.add(new Notice(BlockWords.sentence(block)));
        List<BlockYear> known = BlockWords.known(block);
        if (known.size() > 1) {
            shown.add(new BandChart(
                    "Deficit carried forward on 31 March"
                            + (known.getLast().carried().isComplete() ? "" : ", as far as is entered"),
                    "million pounds",
                    List.of(new BandChart.Line(
                            "Deficit", known.stream().map(HighNeedsView::point).toList()))));
        }
        shown.add(new H2("The block by year"), table(block));
        shown.add(new H2("Top-ups by band"));
        bands(block);
        shown.add(new H2("Where each figure comes from"), sources(block));
    }

    private static BandChart.Point point(BlockYear year) {
        double deficit = year.carriedForward().doubleValue() / MILLION;
        return new BandChart.Point(year.year().start() + 1, deficit, deficit, deficit);
    }

    private static PlainTable table(List<BlockYear> block) {
        List<String> headings = new ArrayList<>(List.of("Line"));
        block.forEach(year -> headings.add("#" + year.year().label()));
        PlainTable table = new PlainTable("The block by year", headings.toArray(String[]::new));
        lines(table, block, BlockLine.Kind.OPENING);
        lines(table, block, BlockLine.Kind.INCOME);
        total(table, "Income", block, BlockYear::income);
        lines(table, block, BlockLine.Kind.SPEND);
        total(table, "Spend", block, BlockYear::spend);
        total(table, "Spend less income", block, BlockYear::less);
        lines(table, block, BlockLine.Kind.WRITE_OFF);
        total(table, "Deficit carried forward", block, BlockYear::carried);
        lines(table, block, BlockLine.Kind.BESIDE);
        return table;
    }

    private static void lines(PlainTable table, List<BlockYear> block, BlockLine.Kind kind) {
        for (BlockLine line : BlockLine.values()) {
            if (line.kind() == kind) {
                List<String> row = new ArrayList<>(List.of(label(line, block)));
                block.forEach(year -> row.add(shown(year, line)));
                table.row(row.toArray(String[]::new));
            }
        }
    }

    /** The line, with what its later years rest on where the records say it: children of today, not those forecast. */
    private static String label(BlockLine line, List<BlockYear> block) {
        boolean isOfToday = (line == BlockLine.TOP_UPS || line == BlockLine.FEES)
                && block.stream().anyMatch(year -> year.of(line).basis() == BlockFigure.Basis.CALCULATED);
        return line.label()
                + (line.kind() == BlockLine.Kind.BESIDE ? " (beside the block)" : "")
                + (isOfToday ? " (today\u2019s children in every year, none forecast)" : "");
    }

    private static String shown(BlockYear year, BlockLine line) {
        BlockFigure figure = year.of(line);
        BlockTotal before = year.before();
        if (before != null && line == BlockLine.OPENING) {
            return shown(before);
        }
        return figure.basis() == BlockFigure.Basis.MISSING ? "not entered" : pounds(figure.amount());
    }

    private static String shown(BlockTotal total) {
        if (total.isComplete()) {
            return pounds(total.pounds());
        }
        return total.isKnown() ? pounds(total.pounds()) + ". " + total.basis() : total.basis();
    }

    private static void total(
            PlainTable table, String label, List<BlockYear> block, Function<BlockYear, BlockTotal> total) {
        List<String> row = new ArrayList<>(List.of(label));
        block.forEach(year -> row.add(shown(total.apply(year))));
        table.row(row.toArray(String[]::new));
    }

    /** Pounds and pence, so that sums can be followed. */
    static String pounds(BigDecimal amount) {
        return BlockWords.pounds(amount);
    }

    private void bands(List<BlockYear> block) {
        var byBand = blocks.topUps();
        var children = blocks.childrenByBand();
        if (byBand.isEmpty()) {
            shown.add(new Paragraph("No child has a band yet. Placement officers record them on the child's page."));
            return;
        }
        List<String> headings = new ArrayList<>(List.of("Band", "#Children today"));
        block.forEach(year -> headings.add("#" + year.year().label()));
        PlainTable table = new PlainTable("Top-ups by band", headings.toArray(String[]::new));
        byBand.forEach((band, pounds) -> {
            List<String> row = new ArrayList<>(List.of(band, Formats.few(children.getOrDefault(band, 0))));
            pounds.forEach(amount -> row.add(pounds(amount)));
            table.row(row.toArray(String[]::new));
        });
        List<String> all = new ArrayList<>(List.of("All bands", ""));
        for (int year = 0; year < block.size(); year++) {
            int at = year;
            all.add(pounds(
                    byBand.values().stream().map(pounds -> pounds.get(at)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        shown.add(table.row(all.toArray(String[]::new)));
    }

    private static PlainTable sources(List<BlockYear> block) {
        PlainTable table = new PlainTable(
                "Where each figure comes from", "Line", "What it is", "Year", "Known from", "Source", "Assumption");
        for (BlockLine line : BlockLine.values()) {
            for (BlockYear year : block) {
                BlockFigure figure = year.of(line);
                if (year == block.getFirst() || figure.basis() == BlockFigure.Basis.ENTERED) {
                    table.row(
                            new Text(line.label()),
                            new Text(year == block.getFirst() ? line.definition() : ""),
                            new Text(year.year().label()),
                            new Text(figure.basis().label() + by(figure)),
                            new Text(figure.source()),
                            new Text(figure.assumption()));
                }
            }
        }
        return table;
    }

    private static String by(BlockFigure figure) {
        return figure.changedBy() == null
                ? ""
                : " by " + figure.changedBy() + ", " + Times.shown(Objects.requireNonNull(figure.changedAt()));
    }

    private void form() {
        Choice<FinancialYear> year = new Choice<>("Financial year", "Choose", blocks.years(), FinancialYear::label);
        Choice<BlockLine> line = new Choice<>("Line", "Choose", List.of(BlockLine.values()), BlockLine::label);
        BigDecimalField amount = new BigDecimalField("Pounds");
        TextField source = new TextField("Where it comes from");
        source.setHelperText("Such as Schools Forum paper, October 2026");
        TextField assumption = new TextField("What it assumes");
        assumption.setHelperText("Leave blank for nothing");
        Button save = new Button(
                "Save",
                click -> change(
                        line,
                        "Saved the figure",
                        () -> blocks.set(
                                year.getValue(),
                                line.getValue(),
                                amount.getValue(),
                                source.getValue(),
                                assumption.getValue())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reset = new Button(
                "Take back what was entered",
                click -> change(line, "Took back the figure", () -> blocks.reset(year.getValue(), line.getValue())));
        add(new H2("Enter a figure"), Group.form(year, line, amount, source, assumption), Group.actions(save, reset));
    }

    private void change(Choice<BlockLine> line, String said, Runnable change) {
        if (Failures.saved(change, errors)) {
            show();
            @Nullable BlockLine which = line.getValue();
            Done.said(said + (which == null ? "" : ": " + which.label()));
        }
    }
}
