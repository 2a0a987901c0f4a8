package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.matching.RunStarts;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackLimits;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BoundedUpload;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;

/** Starts a run from a matching pack; the pack makes a run and no records. */
@Route(RunNavigation.UPLOAD)
@PageTitle("Start a run from a pack - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PackUploadView extends Main {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MEGABYTES = 50;
    private static final int MEGABYTE = 1 << 20;

    private final transient RunStarts starts;
    private final transient RuleVersions versions;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div outcome = new Div();

    PackUploadView(RunStarts starts, RuleVersions versions) {
        this.starts = starts;
        this.versions = versions;
        addClassName("tl-page");
        Upload upload = new Upload(new BoundedUpload((long) MOST_MEGABYTES * MEGABYTE, this::read, this::tooLarge));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("application/zip", ".zip");
        upload.setMaxFileSize(MOST_MEGABYTES * MEGABYTE);
        upload.addFileRejectedListener(event -> errors.show("The pack must be a zip of at most 50 MB"));
        Paragraph lead =
                new Paragraph("Choose a zip of pupils.csv, provisions.csv and places.csv, with pair_costs.csv if there"
                        + " is one. Ids only; please put no names of children into a pack. At most 50 MB.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(RunNavigation.RUNS, "Back to runs"),
                errors,
                new H1("Start a run from a pack"),
                lead,
                upload,
                outcome);
    }

    private void tooLarge() {
        outcome.removeAll();
        errors.show("The pack is larger than 50 MB. Choose a smaller one");
    }

    private void read(Path file) {
        outcome.removeAll();
        errors.show(List.of());
        PackReading reading = PackReader.read(file, PackLimits.SERVICE);
        switch (reading) {
            case PackReading.Refused refused -> showFaults(refused);
            case PackReading.Read read -> showProblem(read.problem());
        }
        if (!reading.warnings().isEmpty()) {
            outcome.add(new H2("Warnings"), list("Warnings", reading.warnings()));
        }
    }

    private void showFaults(PackReading.Refused refused) {
        int number = refused.faults().size();
        errors.show("The pack has " + (number == 1 ? "1 problem" : number + " problems")
                + ", listed below. Nothing was loaded. Put right what is listed and choose the pack again");
        outcome.add(new H2("Problems"), list("Problems", refused.faults()));
    }

    private static Grid<PackFault> list(String name, List<PackFault> faults) {
        ListGrid<PackFault> grid = new ListGrid<>(name, "pack-faults");
        grid.setHeight("50vh");
        grid.addColumn(PackFault::file).setHeader("File").setAutoWidth(true);
        grid.addColumn(fault -> fault.line() == 0 ? "" : String.valueOf(fault.line()))
                .setHeader("Line")
                .setAutoWidth(true);
        grid.addColumn(PackFault::column).setHeader("Column").setAutoWidth(true);
        grid.addColumn(PackFault::message)
                .setHeader("What is wrong, what was expected")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.setItems(faults);
        return grid;
    }

    private void showProblem(Problem problem) {
        Notice found = new Notice(String.format(
                Locale.UK,
                "The pack is sound: %,d children, %,d provisions, %,d limits on places.",
                problem.pupils().size(),
                problem.provisions().size(),
                problem.limits().size()));
        found.announce();
        RunSettings settings = new RunSettings("Run from a pack", versions);
        Button start = new Button("Start the run", click -> {
            List<UUID> started = new ArrayList<>();
            if (Failures.saved(() -> started.add(starts.start(problem, settings.request())), errors)) {
                UI.getCurrent().navigate(RunNavigation.run(started.getFirst()));
            }
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.add(found, settings, Group.actions(start));
    }
}
