package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.print.Printout;
import org.throughline.transitions.print.Printouts;

/** Links to what can be printed of a record. */
final class PaperLinks extends Div {

    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    PaperLinks(Printouts papers, String child, Function<Printout, Optional<byte[]>> source) {
        Group links = Group.actions();
        for (Printout paper : Printout.values()) {
            links.add(link(
                    paper.label() + " (PDF)",
                    papers.fileName(paper, child),
                    () -> source.apply(paper).orElse(new byte[0])));
        }
        add(links);
    }

    /** With the way to the record as a file for another system. */
    PaperLinks orSupportPlan(UUID recordId) {
        add(Group.actions(
                new Anchor(TransitionNavigation.supportPlan(recordId), "Support plan for another system (JSON)")));
        return this;
    }

    static Anchor link(String text, String file, java.util.function.Supplier<byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return bytes.length == 0
                            ? DownloadResponse.error(404)
                            : new DownloadResponse(new ByteArrayInputStream(bytes), file, PDF, bytes.length);
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
