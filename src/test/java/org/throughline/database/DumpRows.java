package org.throughline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Counts rows in a dump, without a database. */
final class DumpRows {

    private DumpRows() {}

    /** The rows of a table: each stands on a line of its own, in brackets, after its insert. */
    static int of(String dump, String table) {
        int rows = 0;
        boolean inside = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(DumpRows.class.getResourceAsStream(dump))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                inside = inside && line.startsWith("(") || line.equals("INSERT INTO `" + table + "` VALUES");
                rows += inside && line.startsWith("(") ? 1 : 0;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
