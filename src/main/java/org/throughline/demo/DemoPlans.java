package org.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.ServedDocuments;

/** The draft plans that schools of the demonstration are served with: a page that says that it is invented. */
@Component
class DemoPlans {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final byte[] PAGE =
            page("Draft plan. Demonstration: invented; the plan of a real child stands here.");

    private final ServedDocuments documents;

    DemoPlans(ServedDocuments documents) {
        this.documents = documents;
    }

    /** The draft plan of a child; added where there is none yet. */
    UUID draft(UUID childId, LocalDate day) {
        List<ServedDocument> known = documents.ofChild(childId);
        return known.isEmpty()
                ? documents.add(childId, "Draft plan of " + DAY.format(day), day, "draft-plan.pdf", PAGE)
                : known.getFirst().id();
    }

    /** A page with a line of text as a PDF file. */
    private static byte[] page(String text) {
        String content = "BT /F1 14 Tf 72 770 Td (" + text + ") Tj ET";
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder index = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.length; number++) {
            index.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(number).append(" 0 obj\n").append(objects[number - 1]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(index)
                .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
