package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.ServedDocuments;
import org.throughline.shared.documents.DocumentCheck;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.SmallUpload;

/** Which version of a child's plan is served; a new one can be added. */
final class DocumentChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ServedDocuments documents;
    private final UUID childId;
    private final ErrorSummary errors;
    private final Choice<ServedDocument> version =
            new Choice<>("Version of the plan that is sent", "Choose", List.of(), ServedDocument::title);

    DocumentChoice(ServedDocuments documents, UUID childId, ErrorSummary errors) {
        this.documents = documents;
        this.childId = childId;
        this.errors = errors;
        Paragraph frozen =
                new Paragraph("What you send is frozen: a newer draft does not take its place. Files are checked"
                        + " for what they are, not scanned for viruses.");
        frozen.addClassName("tl-total");
        add(Group.wideForm(version), frozen, adding());
        refresh();
    }

    /** The version chosen; null for none. */
    @Nullable
    UUID chosen() {
        return version.getValue() == null ? null : version.getValue().id();
    }

    private void refresh() {
        List<ServedDocument> known = documents.ofChild(childId);
        version.setItems(known);
        if (!known.isEmpty()) {
            version.setValue(known.getFirst());
        }
    }

    private Details adding() {
        TextField label = new TextField("Which version it is");
        label.setHelperText("Such as: Draft plan of 3 October 2026");
        DateFields dated = new DateFields("Date on the plan (optional)");
        Upload upload = new Upload(new SmallUpload(DocumentCheck.MOST_BYTES, (name, content) -> {
            if (dated.isWrong()) {
                errors.show(dated.problem());
                return;
            }
            if (Failures.saved(
                    () -> documents.add(childId, label.getValue(), dated.date().orElse(null), name, content),
                    errors,
                    "Added " + name)) {
                refresh();
            }
        }));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here: PDF or Word (.docx), up to 10 MB"));
        upload.setMaxFileSize(DocumentCheck.MOST_BYTES);
        upload.addFileRejectedListener(rejected ->
                errors.show(rejected.getFileName() + " is larger than 10 MB and was not added. Make it smaller"));
        return new Details("Add a version of the plan", Group.form(label), dated, upload);
    }
}
