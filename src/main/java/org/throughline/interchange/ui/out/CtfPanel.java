package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.RecordRow;

/** Chooses a year group that moved, and which of its children. */
final class CtfPanel implements FileOut.Panel {

    private final Map<String, List<RecordRow>> groups;
    private final Making making;
    private final Choice<String> group;
    private final CheckboxGroup<RecordRow> children = new CheckboxGroup<>("Which children");

    /** Makes the files. */
    @FunctionalInterface
    interface Making {

        /** Called with the records, how they were chosen, and what the files are for. */
        FileOut.Ready make(Collection<UUID> records, String how, String purpose);
    }

    CtfPanel(Map<String, List<RecordRow>> groups, Making making) {
        this.groups = groups;
        this.making = making;
        group = new Choice<>("Which year group", "Choose", List.copyOf(groups.keySet()), this::words);
        children.setItemLabelGenerator(row -> row.childName() + ", born " + Times.day(row.born()));
        children.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        children.setVisible(false);
        group.addValueChangeListener(change -> offer());
        if (groups.size() == 1) {
            group.setValue(groups.keySet().iterator().next());
        }
    }

    private String words(String key) {
        int size = groups.getOrDefault(key, List.of()).size();
        return key + ": " + (size == 1 ? "1 child" : size + " children");
    }

    private void offer() {
        List<RecordRow> rows = groups.getOrDefault(String.valueOf(group.getValue()), List.of());
        children.setItems(rows);
        children.select(rows);
        children.setVisible(!rows.isEmpty());
    }

    @Override
    public List<Component> parts() {
        return isOffered()
                ? List.of(Group.wideForm(group), children)
                : List.of(new Paragraph("No record was sent yet, by you or to you. A file can be made once it was."));
    }

    @Override
    public boolean isOffered() {
        return !groups.isEmpty();
    }

    @Override
    public FileOut.Ready prepare(String purpose) {
        List<UUID> chosen =
                children.getSelectedItems().stream().map(RecordRow::id).toList();
        if (chosen.isEmpty()) {
            throw new InterchangeRefusal.NobodyChosen().refused();
        }
        int all =
                groups.getOrDefault(String.valueOf(group.getValue()), List.of()).size();
        return making.make(chosen, chosen.size() + " of " + all + ", " + group.getValue(), purpose);
    }
}
