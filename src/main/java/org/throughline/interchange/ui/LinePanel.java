package org.throughline.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.interchange.Candidate;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineChoice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** One line of a file: what it says beside what is on record, what is wrong with it, and what can be chosen. */
final class LinePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient ImportBatch batch;
    private final transient BatchLine line;
    private final ErrorSummary errors;
    private final transient Runnable chosen;

    LinePanel(Imports imports, ImportBatch batch, BatchLine line, ErrorSummary errors, Runnable chosen) {
        this.imports = imports;
        this.batch = batch;
        this.line = line;
        this.errors = errors;
        this.chosen = chosen;
        add(new H2(line.line().subject()));
        if (!line.line().matchedBy().isEmpty()) {
            add(new Paragraph("Found on record by: " + line.line().matchedBy() + "."));
        }
        faults();
        if (!line.line().candidates().isEmpty()) {
            candidates();
        } else if (!line.changes().isEmpty()) {
            changes();
        } else {
            fields();
        }
        if (batch.state() == BatchState.PREVIEW && !line.line().isRefused()) {
            add(choices());
        }
    }

    private void faults() {
        if (line.line().faults().isEmpty()) {
            return;
        }
        PlainTable table =
                new PlainTable("What is wrong", "Rule", "How grave", "Column", "Found", "Expected", "What to do");
        for (ImportFault fault : line.line().faults()) {
            table.row(
                    ImportRulesView.link(fault.rule()),
                    new Text(fault.severity().label()),
                    new Text(fault.column()),
                    new Text(fault.found()),
                    new Text(fault.expected()),
                    new Text(fault.remedy()));
        }
        add(new H3("What is wrong"), table);
    }

    private void changes() {
        PlainTable table = new PlainTable("What differs", "Field", "On record", "In the file", "What happens");
        boolean overwrites = batch.overwrites() || line.choice().overwrites();
        for (FieldChange change : line.changes()) {
            table.row(
                    change.field(),
                    LineList.shown(change.held()),
                    LineList.shown(change.found()),
                    change.isTyped() && !overwrites ? "Kept: somebody typed it" : "Becomes what the file says");
        }
        add(new H3("What differs"), table);
    }

    private void fields() {
        PlainTable table = new PlainTable("What the file says", "Field", "In the file");
        line.line().fields().forEach((field, value) -> table.row(field, LineList.shown(value)));
        add(new H3("What the file says"), table);
    }

    private void candidates() {
        Map<UUID, Map<String, String>> held = imports.sideBySide(batch.id(), line.position());
        List<Candidate> known = line.line().candidates();
        List<String> headings = new ArrayList<>(List.of("Field", "In the file"));
        known.forEach(candidate -> headings.add(candidate.name()));
        PlainTable table = new PlainTable("Side by side", headings.toArray(String[]::new));
        List<String> why = new ArrayList<>(List.of("Why it may be the same", ""));
        known.forEach(candidate -> why.add(candidate.why()));
        table.row(why.toArray(String[]::new));
        Set<String> fields = new LinkedHashSet<>(line.line().fields().keySet());
        for (String field : fields) {
            List<String> cells =
                    new ArrayList<>(List.of(field, line.line().fields().getOrDefault(field, "")));
            known.forEach(candidate ->
                    cells.add(held.getOrDefault(candidate.id(), Map.of()).getOrDefault(field, "")));
            table.row(cells.toArray(String[]::new));
        }
        add(new H3("Is it somebody on record?"), table);
    }

    private Group choices() {
        List<Component> buttons = new ArrayList<>();
        for (Candidate candidate : line.line().candidates()) {
            buttons.add(
                    choice("It is " + candidate.name(), new LineChoice(LineChoice.What.MATCH, candidate.id(), false)));
        }
        if (!line.line().candidates().isEmpty()) {
            buttons.add(choice("Somebody else: keep both", new LineChoice(LineChoice.What.KEEP_BOTH, null, false)));
        }
        if (line.keepsTyped()) {
            buttons.add(choice(
                    "Take what the file says",
                    new LineChoice(line.choice().what(), line.choice().match(), true)));
        }
        buttons.add(choice("Leave this line out", new LineChoice(LineChoice.What.LEAVE, null, false)));
        if (!line.choice().equals(LineChoice.AS_PROPOSED)) {
            buttons.add(choice("Back to what was proposed", LineChoice.AS_PROPOSED));
        }
        return Group.actions(buttons.toArray(Component[]::new));
    }

    private Button choice(String words, LineChoice choice) {
        return new Button(words, click -> {
            if (Failures.saved(
                    () -> imports.choose(batch.id(), line.position(), choice),
                    errors,
                    "Chosen for " + line.line().subject() + ": " + words)) {
                chosen.run();
            }
        });
    }
}
