package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.gap.FreePlaces;
import org.throughline.sufficiency.gap.GapGroup;
import org.throughline.sufficiency.gap.GapLine;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapRow;
import org.throughline.sufficiency.gap.GapWords;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;

/** The parts of the gap page for one year: doing nothing, need and places, line by line, free places, assumptions. */
final class GapSections {

    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.2;

    private final GapResult result;
    private final GapYear year;
    private final ToldYear told;
    private final boolean mayNameChildren;

    GapSections(GapResult result, GapYear year, boolean mayNameChildren) {
        this.result = result;
        this.year = year;
        this.mayNameChildren = mayNameChildren;
        told = new ToldYear(year);
    }

    /** Everything but the assumptions, from top to bottom. */
    List<Component> components() {
        List<Component> parts = new ArrayList<>();
        parts.add(new Notice(GapWords.sentence(year, told)));
        if (told.isNamed()) {
            parts.add(new Paragraph("These are the children with a plan today, known by name. By the forecast "
                    + spread(year.forecast()) + " will be in specialist settings in January " + january()
                    + ": more children get a plan before then. If every place could be used, "
                    + Formats.few(result.shortIfAllUsed()) + " would be short, as scenarios have it."));
        }
        if (!result.proven()) {
            parts.add(Notice.warning("Some placements were cut off before they were proven the best."));
        }
        parts.add(new H2("If nothing is done"));
        parts.add(nothing());
        parts.add(new H2("Need and places"));
        parts.add(table());
        parts.add(new Paragraph("The last row is counted in each future and is not the sum of the rows above it."
                + (told.isAnythingHidden()
                        ? " Where a count would be of fewer than " + Formats.FEW
                                + " children it is not shown, and another one is shown as 'or more'."
                        : "")
                + (mayNameChildren ? " Each need leads to the children of today with that need in those years." : "")));
        parts.add(new H2("Line by line"));
        parts.add(new Paragraph(GapWords.addingUp(result, told)));
        UnorderedList lines = new UnorderedList();
        lines.setId("lines");
        told.lines().forEach(line -> lines.add(new ListItem(told.words(line, line.who()))));
        parts.add(lines);
        parts.add(new H2("Free places, and who else could use them"));
        parts.add(free());
        return parts;
    }

    private int january() {
        return year.academicYear() + 1;
    }

    private static String spread(Distribution spread) {
        return Formats.count(spread.median()) + (GapLine.isKnown(spread) ? "" : " (" + Formats.band(spread) + ")");
    }

    /** Today's practice carried on, and beside it the best matching of the same places. */
    private PlainTable nothing() {
        GapRow total = year.total();
        return new PlainTable(
                        "Out of the borough if nothing is opened",
                        "If nothing is opened",
                        "#Out of the borough or without a place, median",
                        "#80 % range",
                        "What it says")
                .row(
                        "Today's practice carried on",
                        Formats.count(total.practice().median()),
                        Formats.band(total.practice()),
                        "As large a part of the children in each kind of specialist place and phase as in "
                                + result.practiceOf() + "/" + (result.practiceOf() + 1) % 100
                                + " is placed out of the borough. The others, about "
                                + Formats.count(year.forecast().median()
                                        - total.practice().median())
                                + ", would be in the borough, where " + usable()
                                + " places can be used. In independent and"
                                + " non-maintained special schools, as the forecast has it: "
                                + spread(year.independent()) + ". " + GapWords.practicePounds(year))
                .row(
                        "Matched at best",
                        told.isNamed() ? outNamed() : Formats.count(out().median()),
                        told.isNamed() ? "" : Formats.band(out()),
                        "Who stays out of the borough until the end of the phase, and who is short although the places of"
                                + " the borough are filled as well as can be"
                                + (told.isNamed() ? "; children known by name today" : ""));
    }

    private String usable() {
        return Formats.count(year.places().stream().mapToInt(FreePlaces::usable).sum());
    }

    private Distribution out() {
        return year.total().outAtBest();
    }

    private String outNamed() {
        return Formats.few(told.total().part(GapPart.STAYS_OUT) + told.total().part(GapPart.SHORT));
    }

    private PlainTable table() {
        PlainTable table = new PlainTable(
                "Need and places",
                "Need",
                "Phase",
                "#Need a place",
                "#Stay out of the borough",
                "#Have or take a place of the borough",
                "#Short",
                "#80 % range of short",
                "Chance of being short",
                "#Free places they could use",
                "#Out of the borough by today's practice");
        told.lines().forEach(line -> row(table, line));
        row(table, told.total());
        return table;
    }

    private void row(PlainTable table, GapLine line) {
        GapRow row = line.row();
        GapGroup group = row.group();
        boolean named = told.isNamed();
        table.row(
                group == null
                        ? new Text(line == told.total() ? "All" : "Other needs and phases, together")
                        : need(group),
                new Text(group == null ? "" : group.phase().label()),
                new Text(spread(row.need())),
                new Text(named ? told.told(line, GapPart.STAYS_OUT) : median(row.part(GapPart.STAYS_OUT))),
                new Text(named ? told.toldPlaced(line) : median(row.placed())),
                new Text(named ? told.told(line, GapPart.SHORT) : median(row.isShort())),
                new Text(named ? "" : Formats.band(row.isShort())),
                chance(row.chanceShort(), named),
                new Text(median(row.free())),
                new Text(median(row.practice())));
    }

    private static String median(Distribution spread) {
        return Formats.count(spread.median());
    }

    /** The need; for who may see names, with the children of today as a list. */
    private Component need(GapGroup group) {
        String words = Formats.need(group.need());
        return mayNameChildren
                ? new Anchor(
                        "children?need=" + group.need() + "&year="
                                + group.phase().youngest() + "&to="
                                + group.phase().oldest(),
                        words)
                : new Text(words);
    }

    private static Component chance(double chance, boolean named) {
        if (named) {
            return chance > 0 ? new Tag("Short", Tag.Kind.DANGER) : new Tag("Enough", Tag.Kind.INFO);
        }
        String words = Formats.chance(chance);
        return new Tag(
                chance > LIKELY ? words + ", short" : chance > POSSIBLE ? words + ", tight" : words,
                chance > LIKELY ? Tag.Kind.DANGER : chance > POSSIBLE ? Tag.Kind.WARNING : Tag.Kind.INFO);
    }

    private PlainTable free() {
        PlainTable table = new PlainTable(
                "Free places",
                "Provision",
                "Year groups",
                "#Places",
                "#Can be used at a time",
                "#Stay, median",
                "#Take one, median",
                "#Free, median",
                "#80 % range",
                "Who could use them");
        for (FreePlaces each : year.places()) {
            table.row(
                    each.name(),
                    YearGroup.label(each.ncYearFrom(), each.ncYearTo()),
                    Formats.count(each.places()),
                    Formats.count(each.usable()),
                    told.isNamed() ? Formats.few((int) each.stay().median()) : median(each.stay()),
                    told.isNamed() ? Formats.few((int) each.take().median()) : median(each.take()),
                    median(each.free()),
                    told.isNamed() ? "" : Formats.band(each.free()),
                    each.needs().isEmpty()
                            ? "Any need"
                            : each.needs().stream()
                                    .sorted()
                                    .map(NeedType::label)
                                    .collect(Collectors.joining("; ")));
        }
        return table;
    }

    /** What the page takes for granted. */
    Details assumptions() {
        Facts facts = new Facts();
        GapWords.assumptions(result).forEach(facts::fact);
        return new Details("Assumptions", facts);
    }
}
