package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Takes out what is on record as a file, for a purpose that is noted. */
@Route(ExportView.PATH)
@PageTitle("Files out - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO, Roles.DSL})
@Menu(title = "Files out", order = 8.1)
final class ExportView extends Main {

    static final String PATH = "exports";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PURPOSE = 300;

    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<FileOut> what;
    private final Div chosen = new Div();
    private final TextField purpose = new TextField("What it is for");
    private final Div ready = new Div();
    private transient FileOut.@Nullable Panel panel;

    ExportView(List<FileOut> all, CurrentUser user) {
        addClassName("tl-page");
        List<FileOut> allowed = all.stream()
                .filter(each -> !Collections.disjoint(each.roles(), user.roles()))
                .sorted(Comparator.comparing(FileOut::label))
                .toList();
        what = new Choice<>("What to take out", "Choose", allowed, FileOut::label);
        what.addValueChangeListener(change -> offer());
        purpose.setHelperText("Such as: data for the inspection on 3 March. It is recorded with your name, what was"
                + " chosen and how many rows it has. Do not name a child");
        purpose.setMaxLength(LONGEST_PURPOSE);
        ready.getElement().setAttribute("role", "status");
        Paragraph lead = new Paragraph(
                "Take out what is on record as a file. A file with children's data is yours to look"
                        + " after once it has left here: keep it where only those who need it can open it, and delete it afterwards.");
        lead.addClassName("tl-lead");
        add(errors, new H1("Files out"), lead, Group.wideForm(what), chosen);
        if (allowed.size() == 1) {
            what.setValue(allowed.getFirst());
        }
    }

    private void offer() {
        chosen.removeAll();
        ready.removeAll();
        errors.show(List.of());
        FileOut out = what.getValue();
        if (out == null) {
            return;
        }
        FileOut.Panel opened = out.panel();
        panel = opened;
        chosen.add(new H2(out.label()), new Paragraph(out.about()));
        chosen.add(opened.parts());
        if (opened.isOffered()) {
            Button prepare = new Button("Prepare the file", click -> prepare());
            prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            chosen.add(Group.wideForm(purpose), Group.actions(prepare), ready);
        }
    }

    private void prepare() {
        ready.removeAll();
        FileOut.Panel opened = panel;
        if (opened == null) {
            return;
        }
        List<FileOut.Ready> made = new ArrayList<>();
        if (Failures.saved(() -> made.add(opened.prepare(purpose())), errors)) {
            FileOut.Ready files = made.getFirst();
            files.sentences().forEach(sentence -> ready.add(new Paragraph(sentence)));
            ready.add(Group.actions(files.links().toArray(Component[]::new)));
        }
    }

    private String purpose() {
        String said = purpose.getValue().strip();
        if (said.isEmpty() || said.length() > LONGEST_PURPOSE) {
            throw new InterchangeRefusal.PurposeMissing(LONGEST_PURPOSE).refused();
        }
        return said;
    }
}
