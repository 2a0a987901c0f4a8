package org.throughline.interchange.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.interchange.ImportFile;

/** Workbooks written part by part, as Excel writes them and as it never would. */
public final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** One with a sheet of these rows, as XML within sheetData. */
    public static Workbooks of(String rows) {
        return new Workbooks()
                .sheets("<sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/>")
                .sheet(1, rows);
    }

    /** With these sheets named. */
    public Workbooks sheets(String sheets) {
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook" + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>");
        return this;
    }

    /** With a sheet of these rows. */
    public Workbooks sheet(int number, String rows) {
        StringBuilder links = new StringBuilder();
        parts.put(
                "xl/worksheets/sheet" + number + ".xml",
                HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        for (int each = 1; each <= number; each++) {
            links.append("<Relationship Id=\"rId")
                    .append(each)
                    .append("\" Type=\"worksheet\" Target=\"worksheets/sheet")
                    .append(each)
                    .append(".xml\"/>");
        }
        parts.put("xl/_rels/workbook.xml.rels", HEAD + "<Relationships>" + links + "</Relationships>");
        return this;
    }

    /** With a part as it stands. */
    public Workbooks part(String name, String xml) {
        parts.put(name, HEAD + xml);
        return this;
    }

    /** Without a part. */
    public Workbooks without(String name) {
        parts.remove(name);
        return this;
    }

    /** With words that cells share, each as XML within si. */
    public Workbooks words(String... words) {
        StringBuilder all = new StringBuilder("<sst" + MAIN + ">");
        for (String word : words) {
            all.append("<si>").append(word).append("</si>");
        }
        return part("xl/sharedStrings.xml", all + "</sst>");
    }

    /** With formats of its own from 164 on, and styles that use formats by number. */
    public Workbooks styles(Map<Integer, String> formats, int... used) {
        StringBuilder all = new StringBuilder("<styleSheet" + MAIN + "><numFmts>");
        formats.forEach((number, code) -> all.append("<numFmt numFmtId=\"")
                .append(number)
                .append("\" formatCode=\"")
                .append(code.replace("\"", "&quot;"))
                .append("\"/>"));
        all.append("</numFmts><cellXfs>");
        for (int number : used) {
            all.append("<xf numFmtId=\"").append(number).append("\"/>");
        }
        return part("xl/styles.xml", all + "</cellXfs></styleSheet>");
    }

    /** As a file. */
    public ImportFile file(Path folder) {
        try {
            Path path = Files.createTempFile(folder, "book", ".xlsx");
            try (OutputStream out = Files.newOutputStream(path);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return new ImportFile("list.xlsx", path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A row of text cells within it. */
    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(cell)
                    .append("</t></is></c>");
        }
        return row + "</row>";
    }
}
