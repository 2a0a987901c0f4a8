package org.throughline.interchange.ctf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.shared.PlainText;

/** An element with what stands in it. Names count in capitals or not, and without a namespace. */
final class CtfElement {

    /** The most elements in one pupil. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 16;
    private static final int LONGEST = 20_000;

    private final String name;
    private final List<CtfElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private CtfElement(String name) {
        this.name = name;
    }

    /** An element with nothing in it, for where a file has none. */
    static final CtfElement NONE = new CtfElement("");

    /** Reads the element at whose beginning the reader stands, to its end. */
    static CtfElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0, new int[] {0});
    }

    private static CtfElement read(XMLStreamReader xml, int depth, int[] count) throws XMLStreamException {
        if (depth > DEEPEST || ++count[0] > MOST) {
            throw new XMLStreamException("There is too much in one element", xml.getLocation());
        }
        CtfElement element = new CtfElement(xml.getLocalName());
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                element.children.add(read(xml, depth + 1, count));
            } else if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
                element.text.append(xml.getText());
                if (element.text.length() > LONGEST) {
                    throw new XMLStreamException("An element is too long", xml.getLocation());
                }
            }
        }
        return element;
    }

    String name() {
        return name;
    }

    List<CtfElement> children() {
        return children;
    }

    private boolean is(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** The elements at a path such as {@code SENneeds/SENneed}. */
    Stream<CtfElement> all(String path) {
        Stream<CtfElement> found = Stream.of(this);
        for (String step : path.split("/")) {
            found = found.flatMap(each -> each.children.stream().filter(child -> child.is(step)));
        }
        return found;
    }

    /** The first element at a path; one with nothing in it where there is none. */
    CtfElement first(String path) {
        return all(path).findFirst().orElse(NONE);
    }

    /** The text of the first element at a path, as one line; blank where there is none. */
    String text(String path) {
        return PlainText.line(first(path).text.toString());
    }

    /** The text of the element itself, as one line. */
    String text() {
        return PlainText.line(text.toString());
    }

    /** Whether the text at a path says yes, in any of the ways met. */
    boolean isTrue(String path) {
        return List.of("true", "1", "y", "yes").contains(text(path).toLowerCase(Locale.ROOT));
    }
}
