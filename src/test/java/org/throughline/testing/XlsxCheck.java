package org.throughline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Looks into .xlsx files as they lie on the disk, without the library that wrote them. */
public final class XlsxCheck {

    /**
     * A cell.
     *
     * @param text what it holds
     * @param isNumber whether a spreadsheet counts with it
     */
    public record Cell(String text, boolean isNumber) {}

    private final Map<String, Document> parts = new TreeMap<>();

    /** Reads a file, by its table of contents as spreadsheet programs do. */
    public XlsxCheck(byte[] file) {
        try {
            Path stored = Files.createTempFile("xlsx-check-", ".xlsx");
            Files.write(stored, file);
            try (ZipFile zip = new ZipFile(stored.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(zip.getInputStream(entry)));
                }
            } finally {
                Files.delete(stored);
            }
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("Not a sound .xlsx file", broken);
        }
    }

    private static List<Element> all(Document document, String tag) {
        return elements(document.getElementsByTagName(tag));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found;
    }

    /** The names of the sheets in their order. */
    public List<String> sheets() {
        return all(part("xl/workbook.xml"), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** The cells of a sheet by their address, such as B2. */
    public Map<String, Cell> cells(String sheet) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Element cell : all(sheet(sheet), "c")) {
            if (cell.hasChildNodes()) {
                cells.put(cell.getAttribute("r"), cell(cell));
            }
        }
        return cells;
    }

    private Cell cell(Element cell) {
        String type = cell.getAttribute("t");
        String text = cell.getTextContent();
        if (type.equals("s")) {
            return new Cell(
                    all(part("xl/sharedStrings.xml"), "si")
                            .get(Integer.parseInt(text))
                            .getTextContent(),
                    false);
        }
        return new Cell(text, type.isEmpty() || type.equals("n"));
    }

    /** Every cell of a row, from left to right, by its number on the sheet, 1 for the first. */
    public List<String> row(String sheet, int number) {
        return cells(sheet).entrySet().stream()
                .filter(cell -> cell.getKey().replaceAll("[A-Z]", "").equals(String.valueOf(number)))
                .map(cell -> cell.getValue().text())
                .toList();
    }

    /** How many cells of the whole file are formulas. */
    public long formulas() {
        return parts.values().stream()
                .mapToLong(part -> part.getElementsByTagName("f").getLength())
                .sum();
    }

    /** Whether the first row of a sheet stays where it is while the others scroll. */
    public boolean isHeaderFrozen(String sheet) {
        return all(sheet(sheet), "pane").stream()
                .anyMatch(pane -> pane.getAttribute("ySplit").startsWith("1")
                        && pane.getAttribute("state").equals("frozen"));
    }

    private Document sheet(String name) {
        return part("xl/worksheets/sheet" + (sheets().indexOf(name) + 1) + ".xml");
    }

    private Document part(String name) {
        Document part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("There is no " + name + " but " + parts.keySet());
        }
        return part;
    }
}
