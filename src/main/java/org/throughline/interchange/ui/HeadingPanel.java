package org.throughline.interchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.sheets.ClassLists;
import org.throughline.interchange.sheets.HeaderMappings;
import org.throughline.interchange.sheets.SheetFiles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Asks which heading of a file stands for which column of ours; what is said is remembered for the next file. */
final class HeadingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HeaderMappings mappings;
    private final transient List<FileHeadings.Column> found;
    private final ErrorSummary errors;
    private final Choice<SheetFiles.Kind> sheet;
    private final Div columns = new Div();
    private final transient Map<SheetFiles.Column, Choice<FileHeadings.Column>> choices = new LinkedHashMap<>();

    HeadingPanel(Imports imports, HeaderMappings mappings, ImportBatch batch, ErrorSummary errors, Runnable done) {
        this.mappings = mappings;
        this.errors = errors;
        FileHeadings headings = imports.headings(batch.id()).orElseGet(() -> new FileHeadings("", List.of()));
        found = headings.columns();
        boolean isClass = batch.kind().equals(ClassLists.KIND);
        List<SheetFiles.Kind> kinds = mappings.kinds().stream()
                .filter(kind -> kind.code().equals(ClassLists.KIND) == isClass)
                .toList();
        sheet = new Choice<>("What the rows of your file are", "Choose", kinds, SheetFiles.Kind::label);
        sheet.setVisible(kinds.size() > 1);
        sheet.addValueChangeListener(change -> offer());
        Button use = new Button("Use these headings and read the file", click -> {
            if (remembered()) {
                imports.readAgain(batch.id());
                done.run();
            }
        });
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2("Say what your headings mean"),
                new Paragraph(
                        "Some headings of this file are not ones that we know. Choose for each of our columns the heading"
                                + " of your file that stands for it; the first values below it are shown. Your answer is remembered:"
                                + " the next file with these headings is read without asking."),
                Group.wideForm(sheet),
                columns,
                Group.actions(use));
        kinds.stream()
                .filter(kind -> kinds.size() == 1 || kind.code().equals(headings.sheet()))
                .findFirst()
                .ifPresent(sheet::setValue);
        offer();
    }

    private void offer() {
        columns.removeAll();
        choices.clear();
        SheetFiles.Kind chosen = sheet.getValue();
        if (chosen == null) {
            return;
        }
        columns.add(
                new H3("Needed"),
                fields(chosen, SheetFiles.Column::isRequired),
                new H3("If your file has them"),
                fields(chosen, column -> !column.isRequired()));
    }

    private Group fields(SheetFiles.Kind kind, Predicate<SheetFiles.Column> wanted) {
        List<Choice<FileHeadings.Column>> fields = new ArrayList<>();
        for (SheetFiles.Column column : kind.columns().stream().filter(wanted).toList()) {
            Choice<FileHeadings.Column> field = new Choice<>(
                    column.name() + (column.isRequired() ? "" : " (optional)"),
                    column.isRequired() ? "Choose" : "Not in my file",
                    found,
                    HeadingPanel::words);
            field.setHelperText(column.meaning());
            found.stream()
                    .filter(each ->
                            mappings.meaning(kind.code(), each.heading()).equals(column.name()))
                    .findFirst()
                    .ifPresent(field::setValue);
            choices.put(column, field);
            fields.add(field);
        }
        return Group.wideForm(fields.toArray(Choice[]::new));
    }

    private static String words(FileHeadings.Column column) {
        return column.values().isEmpty()
                ? column.heading()
                : column.heading() + ": " + String.join(", ", column.values());
    }

    private boolean remembered() {
        SheetFiles.Kind chosen = sheet.getValue();
        if (chosen == null) {
            errors.show("Choose what the rows of your file are");
            return false;
        }
        Map<String, String> said = new LinkedHashMap<>();
        found.forEach(column -> said.put(column.heading(), ""));
        List<String> twice = new ArrayList<>();
        choices.forEach((column, field) -> field.getOptionalValue().ifPresent(heading -> {
            String other = said.put(heading.heading(), column.name());
            if (other != null && !other.isEmpty()) {
                twice.add("“" + heading.heading() + "” is chosen for " + other + " and for " + column.name()
                        + ". Choose each heading once");
            }
        }));
        if (!twice.isEmpty()) {
            errors.show(twice);
            return false;
        }
        return Failures.saved(() -> mappings.remember(chosen.code(), said), errors, "Remembered the headings");
    }
}
