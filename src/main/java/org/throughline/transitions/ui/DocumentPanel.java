package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.TransitionDocument;

/** The documents of a record: open, and for its sender add and remove. */
final class DocumentPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

    private final transient Documents documents;
    private final transient Clock clock;
    private final UUID recordId;
    private final boolean editable;
    private final ErrorSummary errors;

    DocumentPanel(Documents documents, Clock clock, UUID recordId, boolean editable, ErrorSummary errors) {
        this.documents = documents;
        this.clock = clock;
        this.recordId = recordId;
        this.editable = editable;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        List<TransitionDocument> all = documents.of(recordId);
        add(new H2("Documents"));
        if (all.isEmpty()) {
            add(new Paragraph("None."));
        } else {
            add(table(all));
            Paragraph notice = new Paragraph("Files are checked for what they are, not scanned for viruses.");
            notice.addClassName("tl-total");
            add(notice);
        }
        if (editable) {
            add(adding());
        }
    }

    private PlainTable table(List<TransitionDocument> all) {
        PlainTable table =
                new PlainTable("Documents", "Document", "File", "Dated", "Expires", "Seen by", "Added", "Change");
        boolean latest = true;
        for (TransitionDocument document : all) {
            Span kind = new Span(new Text(document.kind().label() + " "));
            if (document.kind() == TransitionDocument.Kind.EHC_PLAN) {
                kind.add(latest ? new Tag("Latest", Tag.Kind.INFO) : new Tag("Earlier", Tag.Kind.PLAIN));
                latest = false;
            }
            LocalDate expires = document.expires();
            Component expiry = expires != null && expires.isBefore(LocalDate.now(clock))
                    ? new Tag("Expired " + expires, Tag.Kind.WARNING)
                    : new Text(expires == null ? "" : expires.toString());
            Button remove = new Button(
                    "Remove",
                    click -> Ask.before(
                            "Remove " + document.fileName() + "?",
                            "The file is deleted here. This cannot be undone; you can add it again from your own copy.",
                            "Yes, remove it",
                            () -> remove(document)));
            remove.setAriaLabel("Remove " + document.fileName());
            table.row(
                    kind,
                    new Span(
                            link(document),
                            new Text(String.format(Locale.UK, " %.1f MB", document.size() / BYTES_A_MEGABYTE))),
                    new Text(document.dated() == null ? "" : document.dated().toString()),
                    expiry,
                    new Text(document.visibility().label()),
                    new Text(Times.shown(document.addedAt()) + ", " + document.addedBy()),
                    editable ? remove : new Text(""));
        }
        return table;
    }

    private void remove(TransitionDocument document) {
        if (Failures.saved(() -> documents.remove(recordId, document.id()), errors, "Removed " + document.fileName())) {
            show();
        }
    }

    private Anchor link(TransitionDocument document) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> documents
                        .open(recordId, document.id())
                        .map(found -> new DownloadResponse(
                                new ByteArrayInputStream(found.content()),
                                found.document().fileName(),
                                found.document().mediaType(),
                                found.content().length))
                        .orElse(DownloadResponse.error(404))),
                document.fileName());
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Details adding() {
        Choice<TransitionDocument.Kind> kind = new Choice<>(
                "What it is",
                "Choose",
                Arrays.asList(TransitionDocument.Kind.values()),
                TransitionDocument.Kind::label);
        kind.setEmptySelectionAllowed(false);
        kind.setValue(TransitionDocument.Kind.OTHER);
        Choice<Visibility> visibility =
                new Choice<>("Who may open it", "Choose", List.of(Visibility.A, Visibility.B), Visibility::label);
        visibility.setEmptySelectionAllowed(false);
        visibility.setValue(Visibility.B);
        DateFields dated = new DateFields("Dated (optional)");
        DateFields expires = new DateFields("Expires (optional)");
        Upload upload = new Upload(new SmallUpload(TransitionDocument.MOST_BYTES, (name, content) -> {
            if (dated.isWrong() | expires.isWrong()) {
                errors.show(dated.isWrong() ? dated.problem() : expires.problem());
                return;
            }
            if (Failures.saved(
                    () -> documents.add(
                            recordId,
                            kind.getValue(),
                            dated.date().orElse(null),
                            expires.date().orElse(null),
                            visibility.getValue(),
                            name,
                            content),
                    errors,
                    "Added " + name)) {
                show();
            }
        }));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here: PDF, Word (.docx), PNG or JPEG, up to 10 MB"));
        upload.setMaxFileSize(TransitionDocument.MOST_BYTES);
        upload.addFileRejectedListener(rejected -> errors.show(
                rejected.getFileName() + " is larger than 10 MB and was not added. Make it smaller, or split it"));
        return new Details("Add a document", Group.form(kind, visibility), dated, expires, upload);
    }
}
