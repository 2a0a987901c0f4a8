package org.throughline.referee;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as rows of cells by column, read by RFC 4180. */
final class Csv {

    private static final String INVISIBLE = " \t\r\n\u00a0\u202f\u200b\u200c\u200d\u2060\ufeff";

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** The rows that hold something; none where the file is missing and may be. */
    static List<Map<String, String>> rows(Path file, boolean required) throws IOException {
        if (!required && !Files.exists(file)) {
            return List.of();
        }
        Csv csv = new Csv(Files.readString(file, UTF_8));
        List<String> header = csv.record();
        List<Map<String, String>> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            List<String> cells = csv.record();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (cells.size() > header.size()) {
                throw new IOException(file + ": more cells than the header: " + cells);
            }
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < header.size(); index++) {
                row.put(header.get(index), index < cells.size() ? cells.get(index) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (quoted) {
                if (next != '"') {
                    cell.append(next);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (next == '"') {
                quoted = true;
            } else if (next == ',') {
                cells.add(visible(cell));
                cell.setLength(0);
            } else if (next == '\n') {
                break;
            } else {
                cell.append(next);
            }
        }
        cells.add(visible(cell));
        return cells;
    }

    private static String visible(CharSequence cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && INVISIBLE.indexOf(cell.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && INVISIBLE.indexOf(cell.charAt(to - 1)) >= 0) {
            to--;
        }
        return cell.subSequence(from, to).toString();
    }
}
