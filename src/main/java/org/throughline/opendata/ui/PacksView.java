package org.throughline.opendata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.opendata.packs.PackAsked;
import org.throughline.opendata.packs.PackFile;
import org.throughline.opendata.packs.Packs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;

/** Packs of the borough's own data to take away, without names. */
@Route("packs")
@PageTitle("Packs - Throughline")
@Menu(title = "Packs", order = 8.3)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class PacksView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField purpose = new TextField("What the pack is for");
    private final Choice<AcademicYear> entry;
    private final Checkbox keepsIds = new Checkbox("Give children the ids that they have in every pack");
    private final Div ready = new Div();

    PacksView(Packs packs, CurrentUser user) {
        this.packs = packs;
        addClassName("tl-page");
        purpose.setHelperText("It is written into the export log");
        purpose.setMaxLength(Packs.LONGEST_PURPOSE);
        List<AcademicYear> years = packs.entries();
        entry = new Choice<>("Academic year of entry", "Choose", years, AcademicYear::label);
        entry.setEmptySelectionAllowed(false);
        entry.setValue(years.getFirst());
        ready.getElement().setAttribute("role", "status");
        Paragraph lead =
                new Paragraph("A pack is a zip of plain files for the commands match, forecast and plan, or for"
                        + " other programs that read the same formats. There are no names in it, and homes are told as squares of"
                        + " 100 m. It is still about children: keep it as you keep their records, and delete it when it is done"
                        + " with.");
        lead.addClassName("tl-lead");
        add(errors, new H1("Packs"), lead, Group.form(purpose));
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            ofRecords();
        }
        if (user.has(Roles.PLANNER)) {
            add(
                    new H2("Forecast pack"),
                    new Paragraph("The history that new forecasts are made from: who joined, moved and left between two"
                            + " Januaries, by NC year, need and kind of setting, and residents. It has no ids at all."),
                    Group.actions(new Button(
                            "Make the forecast pack", click -> make(() -> packs.forecast(purpose.getValue())))));
        }
        add(ready);
    }

    private void ofRecords() {
        Button matching = new Button("Make the matching pack", click -> make(() -> packs.matching(asked())));
        matching.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2("Matching pack and planning pack"),
                new Paragraph("The children who need a place in a year, the provision there is and the places left. The"
                        + " planning pack has the candidate sites as well, as if each were open from that year; places cost"
                        + " what filling them adds, and place funding is a project's fixed cost."),
                Group.form(entry),
                keepsIds,
                new Paragraph(
                        "Leave this open unless two packs must be laid side by side: each pack then has ids of its"
                                + " own, which nobody can trace."),
                Group.actions(
                        matching, new Button("Make the planning pack", click -> make(() -> packs.planning(asked())))));
    }

    private PackAsked asked() {
        return new PackAsked(entry.getValue(), keepsIds.getValue(), purpose.getValue());
    }

    private void make(Supplier<PackFile> making) {
        ready.removeAll();
        List<PackFile> made = new ArrayList<>();
        if (Failures.saved(() -> made.add(making.get()), errors)) {
            PackFile file = made.getFirst();
            ready.add(
                    new H2("Ready to download"),
                    new Paragraph(String.format(
                            Locale.UK,
                            "The pack has %,d rows of children. Its own reader accepted it, and it is in the export log.",
                            file.rows())),
                    Group.actions(new FileLink(
                            file.name(), file.name(), "application/zip", () -> Optional.of(file.content()))));
        }
    }
}
