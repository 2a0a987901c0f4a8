package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.BoundedUpload;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseFolder;
import org.throughline.sufficiency.release.Releases;

/** Published figures: upload a release of the Department for Education, and those that were kept. */
@Route(PublishedView.PATH)
@PageTitle("Published figures - Throughline")
@RolesAllowed(Roles.PLANNER)
final class PublishedView extends Main implements BeforeEnterObserver {

    static final String PATH = "published-figures";

    private static final long serialVersionUID = 1L;
    private static final int MOST_MEGABYTES = 50;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final String TOO_LARGE = "The file is larger than " + MOST_MEGABYTES
            + " MB. Upload the zip of the release, or its CSV files one by one";

    private final transient Releases releases;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div uploaded = new Div();
    private final Div kept = new Div();
    private final TextField source = new TextField("Where the figures come from");
    private transient @Nullable ReleaseFolder files;

    PublishedView(Releases releases) {
        this.releases = releases;
        addClassName("tl-page");
        Paragraph lead = new Paragraph("Forecast any authority from what the Department for Education publishes on"
                + " education, health and care plans. No records are needed, and none are changed.");
        lead.addClassName("tl-lead");
        source.setValue("DfE, Education, health and care plans");
        source.setHelperText("Name the release and its year");
        source.setWidthFull();
        add(
                new Anchor(SufficiencyView.PATH, "Back to the forecasts"),
                errors,
                new H1("Published figures"),
                lead,
                kept,
                new H2("Upload a release"),
                new Paragraph(
                        "Download all files of the release from Explore education statistics and upload the zip. Or"
                                + " upload its files caseload.csv, newplans.csv and ceased_plans.csv. A published pack as a zip is"
                                + " read as well. Up to " + MOST_MEGABYTES + " MB a file."),
                upload(),
                uploaded);
        uploaded.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void forget() {
        if (files != null) {
            files.close();
            files = null;
        }
    }

    private Upload upload() {
        Upload upload = new Upload(new BoundedUpload(MOST_BYTES, this::take, () -> errors.show(TOO_LARGE)));
        upload.setAcceptedFileTypes(".zip", ".csv");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose files"));
        upload.setDropLabel(new Span("or drop them here: the zip, or the CSV files"));
        upload.addFileRejectedListener(rejected -> errors.show(rejected.getFileName()
                + " was not taken: upload a zip or CSV file of up to " + MOST_MEGABYTES + " MB"));
        return upload;
    }

    private void take(Path file) {
        ReleaseFolder folder = files == null ? new ReleaseFolder() : files;
        files = folder;
        if (Failures.saved(() -> folder.add(file), errors)) {
            showUploaded(folder);
        }
    }

    /** What is there, what is missing and what that means. */
    private void showUploaded(ReleaseFolder folder) {
        uploaded.removeAll();
        uploaded.add(new Paragraph("Uploaded: " + words(folder.there()) + "."));
        List<ReleaseFolder.Part> missing = folder.missing();
        if (missing.contains(ReleaseFolder.Part.CASELOAD)) {
            uploaded.add(Notice.warning(
                    "Still missing: " + ReleaseFolder.Part.CASELOAD.words() + ". Without it nothing can be forecast."));
            return;
        }
        if (!missing.isEmpty()) {
            uploaded.add(Notice.warning("Not uploaded: " + words(missing)
                    + ". The figures can be used without: new plans make the forecast closer, ceased plans are only"
                    + " checked."));
        }
        Button keep = new Button("Keep these figures", click -> keep(folder));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        uploaded.add(source, Group.actions(keep));
    }

    private static String words(List<ReleaseFolder.Part> parts) {
        return parts.stream().map(ReleaseFolder.Part::words).collect(Collectors.joining(", "));
    }

    private void keep(ReleaseFolder folder) {
        List<Releases.Taken> taken = new ArrayList<>();
        if (Failures.saved(
                () -> taken.add(releases.add(source.getValue(), folder)), errors, "Saved the published figures")) {
            forget();
            if (taken.getFirst().warnings().isEmpty()) {
                UI.getCurrent().navigate(ReleaseView.of(taken.getFirst().id()));
                return;
            }
            uploaded.removeAll();
            uploaded.add(new Paragraph("The figures were saved, with these remarks:"));
            taken.getFirst().warnings().forEach(line -> uploaded.add(new Paragraph(line)));
            uploaded.add(new Anchor(ReleaseView.of(taken.getFirst().id()), "Choose an authority and forecast"));
            show();
        }
    }

    private void show() {
        kept.removeAll();
        List<Release> all = releases.all();
        if (!all.isEmpty()) {
            kept.add(new H2("Releases"));
        }
        all.forEach(each -> kept.add(card(each)));
    }

    private Card card(Release release) {
        TextField name = new TextField("Change the name");
        name.setAriaLabel("Change the name: " + release.source());
        name.setValue(release.source());
        name.setWidthFull();
        name.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && Failures.saved(
                            () -> releases.rename(release.id(), change.getValue()), errors, "Saved the new name")) {
                show();
            }
        });
        Button delete = new Button(
                "Delete",
                click -> Ask.before(
                        "Delete the figures '" + release.source() + "'?",
                        (release.forecasts() == 0
                                        ? "No forecast was made from them."
                                        : "Deleted with them: " + release.forecasts()
                                                + (release.forecasts() == 1 ? " forecast." : " forecasts."))
                                + " This cannot be undone.",
                        "Yes, delete them",
                        () -> {
                            if (Failures.saved(() -> releases.delete(release.id()), errors, "Deleted the figures")) {
                                show();
                            }
                        }));
        delete.setAriaLabel("Delete: " + release.source());
        return new Card(
                new H3(release.source()),
                new Facts()
                        .fact("Januaries", release.firstJanuary() + " to " + release.lastJanuary())
                        .fact("Authorities", String.valueOf(release.authorities()))
                        .fact("Forecasts made", String.valueOf(release.forecasts()))
                        .fact("Added", Times.shown(release.addedAt()) + ", " + release.addedBy()),
                name,
                Group.actions(new Anchor(ReleaseView.of(release.id()), "Forecast from " + release.source()), delete));
    }
}
