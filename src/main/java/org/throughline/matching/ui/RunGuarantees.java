package org.throughline.matching.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.matching.RunNames;
import org.throughline.matching.guarantees.Guarantee;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.people.ChildRecord;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;

/** What every plan is promised to keep, and whether this one does. */
final class RunGuarantees extends Div {

    private static final long serialVersionUID = 1L;

    RunGuarantees() {
        setId("run-guarantees");
    }

    void show(Optional<GuaranteeReport> checked, RunNames names) {
        removeAll();
        checked.ifPresent(report -> show(report, names));
    }

    private void show(GuaranteeReport report, RunNames names) {
        add(new H2("Guarantees"));
        if (report.holds()) {
            add(new Paragraph(report.verdict()
                    + " They are counted again by code that shares nothing with what found the" + " plan."));
            add(new Details("What is guaranteed", table(report)));
            return;
        }
        add(
                Notice.warning(
                        report.verdict() + " The plan is not shown, cannot be published and proposes nothing. This is"
                                + " a fault of the program, not of the records: start a new run, and tell whoever runs the service."));
        UnorderedList list = new UnorderedList();
        list.setId("broken-guarantees");
        report.broken()
                .forEach(each -> list.add(new ListItem(each.guarantee().id() + ": "
                        + each.sentence(id -> name(names, id), UnaryOperator.identity()))));
        add(list);
        if (report.total() > report.broken().size()) {
            Paragraph shown = new Paragraph(report.broken().size() + " of " + report.total() + " shown.");
            shown.addClassName("tl-total");
            add(shown);
        }
        add(table(report));
    }

    private static String name(RunNames names, String id) {
        ChildRecord child = names.child(id);
        return child == null ? id : child.sortName();
    }

    private static PlainTable table(GuaranteeReport report) {
        PlainTable table = new PlainTable("Guarantees", "Id", "What is guaranteed", "Does it hold?", "Source");
        for (Guarantee guarantee : List.of(Guarantee.values())) {
            table.row(
                    new Text(guarantee.id()),
                    new Text(guarantee.sentence()),
                    report.holds(guarantee) ? new Text("Yes") : new Tag("No", Tag.Kind.DANGER),
                    new Text(guarantee.source()));
        }
        return table;
    }
}
