package org.throughline.interchange.sen2;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.SafeXml;

/** The return as XML, read in any spelling met and written as the specification has it. */
final class Sen2Xml {

    /** The most records below a person, and characters of an item. */
    private static final int MOST_BELOW = 2_000;

    private static final int LONGEST = 4_000;

    private static final Set<String> SOURCE =
            Set.of("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime");

    private Sen2Xml() {}

    /** Reads a return, person by person. */
    static void read(FileParts.Part part, ImportKind kind, Sen2Sink sink) throws IOException {
        Reading reading = new Reading(kind, sink);
        SafeXml.read(part, kind, reading::all);
        if (!reading.isReturn) {
            throw refused(kind, "it has no Persons with a Person in it");
        }
    }

    private static RuntimeException refused(ImportKind kind, String why) {
        return new InterchangeRefusal.NotSuchAFile(kind.label(), why).refused();
    }

    private static final class Reading {

        private final ImportKind kind;
        private final Sen2Sink sink;
        private final Deque<Sen2Node> open = new ArrayDeque<>();
        private final Deque<Optional<Sen2Node>> elements = new ArrayDeque<>();
        private final Set<String> unknown = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private int below;
        private boolean isReturn;

        Reading(ImportKind kind, Sen2Sink sink) {
            this.kind = kind;
            this.sink = sink;
        }

        void all(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw refused(kind, "it has a document type, which no return has");
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml);
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
        }

        private void start(XMLStreamReader xml) {
            text.setLength(0);
            if (elements.size() > 50) {
                throw refused(kind, "its elements lie within each other more than 50 deep");
            }
            Sen2Node node = Sen2Module.ofElement(xml.getLocalName())
                    .filter(this::belongsHere)
                    .map(module -> new Sen2Node(module, xml.getLocation().getLineNumber()))
                    .orElse(null);
            elements.push(Optional.ofNullable(node));
            if (node == null) {
                return;
            }
            if (node.module() == Sen2Module.PERSON) {
                below = 0;
                isReturn = true;
            } else if (++below > MOST_BELOW) {
                throw refused(kind, "a person has more than " + MOST_BELOW + " records");
            }
            open.push(node);
        }

        /**
         * A header and persons stand alone; other records within the one above, or within an element of their own name.
         */
        private boolean belongsHere(Sen2Module module) {
            Sen2Node above = open.peek();
            if (module == Sen2Module.HEADER || module == Sen2Module.PERSON) {
                return above == null;
            }
            return above != null && (above.module() == module.parent() || above.module() == module);
        }

        private void characters(XMLStreamReader xml) {
            if (text.length() + xml.getTextLength() > LONGEST) {
                if (!xml.getText().isBlank()) {
                    throw refused(
                            kind,
                            "an item in line " + xml.getLocation().getLineNumber() + " is longer than " + LONGEST
                                    + " characters");
                }
                return;
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }

        private void end(XMLStreamReader xml) {
            Sen2Node node = elements.pop().orElse(null);
            if (node == null) {
                item(xml);
            } else {
                open.pop();
                close(node);
            }
            text.setLength(0);
        }

        private void item(XMLStreamReader xml) {
            String value = text.toString().strip();
            Sen2Node at = open.peek();
            boolean isKnown = value.isEmpty() || at != null && at.put(xml.getLocalName(), value);
            if (!isKnown && unknown.size() < 200 && unknown.add(xml.getLocalName())) {
                sink.unknown(xml.getLocalName(), xml.getLocation().getLineNumber());
            }
        }

        private void close(Sen2Node node) {
            switch (node.module()) {
                case HEADER -> sink.header(node);
                case PERSON -> sink.person(node);
                default -> {
                    Sen2Node above = Objects.requireNonNull(open.peek());
                    // an element around several of its own name is no record
                    List<Sen2Node> within = node.take(node.module());
                    if (within.isEmpty() || !node.isEmpty()) {
                        above.add(node);
                    }
                    within.forEach(above::add);
                }
            }
        }
    }

    /** Writes a return. */
    static void write(Sen2Return all, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Message");
            header(all.header(), xml);
            xml.writeStartElement("Persons");
            for (Sen2Node person : all.persons()) {
                write(person, xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void header(Sen2Node header, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Header");
        group("CollectionDetails", List.of("Collection", "Year", "ReferenceDate"), header, xml);
        group(
                "Source",
                Sen2Module.HEADER.fields().stream()
                        .map(Sen2Field::name)
                        .filter(SOURCE::contains)
                        .toList(),
                header,
                xml);
        group(null, List.of("DMO", "DCO", "DSCO"), header, xml);
        xml.writeEndElement();
    }

    private static void group(@Nullable String around, List<String> names, Sen2Node node, XMLStreamWriter xml)
            throws XMLStreamException {
        if (around != null) {
            xml.writeStartElement(around);
        }
        for (String name : names) {
            if (node.has(name)) {
                xml.writeStartElement(name);
                xml.writeCharacters(node.text(name));
                xml.writeEndElement();
            }
        }
        if (around != null) {
            xml.writeEndElement();
        }
    }

    private static void write(Sen2Node node, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(node.module().element());
        group(null, node.module().fields().stream().map(Sen2Field::name).toList(), node, xml);
        for (Sen2Module below : node.module().below()) {
            for (Sen2Node each : node.all(below)) {
                write(each, xml);
            }
        }
        xml.writeEndElement();
    }
}
