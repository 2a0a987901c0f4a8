package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.security.Roles;
import org.throughline.shared.ui.FileLink;
import org.throughline.transitions.safeguarding.WorklistFiles;
import org.throughline.transitions.safeguarding.WorklistPaper;

/** The safeguarding worklist of a designated safeguarding lead, as a list to work through and as a summary on paper. */
@SpringComponent
final class WorklistOut implements FileOut {

    private final WorklistFiles files;
    private final WorklistPaper paper;

    WorklistOut(WorklistFiles files, WorklistPaper paper) {
        this.files = files;
        this.paper = paper;
    }

    @Override
    public String label() {
        return "Safeguarding worklist";
    }

    @Override
    public String about() {
        return "Where the safeguarding file of each child is who moves to or from your setting, and whether it has arrived;"
                + " nothing of what stands in it. The CSV file can be worked through in CPOMS and brought back; the summary"
                + " has the numbers and the list on paper.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.DSL);
    }

    @Override
    public Panel panel() {
        return new Panel() {

            @Override
            public List<Component> parts() {
                return List.of(new Paragraph("For designated safeguarding leads only."));
            }

            @Override
            public Ready prepare(String purpose) {
                return new Ready(
                        List.of("Each download is recorded with your name and the purpose."),
                        List.of(
                                new FileLink(
                                        "Download the list as CSV",
                                        "safeguarding-worklist.csv",
                                        "text/csv",
                                        () -> Optional.of(files.write(purpose).getBytes(StandardCharsets.UTF_8))),
                                new FileLink(
                                        "Download the summary as PDF",
                                        "safeguarding-files.pdf",
                                        "application/pdf",
                                        () -> Optional.of(paper.summary(purpose).content()))));
            }
        };
    }
}
