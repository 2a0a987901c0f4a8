package org.throughline.interchange.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportKind;

/** What all sheets of a workbook share: which there are, their words and the formats of their cells. */
final class XlsxBook {

    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_FORMATS = 65_536;

    private final XlsxParts parts;
    private final ImportKind kind;
    private final List<String> sheetIds = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Integer, String> ownFormats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private boolean is1904;
    private int characters;

    XlsxBook(XlsxParts parts, ImportKind kind) throws IOException {
        this.parts = parts;
        this.kind = kind;
        if (!parts.has(BOOK)) {
            throw new XlsxParts.Unsafe(
                    "there is no Excel workbook in it. Save the table as an Excel workbook (.xlsx) or as CSV");
        }
        read(BOOK, this::book);
        read("xl/_rels/workbook.xml.rels", this::target);
        read("xl/styles.xml", this::style);
        read("xl/sharedStrings.xml", this::word);
    }

    private void read(String name, ElementBegun begun) throws IOException {
        FileParts.Part part = parts.part(name);
        if (part == null) {
            return;
        }
        SafeXml.read(part, kind, xml -> {
            while (xml.hasNext()) {
                int event = xml.next();
                refuseDocumentType(kind, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begun.accept(xml);
                }
            }
        });
    }

    static void refuseDocumentType(ImportKind kind, int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw XlsxTable.refused(kind, "its XML has a document type, which no workbook has", null);
        }
    }

    private void book(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) {
            String date1904 = xml.getAttributeValue(null, "date1904");
            is1904 = "1".equals(date1904) || "true".equals(date1904);
        } else if (xml.getLocalName().equals("sheet")) {
            String state = Objects.requireNonNullElse(xml.getAttributeValue(null, "state"), "visible");
            for (int index = 0; index < xml.getAttributeCount(); index++) {
                String namespace = xml.getAttributeNamespace(index);
                boolean isLink = namespace != null && namespace.endsWith("/relationships");
                if (isLink && xml.getAttributeLocalName(index).equals("id") && state.equals("visible")) {
                    sheetIds.add(xml.getAttributeValue(index));
                }
            }
        }
    }

    private void target(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    /** The formats of the workbook's own, and which format each style of cells has. */
    private void style(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("numFmt")) {
            ownFormats.put(
                    XlsxNumbers.whole(xml.getAttributeValue(null, "numFmtId")),
                    Objects.requireNonNullElse(xml.getAttributeValue(null, "formatCode"), ""));
        } else if (xml.getLocalName().equals("cellXfs")) {
            for (int event = xml.next();
                    event != XMLStreamConstants.END_ELEMENT
                            || !xml.getLocalName().equals("cellXfs");
                    event = xml.next()) {
                boolean isFormat = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("xf");
                if (isFormat && cellFormats.size() < MOST_FORMATS) {
                    cellFormats.add(XlsxNumbers.whole(xml.getAttributeValue(null, "numFmtId")));
                }
            }
        }
    }

    private void word(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("si")) {
            String text = text(xml, "si");
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                throw XlsxTable.refused(kind, "it holds more than " + MOST_CHARACTERS + " characters", null);
            }
            words.add(text);
        }
    }

    /** The sheets that are not hidden, in order. */
    List<FileParts.Part> sheets() {
        return sheetIds.stream()
                .map(id -> parts.part(targets.getOrDefault(id, "")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The text of a cell that has begun, as people read it; ends with its end. */
    String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        String style = xml.getAttributeValue(null, "s");
        String stored = "";
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
                event = xml.next()) {
            refuseDocumentType(kind, event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                String text = element.equals("v") || element.equals("is") ? text(xml, element) : "";
                stored = text.isEmpty() ? stored : text;
            }
        }
        return switch (type) {
            case "s" ->
                XlsxNumbers.whole(stored) < words.size() && !stored.isEmpty()
                        ? words.get(XlsxNumbers.whole(stored))
                        : "";
            case "b" -> stored.equals("1") ? "TRUE" : stored.isEmpty() ? "" : "FALSE";
            case "d" -> stored;
            case "n" -> stored.isEmpty() ? "" : number(stored.strip(), format(style));
            default -> stored;
        };
    }

    private String number(String stored, int format) {
        String own = ownFormats.get(format);
        boolean isDay = own == null ? XlsxNumbers.isDay(format) : XlsxNumbers.isDay(own);
        return isDay
                ? XlsxNumbers.day(stored, is1904)
                : XlsxNumbers.plain(stored, own == null ? 0 : XlsxNumbers.zeros(own));
    }

    private int format(@Nullable String style) {
        int index = style == null ? cellFormats.size() : XlsxNumbers.whole(style);
        return index < cellFormats.size() ? cellFormats.get(index) : 0;
    }

    /** The text within an element that has begun, up to its end; how it is spoken, which Japanese has, left out. */
    private String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element);
                event = xml.next()) {
            refuseDocumentType(kind, event);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                spoken++;
            } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                spoken--;
            } else if (spoken == 0 && xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > CsvTable.LONGEST_CELL) {
                    throw XlsxTable.refused(
                            kind, "a cell is longer than " + CsvTable.LONGEST_CELL + " characters", null);
                }
            }
        }
        return written(text.toString());
    }

    /** Control characters are written as _x000D_; line ends come back, others are dropped. */
    private static String written(String text) {
        return text.contains("_x00")
                ? text.replace("_x000D_", "\n").replace("_x000A_", "\n").replaceAll("_x00[01][0-9A-Fa-f]_", "")
                : text;
    }
}
