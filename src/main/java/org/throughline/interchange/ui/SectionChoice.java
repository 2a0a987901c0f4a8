package org.throughline.interchange.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.interchange.batch.Imports;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;

/** Which sections of a file are taken; all at first. */
final class SectionChoice extends CheckboxGroup<String> {

    private static final long serialVersionUID = 1L;

    SectionChoice(Imports imports, UUID batch, List<String> sections, ErrorSummary errors, Runnable chosen) {
        setLabel("What to take from the file");
        setItems(sections);
        Set<String> taken = new LinkedHashSet<>(sections);
        taken.removeAll(imports.leftOut(batch));
        setValue(taken);
        addValueChangeListener(change -> {
            Set<String> leftOut = new HashSet<>(sections);
            leftOut.removeAll(change.getValue());
            if (change.isFromClient() && Failures.saved(() -> imports.leaveOut(batch, leftOut), errors)) {
                chosen.run();
            }
        });
    }
}
