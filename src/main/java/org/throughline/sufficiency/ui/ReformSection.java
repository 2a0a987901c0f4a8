package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.ReformPath;

/** The announced path of reform, with its sources, to be added as a scenario. No forecast has it unless it is added. */
final class ReformSection extends Div {

    private static final long serialVersionUID = 1L;

    /** The academic years a scenario may change, and what to do with the changes where a person adds them. */
    ReformSection(List<Integer> years, Consumer<List<Change>> add) {
        PlainTable table = new PlainTable(
                ReformPath.NAME, "From September", "What is announced", "Standing", "Source", "Dated", "In a scenario");
        int first = years.getFirst();
        int last = years.getLast();
        for (ReformPath.Line line : ReformPath.lines()) {
            Change change = line.change();
            table.row(
                    String.valueOf(line.september()),
                    line.what(),
                    line.standing(),
                    line.source(),
                    line.dated(),
                    words(change, first, last));
        }
        List<Change> changes = ReformPath.changes(first, last);
        Button begin = new Button("Add it as a scenario", click -> add.accept(changes));
        begin.setEnabled(!changes.isEmpty());
        Details details = new Details(
                ReformPath.NAME + " of reform",
                new Paragraph(
                        "What the Department for Education has announced, as dated changes. No forecast or scenario"
                                + " has them unless you add them. How many fewer plans there will be is not published by authority:"
                                + " the sizes are assumptions that take England from 7.7 % of pupils to about 4.8 % in five years,"
                                + " where 4.7 % is announced. Change them in the scenario."),
                new Paragraph(
                        "Children in special schools keep their place to its end. A scenario cannot tell them apart"
                                + " when plans cease, so it ends some plans too early."),
                table);
        if (changes.isEmpty()) {
            details.add(
                    new Paragraph("This forecast does not reach September 2029, when the changes begin. Make one that"
                            + " looks further ahead."));
        }
        details.add(Group.actions(begin));
        add(details);
    }

    private static String words(@Nullable Change change, int first, int last) {
        if (change == null) {
            return "Nothing";
        }
        return change.from() >= first && change.from() <= last ? change.words() : "Beyond this forecast, left out";
    }
}
