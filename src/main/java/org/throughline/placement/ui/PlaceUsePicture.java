package org.throughline.placement.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.throughline.placement.register.PlaceUse;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Picture;
import org.throughline.shared.ui.PlainTable;

/** The year groups of a provision in one academic year: places filled, held by others, kept back and free. */
final class PlaceUsePicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final double ROW = 3.75;
    private static final double BAR = 1.75;
    private static final double LABEL = 1.5;
    private static final double THIN = 0.75;

    /** The least width of a part in which its number can be read. */
    private static final double LEAST_FOR_A_NUMBER = 3;

    /** The least width in which the year group can be read as well. */
    private static final double LEAST_FOR_A_YEAR = 12;

    /** The least width of a picture, in rem, so that year groups can be read in it. */
    private static final double LEAST = 28;

    PlaceUsePicture(PlaceUse use) {
        String year = new AcademicYear(use.offered().academicYear()).label();
        add(new H3("Places by year group in " + year));
        if (use.lines().isEmpty()) {
            add(new Paragraph("There are no places and no children in " + year + "."));
            return;
        }
        add(legend(), picture(use, year), new Details("The same figures as a table", table(use, year)));
    }

    /** A bar in a row of a list under a few words; its numbers are its accessible name. */
    static Div bar(PlaceUse use, String words) {
        Totals totals = Totals.of(use);
        double all = Math.max(1, totals.filled() + totals.others() + totals.keptBack() + use.free());
        Picture picture = new Picture(said(use), THIN, 0);
        double at = 0;
        at = part(picture, at, totals.filled() / all * 100, 0, THIN, "filled");
        at = part(picture, at, totals.others() / all * 100, 0, THIN, "others");
        at = part(picture, at, totals.keptBack() / all * 100, 0, THIN, "kept");
        part(picture, at, use.free() / all * 100, 0, THIN, "free");
        return new Div(new Span(words), picture);
    }

    /** What a bar shows, in words. */
    static String said(PlaceUse use) {
        Totals totals = Totals.of(use);
        String words =
                totals.filled() + " filled" + (totals.others() == 0 ? "" : ", " + totals.others() + " held by others");
        if (!use.offered().isLimited()) {
            return words + ", no limit";
        }
        return words
                + (totals.keptBack() == 0 ? "" : ", " + totals.keptBack() + " kept back")
                + (use.offered().placesOutOfUse() == 0
                        ? ""
                        : ", " + use.offered().placesOutOfUse() + " out of use")
                + ", "
                + use.free()
                + " free"
                + (totals.over() == 0 ? "" : ", " + totals.over() + " over");
    }

    /** The lines of a year added up; lines within another are not added again. */
    private record Totals(int filled, int others, int keptBack, int over) {

        static Totals of(PlaceUse use) {
            int filled = 0;
            int others = 0;
            int keptBack = 0;
            int over = 0;
            for (PlaceUse.Line line : use.lines()) {
                if (!line.isWithin()) {
                    filled += line.filled();
                    others += line.heldByOthers();
                    keptBack += line.keptBack();
                    over += line.over();
                }
            }
            return new Totals(filled, others, keptBack, over);
        }
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("tl-legend");
        legend.add(
                key("filled", "Our children"),
                key("others", "Held by others"),
                key("kept", "Kept back"),
                key("free", "Free"));
        return legend;
    }

    private static Span key(String style, String words) {
        Span key = new Span(words);
        key.addClassNames("tl-key", "tl-key-" + style);
        return key;
    }

    private static Picture picture(PlaceUse use, String year) {
        Picture picture = new Picture(
                "Places by year group in " + year + "; the same figures are in the table below",
                use.lines().size() * ROW,
                LEAST);
        // all bars have one scale, so that a long one means many places
        double most = use.lines().stream()
                .mapToInt(line -> line.filled() + line.heldByOthers() + line.keptBack() + line.free())
                .max()
                .orElse(1);
        double top = 0;
        for (PlaceUse.Line line : use.lines()) {
            draw(picture, line, top, 100 / Math.max(1, most));
            top += ROW;
        }
        return picture;
    }

    private static void draw(Picture picture, PlaceUse.Line line, double top, double scale) {
        picture.words(new Span(label(line)), 0, top, 100);
        double at = 0;
        for (Map.Entry<Integer, Integer> each : line.own().entrySet()) {
            double width = each.getValue() * scale;
            if (width >= LEAST_FOR_A_YEAR) {
                picture.words(number(YearGroup.brief(each.getKey()) + ": " + each.getValue()), at, top + LABEL, width);
            } else if (width >= LEAST_FOR_A_NUMBER) {
                picture.words(number(String.valueOf(each.getValue())), at, top + LABEL, width);
            }
            at = part(picture, at, width, top + LABEL, BAR, "filled");
        }
        at = numbered(picture, at, line.heldByOthers(), scale, top + LABEL, "others");
        at = numbered(picture, at, line.keptBack(), scale, top + LABEL, "kept");
        numbered(picture, at, line.free(), scale, top + LABEL, "free");
        if (line.over() > 0 && line.places() != null) {
            double limit = line.places() * scale;
            picture.line(limit, top + LABEL - 0.2, limit, top + LABEL + BAR + 0.2, "limit");
        }
    }

    private static double numbered(Picture picture, double at, int count, double scale, double top, String style) {
        double width = count * scale;
        if (width >= LEAST_FOR_A_NUMBER) {
            picture.words(number(String.valueOf(count)), at, top, width);
        }
        return part(picture, at, width, top, BAR, style);
    }

    private static double part(Picture picture, double at, double width, double top, double tall, String style) {
        if (width > 0) {
            picture.box(at, top, width, tall, style);
        }
        return at + width;
    }

    private static Span number(String words) {
        Span number = new Span(words);
        number.addClassName("tl-picture-number");
        return number;
    }

    private static String label(PlaceUse.Line line) {
        String years = YearGroup.label(line.ncYearFrom(), line.ncYearTo());
        Integer places = line.places();
        return (line.isWithin() ? "Of these, " + years : years) + ": "
                + (places == null
                        ? "no limit, " + line.filled() + (line.filled() == 1 ? " child" : " children")
                        : places
                                + (places == 1 ? " place, " : " places, ")
                                + (line.over() > 0 ? line.over() + " over" : line.free() + " free"));
    }

    private static PlainTable table(PlaceUse use, String year) {
        PlainTable table = new PlainTable(
                "Places by year group in " + year,
                "Year groups",
                "#Places",
                "#Our children",
                "#Held by others",
                "#Kept back",
                "#Free",
                "#Over");
        for (PlaceUse.Line line : use.lines()) {
            boolean isLimited = line.places() != null;
            table.row(
                    (line.isWithin() ? "Of these, " : "") + YearGroup.label(line.ncYearFrom(), line.ncYearTo()),
                    isLimited ? String.valueOf(line.places()) : "no limit",
                    String.valueOf(line.filled()),
                    String.valueOf(line.heldByOthers()),
                    isLimited ? String.valueOf(line.keptBack()) : "",
                    isLimited ? String.valueOf(line.free()) : "",
                    isLimited ? String.valueOf(line.over()) : "");
            if (line.ncYearFrom() < line.ncYearTo() && !line.isWithin()) {
                for (int ncYear = line.ncYearFrom(); ncYear <= line.ncYearTo(); ncYear++) {
                    int own = line.own().getOrDefault(ncYear, 0);
                    int others = line.others().getOrDefault(ncYear, 0);
                    if (own + others > 0) {
                        table.row(YearGroup.label(ncYear), "", String.valueOf(own), String.valueOf(others), "", "", "");
                    }
                }
            }
        }
        return table;
    }
}
