package org.throughline.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/**
 * A picture made on the server: shapes that stretch with the page, and words and links over them that keep their size.
 * Across, everything is measured in hundredths of the width; down, in rem. Where a picture needs more width than the
 * page has, it scrolls. A table with the same things belongs beside it.
 */
public final class Picture extends Div {

    private static final long serialVersionUID = 1L;

    private final Div drawing = new Div();
    private final Div sheet = new Div(drawing);
    private final StringBuilder shapes = new StringBuilder();
    private final double height;

    /**
     * A picture without anything in it.
     *
     * @param title what it shows; its accessible name
     * @param height in rem
     * @param leastWidth in rem; 0 where it may be as narrow as the page
     */
    public Picture(String title, double height, double leastWidth) {
        this.height = height;
        addClassName("tl-picture");
        getElement().setAttribute("role", "figure").setAttribute("aria-label", title);
        if (leastWidth > 0) {
            // who has no mouse scrolls it with the arrow keys
            getElement().setAttribute("tabindex", "0");
        }
        sheet.addClassName("tl-picture-sheet");
        sheet.getStyle().set("height", number(height) + "rem").set("min-width", number(leastWidth) + "rem");
        drawing.getElement().setAttribute("aria-hidden", "true");
        add(sheet);
    }

    /**
     * A filled box.
     *
     * @param style the end of a style's name in the stylesheet: {@code filled} is {@code tl-ink-filled}
     */
    public Picture box(double left, double top, double width, double tall, String style) {
        shapes.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.3f\" y=\"%.3f\" width=\"%.3f\" height=\"%.3f\" class=\"tl-ink tl-ink-%s\"/>",
                left,
                top,
                Math.max(0, width),
                Math.max(0, tall),
                style));
        return this;
    }

    /** A line from one point to another. */
    public Picture line(double fromLeft, double fromTop, double toLeft, double toTop, String style) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.3f\" y1=\"%.3f\" x2=\"%.3f\" y2=\"%.3f\" class=\"tl-ink-line tl-ink-line-%s\"/>",
                fromLeft,
                fromTop,
                toLeft,
                toTop,
                style));
        return this;
    }

    /** A ribbon between two stretches of the same height, bent in the middle. */
    public Picture ribbon(double fromLeft, double fromTop, double toLeft, double toTop, double thick, String style) {
        double middle = (fromLeft + toLeft) / 2;
        shapes.append(String.format(
                Locale.ROOT,
                "<path d=\"M%1$.3f %2$.3fC%5$.3f %2$.3f %5$.3f %4$.3f %3$.3f %4$.3fV%7$.3fC%5$.3f %7$.3f %5$.3f %6$.3f"
                        + " %1$.3f %6$.3fZ\" class=\"tl-ink tl-ink-%8$s\"/>",
                fromLeft,
                fromTop,
                toLeft,
                toTop,
                middle,
                fromTop + thick,
                toTop + thick,
                style));
        return this;
    }

    /**
     * Words or a link over the shapes. What does not fit the width ends in dots, and the table has all of it; words of
     * the style {@code tl-picture-whole} run on.
     */
    public <C extends Component & HasStyle> Picture words(C words, double left, double top, double width) {
        words.addClassName("tl-picture-words");
        words.getStyle()
                .set("left", number(left) + "%")
                .set("top", number(top) + "rem")
                .set("width", number(width) + "%");
        sheet.add(words);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        drawing.getElement().setProperty("innerHTML", svg());
    }

    /** The shapes as SVG. */
    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" preserveAspectRatio=\"none\" viewBox=\"0 0 100 "
                + number(height) + "\">" + shapes + "</svg>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
