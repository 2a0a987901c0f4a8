package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.List;

/** Puts a report together, part by part. */
final class ReportWriter {

    private final List<Report.Part> parts = new ArrayList<>();
    private String heading = "";

    void add(Report.Part part) {
        parts.add(part);
    }

    /** A table; its caption is shown where it says more than the heading above it. */
    void table(String caption, List<String> headings, List<List<String>> rows) {
        parts.add(new Report.Table(caption, !caption.equals(heading), headings, rows));
    }

    void heading(String text) {
        heading = text;
        parts.add(new Report.Heading(text));
    }

    void words(String text, boolean important) {
        parts.add(new Report.Words(text, important));
    }

    List<Report.Part> parts() {
        return parts;
    }
}
