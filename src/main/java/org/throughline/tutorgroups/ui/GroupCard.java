package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.tutorgroups.ProposalPage;
import org.throughline.tutorgroups.StaffBriefings;
import org.throughline.tutorgroups.TutorChild;

/** A group of a proposal: how many are in it, of what, and who. */
final class GroupCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    GroupCard(ProposalPage page, int group, StaffBriefings briefings) {
        List<TutorChild> members = page.members(group);
        String shares = page.problem().shares().stream()
                .skip(1)
                .map(share -> {
                    long count = members.stream()
                            .filter(child -> share.members().contains(page.place(child.id())))
                            .count();
                    return count + " " + share.name();
                })
                .filter(said -> !said.startsWith("0 "))
                .collect(Collectors.joining(", "));
        PlainTable table =
                new PlainTable("Children in " + page.year().groups().get(group), "Child", "From", "Counts as").cards();
        for (TutorChild child : members) {
            table.row(
                    new Text(child.sorted() + (page.movedByHand().contains(child.id()) ? " (moved by hand)" : "")),
                    new Text(child.school()),
                    new Text(child.facts().said()));
        }
        getContent()
                .add(
                        new H3(page.year().groups().get(group) + ": " + members.size()
                                + (members.size() == 1 ? " child" : " children")),
                        new Paragraph(shares.isEmpty() ? "Nobody in it counts for an even share." : shares + "."),
                        Group.actions(new FileLink(
                                "Staff briefing on " + page.year().groups().get(group) + " (PDF)",
                                "staff-briefing.pdf",
                                "application/pdf",
                                () -> briefings.pdf(page.proposal().id(), group))),
                        new Details("Who is in it", table));
    }
}
