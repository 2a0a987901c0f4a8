package org.throughline.interchange.gias;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.throughline.interchange.BroughtFile;

/** An extract of invented settings with the habits of GIAS: 139 columns, Windows-1252, every cell quoted. */
public final class InventedExtract {

    private static final List<String> FIRST = List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (code)",
            "TypeOfEstablishment (name)",
            "EstablishmentStatus (code)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "CloseDate",
            "PhaseOfEducation (code)",
            "PhaseOfEducation (name)",
            "StatutoryLowAge",
            "StatutoryHighAge",
            "UKPRN",
            "Postcode",
            "HeadTitle (name)",
            "HeadFirstName",
            "HeadLastName",
            "HeadPreferredJobTitle",
            "Section41Approved (name)",
            "TypeOfResourcedProvision (name)",
            "ResourcedProvisionOnRoll",
            "ResourcedProvisionCapacity",
            "SenUnitOnRoll",
            "SenUnitCapacity",
            "Easting",
            "Northing");
    private static final int COLUMNS = 139;
    private static final List<String> HEADER = header();
    private static final List<Integer> AUTHORITIES =
            IntStream.rangeClosed(301, 440).boxed().toList();
    private static final List<String> NAMES =
            List.of("St Anne\u2019s", "\u00c9cole Marie", "Oak & Ash", "Brook, Lower");

    private final List<Map<String, String>> rows = new ArrayList<>();

    private static List<String> header() {
        List<String> header = new ArrayList<>(FIRST);
        IntStream.rangeClosed(1, 13).forEach(index -> header.add("SEN" + index + " (name)"));
        for (int index = header.size(); index < COLUMNS; index++) {
            header.add("Column" + index + " (name)");
        }
        return List.copyOf(header);
    }

    /** An open primary school of Bury. */
    public static Map<String, String> school(int urn, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADER.forEach(column -> row.put(column, column.startsWith("SEN") ? "Not Applicable" : ""));
        row.putAll(Map.of(
                "URN", String.valueOf(urn),
                "LA (code)", "351",
                "LA (name)", "Bury",
                "EstablishmentNumber", String.valueOf(1000 + urn % 9000),
                "EstablishmentName", name,
                "TypeOfEstablishment (code)", "01",
                "TypeOfEstablishment (name)", "Community school",
                "EstablishmentStatus (code)", "1",
                "EstablishmentStatus (name)", "Open",
                "Section41Approved (name)", "Not applicable"));
        row.putAll(Map.of(
                "PhaseOfEducation (code)", "2",
                "PhaseOfEducation (name)", "Primary",
                "StatutoryLowAge", "3",
                "StatutoryHighAge", "11",
                "OpenDate", "01-09-1995",
                "HeadFirstName", "Nobody",
                "HeadLastName", "Invented",
                "TypeOfResourcedProvision (name)", "Not applicable",
                "Easting", "380100",
                "Northing", "410200"));
        return row;
    }

    /** With another row. */
    public InventedExtract with(Map<String, String> row) {
        rows.add(row);
        return this;
    }

    /** With so many settings of the whole country, the same each time; the first URN is given. */
    public InventedExtract country(int number, int firstUrn) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(351);
        for (int index = 0; index < number; index++) {
            Map<String, String> row = school(firstUrn + index, NAMES.get(index % NAMES.size()) + " School " + index);
            row.put("LA (code)", String.valueOf(AUTHORITIES.get(random.nextInt(AUTHORITIES.size()))));
            row.put("UKPRN", String.valueOf(10_000_000 + index));
            if (random.nextInt(2) == 0) {
                row.put("EstablishmentStatus (name)", "Closed");
                row.put("CloseDate", "31-08-" + (1996 + random.nextInt(30)));
            }
            if (random.nextInt(20) == 0) {
                row.put("TypeOfResourcedProvision (name)", "Resourced provision and SEN unit");
                row.put("ResourcedProvisionCapacity", "12");
                row.put("SenUnitCapacity", "8");
                row.put("SEN2 (name)", "ASD - Autistic Spectrum Disorder");
            }
            rows.add(row);
        }
        return this;
    }

    /** As bytes of a CSV. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(line(HEADER));
        rows.forEach(row -> text.append(line(row.values())));
        return text.toString().getBytes(BroughtFile.WINDOWS);
    }

    /** Writes it to a file. */
    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                Writer text = new OutputStreamWriter(out, BroughtFile.WINDOWS)) {
            text.write(line(HEADER));
            for (Map<String, String> row : rows) {
                text.write(line(row.values()));
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Iterable<String> cells) {
        StringBuilder line = new StringBuilder();
        cells.forEach(cell -> line.append(line.isEmpty() ? "" : ",")
                .append('"')
                .append(cell.replace("\"", "\"\""))
                .append('"'));
        return line.append("\r\n").toString();
    }
}
