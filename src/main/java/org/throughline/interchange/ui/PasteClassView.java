package org.throughline.interchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.interchange.sheets.ClassLists;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.ui.TransitionNavigation;

/** A SENCO pastes a class that moves, or brings it as a file, and goes on to the preview of it. */
@Route(TransitionNavigation.CLASS_LIST)
@PageTitle("Paste a class - Throughline")
@RolesAllowed(Roles.SENCO)
final class PasteClassView extends Main {

    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx");

    private final transient ClassLists lists;
    private final AcademicYear now;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<SettingRecord> sender;
    private final Choice<Catalogue.Phase> phase;
    private final TextArea rows = new TextArea("Rows copied from your spreadsheet");
    private final Checkbox bare =
            new Checkbox("My rows have no headings. The columns are surname, forename, date of birth"
                    + " and, if there is a fourth, UPN");

    PasteClassView(ClassLists lists, Provisions provisions, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.lists = lists;
        now = AcademicYear.of(LocalDate.now(clock));
        Set<UUID> settings = user.settings(Roles.SENCO);
        List<SettingRecord> ours = provisions.settings().stream()
                .filter(setting -> settings.contains(setting.id()))
                .toList();
        sender = new Choice<>("Setting that the class leaves", "Choose", ours, SettingRecord::name);
        sender.setVisible(ours.size() > 1);
        if (ours.size() == 1) {
            sender.setValue(ours.getFirst());
        }
        phase = new Choice<>("Which move", "Choose", catalogues.newest().phases(), Catalogue.Phase::label);
        phase.setEmptySelectionAllowed(false);
        phase.setValue(catalogues.newest().firstOffered());
        addClassName("tl-page");
        add(new Anchor(TransitionNavigation.START, "Back to start records"), errors, new H1("Paste a class"));
        if (ours.isEmpty()) {
            add(new EmptyState(
                    "You are not the SENCO of a setting on our list, so there is no class to start records for."
                            + " Ask the administrator of your school or of the authority."));
            return;
        }
        Paragraph lead = new Paragraph("Start a record for each child of a class at once. Nothing is recorded until you"
                + " have seen a preview, child by child, and what was loaded can be undone.");
        lead.addClassName("tl-lead");
        add(lead, Group.form(sender, phase), new H2("Paste the rows"), pasting(), new H2("Or choose a file"), file());
    }

    private Div pasting() {
        rows.setWidthFull();
        rows.setMinRows(6);
        rows.setMaxRows(14);
        rows.setHelperText(
                "In Excel or your school's own system, select the rows with their headings, copy them, and paste"
                        + " them here. Surname and date of birth are needed; dates stand day first, such as 27/3/2016");
        Button preview = new Button("Show the preview", click -> {
            if (rows.getValue().isBlank()) {
                errors.show("Paste the rows first");
            } else {
                brought(move -> lists.paste(rows.getValue(), !bare.getValue(), move));
            }
        });
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(rows, bare, Group.actions(preview));
    }

    private Div file() {
        NamedUpload upload = new NamedUpload(
                ENDINGS, MOST_BYTES, (name, content) -> brought(move -> lists.bring(name, content, move)), errors);
        FileLink[] templates = new FileLink[SheetFormat.values().length];
        for (SheetFormat format : SheetFormat.values()) {
            templates[format.ordinal()] = new FileLink(
                    "Template as " + format.label(),
                    "class" + format.ending(),
                    format.mediaType(),
                    () -> Optional.of(lists.template(format).content()));
        }
        return new Div(
                new Paragraph(
                        "A CSV file or an Excel workbook (.xlsx) with headings. Start with a template, or with a list"
                                + " exported from your school's own system."),
                upload,
                Group.actions(templates),
                new Paragraph(new Anchor(HeadingListView.PATH, "Headings we remember")));
    }

    private void brought(Function<RecordOpening, UUID> bringing) {
        SettingRecord own = sender.getValue();
        if (own == null) {
            errors.show("Choose the setting that the class leaves");
            return;
        }
        RecordOpening move = new RecordOpening(
                new UUID(0, 0),
                phase.getValue().key(),
                phase.getValue().isDuringYear() ? now.start() : now.start() + 1,
                own.id(),
                own.name(),
                Destination.UNKNOWN);
        List<UUID> id = new ArrayList<>();
        if (Failures.saved(() -> id.add(bringing.apply(move)), errors)) {
            UI.getCurrent().navigate(ImportView.path(id.getFirst()));
        }
    }
}
