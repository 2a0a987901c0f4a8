package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.flow.RunFlow;
import org.throughline.shared.ui.Picture;
import org.throughline.shared.ui.PlainTable;

/** Where the children of a run live and where it proposes that they go; the width of a ribbon is children. */
final class RunFlowPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final double LEFT = 22;
    private static final double RIGHT = 60;
    private static final double NODE = 1;

    /** All children together are so high, in rem; what is smaller than a line of words takes a line all the same. */
    private static final double ALL = 26;

    private static final double LINE = 1.6;
    private static final double GAP = 0.4;

    /** The width, in children, of a ribbon whose count is hidden. */
    private static final int HIDDEN = 2;

    private final transient RunFlow flow;
    private final transient Function<RunFlow.End, @Nullable String> address;
    private final double scale;

    /**
     * A picture.
     *
     * @param address where an end can be read about; null for nowhere
     */
    RunFlowPicture(RunFlow flow, Function<RunFlow.End, @Nullable String> address) {
        this.flow = flow;
        this.address = address;
        this.scale = ALL / Math.max(1, weight(stream -> true));
        add(
                new H2("From home areas to provisions"),
                new Paragraph("Areas are postcode districts. The width of each band is the number of children."
                        + (flow.isExact()
                                ? ""
                                : " Counts from 1 to 4 are shown as \"under 5\", so that no child can be told from"
                                        + " them.")),
                picture(),
                new Details("The same figures as a table", table()));
    }

    private double weight(Predicate<RunFlow.Stream> which) {
        return flow.streams().stream()
                .filter(which)
                .mapToInt(stream -> stream.isHidden() ? HIDDEN : stream.children())
                .sum();
    }

    private double tall(Predicate<RunFlow.Stream> which) {
        return Math.max(LINE, weight(which) * scale);
    }

    private Picture picture() {
        Map<String, Double> from = new HashMap<>();
        Map<RunFlow.End, Double> to = new HashMap<>();
        double left = 0;
        for (String area : flow.areas().keySet()) {
            from.put(area, left);
            left += tall(stream -> stream.area().equals(area)) + GAP;
        }
        double right = 0;
        for (RunFlow.End end : flow.ends().keySet()) {
            to.put(end, right);
            right += tall(stream -> stream.end().equals(end)) + GAP;
        }
        Picture picture = new Picture(
                "Children from home areas to provisions; the same figures are in the table below",
                Math.max(left, right),
                34);
        nodes(picture, from, to);
        flow.areas()
                .keySet()
                .forEach(area -> flow.ends()
                        .keySet()
                        .forEach(end -> flow.streams().stream()
                                .filter(stream -> stream.area().equals(area)
                                        && stream.end().equals(end))
                                .forEach(stream -> {
                                    double thick = (stream.isHidden() ? HIDDEN : stream.children()) * scale;
                                    picture.ribbon(
                                            LEFT + NODE,
                                            from.merge(area, thick, Double::sum) - thick,
                                            RIGHT,
                                            to.merge(end, thick, Double::sum) - thick,
                                            thick,
                                            "flow" + ending(end.lane()));
                                })));
        return picture;
    }

    private void nodes(Picture picture, Map<String, Double> from, Map<RunFlow.End, Double> to) {
        flow.areas().forEach((area, sum) -> {
            Predicate<RunFlow.Stream> part = stream -> stream.area().equals(area);
            double top = from.getOrDefault(area, 0.0);
            Span words = new Span(area + ": " + flow.said(sum, part));
            words.addClassName("tl-picture-end");
            picture.words(words, 0, top, LEFT - 1);
            picture.box(LEFT, top, NODE, tall(part), "filled");
        });
        flow.ends().forEach((end, sum) -> {
            Predicate<RunFlow.Stream> part = stream -> stream.end().equals(end);
            double top = to.getOrDefault(end, 0.0);
            picture.words(
                    new Span(named(end), new Text(": " + flow.said(sum, part))),
                    RIGHT + NODE + 1,
                    top,
                    98 - RIGHT - NODE);
            picture.box(RIGHT, top, NODE, tall(part), style(end.lane()));
        });
    }

    private Component named(RunFlow.End end) {
        String path = address.apply(end);
        return path == null ? new Text(end.name()) : new Anchor(path, end.name());
    }

    private static String style(RunFlow.Lane lane) {
        return lane == RunFlow.Lane.IN_BOROUGH ? "filled" : ending(lane).substring(1);
    }

    private static String ending(RunFlow.Lane lane) {
        return switch (lane) {
            case IN_BOROUGH -> "";
            case OUT_OF_BOROUGH -> "-out";
            case NONE -> "-none";
        };
    }

    private PlainTable table() {
        PlainTable table = new PlainTable("From home areas to provisions", "Home area", "Goes to", "#Children");
        flow.streams()
                .forEach(stream -> table.row(
                        new Text(stream.area()),
                        named(stream.end()),
                        new Text(
                                stream.isHidden()
                                        ? "under " + RunFlow.FEWEST_SHOWN
                                        : String.format(Locale.UK, "%,d", stream.children()))));
        return table;
    }
}
