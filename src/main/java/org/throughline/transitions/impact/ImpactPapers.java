package org.throughline.transitions.impact;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;
import org.throughline.shared.pdf.Paper;
import org.throughline.transitions.travel.ShownCounts;

/** An evaluation as a PDF file, and what stands about it in every file. */
@Component
class ImpactPapers {

    private static final Paper PAPER = new Paper("impact");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Instants.LONDON);

    private final Clock clock;

    ImpactPapers(Clock clock) {
        this.clock = clock;
    }

    byte[] pdf(ImpactReport report) {
        return PAPER.pdf(
                report.title(),
                "Evaluation of impact",
                Map.of(
                        "about", about(report),
                        "headings", report.headings(),
                        "absence", report.absence(),
                        "suspended", report.suspended(),
                        "definitions", report.definitions()));
    }

    /** What is to be known of the figures, a name and a value each. */
    List<List<String>> about(ImpactReport report) {
        return List.of(
                List.of("Term compared", report.question().term().label()),
                List.of("Date of the data", recorded(report)),
                List.of("Made on", DAY.format(clock.instant())),
                List.of(
                        "Small numbers",
                        report.shown().all()
                                ? "Shown in full to officers: do not publish counts under " + ShownCounts.FEWEST
                                        + ", or means of so few"
                                : "Counts from 1 to 4, and means of so few children, are hidden"));
    }

    static String recorded(ImpactReport report) {
        return report.recorded() == null
                ? "No attendance of these children is recorded"
                : "Attendance as last recorded on " + DAY.format(report.recorded());
    }
}
