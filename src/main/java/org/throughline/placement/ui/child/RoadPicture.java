package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.throughline.placement.road.Road;
import org.throughline.placement.road.RoadStep;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Picture;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** A child's line of time: what was, today, what is to come. */
final class RoadPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final double HEAD = 3.25;
    private static final double ROW = 2.25;
    private static final double BAR = 1.75;

    /** An academic year is at least as wide as its name, in rem. */
    private static final double YEAR = 4.5;

    /** Words of a single day stand to its right in the left part of the picture, else to its left. */
    private static final double TURN = 50;

    /** So much, in rem, that half of it takes the words of a day. */
    private static final double LEAST = 50;

    /** A bar in which no name can be read. */
    private static final double NARROW = 20;

    RoadPicture(Road road) {
        add(new H2("The way so far, and what is to come"), picture(road), table(road));
    }

    private static Picture picture(Road road) {
        List<Road.Year> years = road.years();
        double height = HEAD + road.steps().size() * ROW + 0.5;
        Picture picture = new Picture(
                "The child's places, plan, records, reviews and moves by academic year; the same things are in the"
                        + " table below",
                height,
                Math.max(LEAST, years.size() * YEAR));
        double width = 100.0 / years.size();
        for (int index = 0; index < years.size(); index++) {
            Road.Year year = years.get(index);
            picture.line(index * width, 0, index * width, height, "year");
            picture.words(new Span(YearGroup.label(year.ncYear())), index * width, 0, width);
            picture.words(new Span(year.year().label()), index * width, 1.4, width);
        }
        double today = road.at(road.today()) * 100;
        picture.line(today, HEAD - 0.25, today, height, "today");
        double top = HEAD;
        for (RoadStep step : road.steps()) {
            draw(picture, road, step, top);
            top += ROW;
        }
        return picture;
    }

    private static void draw(Picture picture, Road road, RoadStep step, double top) {
        double from = road.at(step.from()) * 100;
        if (step.lasts()) {
            double width = Math.max(1, road.at(step.last().plusDays(1)) * 100 - from);
            picture.box(from, top, width, BAR, step.kind() == RoadStep.Kind.PLAN ? "others" : "filled");
            if (from + width > TURN && width < NARROW) {
                label(picture, step, 0, top + 0.15, from - 1).addClassName("tl-picture-end");
            } else {
                label(picture, step, from + 0.5, top + 0.15, 99 - from);
            }
            return;
        }
        picture.line(from, HEAD - 0.25, from, top + BAR, "day");
        picture.box(from - 0.4, top + 0.5, 0.8, 0.8, step.kind() == RoadStep.Kind.MOVE ? "out" : "kept");
        if (from < TURN) {
            label(picture, step, from + 1, top, 99 - from);
        } else {
            label(picture, step, 0, top, from - 1).addClassName("tl-picture-end");
        }
    }

    private static Span label(Picture picture, RoadStep step, double left, double top, double width) {
        Span words = new Span(named(step), new Text(said(step)));
        words.addClassName("tl-picture-whole");
        picture.words(words, left, top, width);
        return words;
    }

    private static String said(RoadStep step) {
        return step.lasts() ? (step.detail().isBlank() ? "" : ", " + step.detail()) : ", " + Times.day(step.from());
    }

    private static Component named(RoadStep step) {
        String path = step.path();
        return path == null ? new Text(step.text()) : new Anchor(path, step.text());
    }

    private static Details table(Road road) {
        PlainTable table = new PlainTable("The way so far, and what is to come", "What", "Which", "From", "To", "More");
        road.steps()
                .forEach(step -> table.row(
                        new Text(step.kind().label()),
                        named(step),
                        new Text(Times.day(step.from())),
                        new Text(step.lasts() ? Times.day(step.last()) : ""),
                        new Text(step.detail())));
        return new Details("The same as a table (today is " + Times.day(road.today()) + ")", table);
    }
}
