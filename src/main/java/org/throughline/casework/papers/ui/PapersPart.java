package org.throughline.casework.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.papers.DisclosureBundles;
import org.throughline.casework.papers.OutcomeLetters;
import org.throughline.casework.papers.PanelRecord;
import org.throughline.casework.papers.Panels;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.casework.ui.CasePart;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.shared.FileNames;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Panels that looked at a case, and the letter to the family, on the page of the case. */
@SpringComponent
@UIScope
@Order(30)
class PapersPart implements CasePart {

    private final Panels panels;
    private final OutcomeLetters letters;
    private final DisclosureBundles bundles;
    private final Children children;
    private final Clock clock;

    PapersPart(Panels panels, OutcomeLetters letters, DisclosureBundles bundles, Children children, Clock clock) {
        this.panels = panels;
        this.letters = letters;
        this.bundles = bundles;
        this.children = children;
        this.clock = clock;
    }

    @Override
    public Component of(CaseRecord known) {
        Div part = new Div(new H2("Panel, letter and disclosure"));
        List<PanelRecord> all = panels.ofCase(known.id());
        if (all.isEmpty()) {
            part.add(new EmptyState("No panel has looked at this case."));
        } else {
            PlainTable table = new PlainTable("Panels", "Panel", "Day", "What it advised");
            all.forEach(panel -> table.row(
                    new Anchor(CaseNavigation.PANELS + "/" + panel.id(), panel.title()),
                    new Text(Times.day(panel.heldOn())),
                    new Text(panel.items().stream()
                            .filter(item -> item.caseId().equals(known.id()))
                            .map(PanelRecord.Item::minutes)
                            .findFirst()
                            .orElse(""))));
            part.add(table);
        }
        Group files = Group.actions(new FileLink(
                "Disclosure bundle (PDF)",
                file("disclosure-bundle", known),
                "application/pdf",
                () -> bundles.of(known.id())));
        if (letters.toTell(known.id()).isPresent()) {
            files.add(new FileLink(
                    "Letter to the family (PDF)",
                    file("outcome-letter", known),
                    "application/pdf",
                    () -> letters.of(known.id())));
        }
        part.add(files);
        return part;
    }

    private String file(String what, CaseRecord known) {
        return FileNames.of(
                what, children.find(known.childId()).map(ChildRecord::name).orElse(""), LocalDate.now(clock), "pdf");
    }
}
