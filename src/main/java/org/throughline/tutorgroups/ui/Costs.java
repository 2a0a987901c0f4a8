package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.shared.ui.PlainTable;
import org.throughline.tutorgroups.GroupWords;
import org.throughline.tutorgroups.ProposalPage;
import org.throughline.tutorgroups.engine.Finding;
import org.throughline.tutorgroups.engine.GroupRule;

/** What each rule costs in a proposal, with every time that it is not met. */
final class Costs extends Div {

    private static final long serialVersionUID = 1L;

    Costs(ProposalPage page) {
        GroupWords words = GroupWords.of(page);
        PlainTable table =
                new PlainTable("What each rule costs", "Rule", "#Each time", "#Not met", "#Points", "Where").cards();
        for (GroupRule rule : GroupRule.values()) {
            List<Finding> found = page.assessment().of(rule);
            Component where = new Text(found.isEmpty() ? "Met everywhere" : "");
            if (!found.isEmpty()) {
                UnorderedList list = new UnorderedList();
                found.forEach(finding -> list.add(new ListItem(words.said(finding))));
                where = new Details("Show all", list);
            }
            table.row(
                    new Text(rule.label()),
                    new Text(
                            rule.isFixed()
                                    ? "must hold"
                                    : rule == GroupRule.EVEN_SHARE ? "3 to 10" : String.valueOf(rule.points())),
                    new Text(String.valueOf(
                            found.stream().mapToInt(Finding::count).sum())),
                    new Text(
                            rule.isFixed()
                                    ? "-"
                                    : String.valueOf(page.assessment().points(rule))),
                    where);
        }
        add(
                new H2("What each rule costs"),
                new Paragraph("Points only say what matters more: a child with none of the friends named costs "
                        + GroupRule.FRIEND.points()
                        + ". Even is an even share, give or take one child; sizes and children"
                        + " with an EHC plan are spread without that."),
                table);
    }
}
