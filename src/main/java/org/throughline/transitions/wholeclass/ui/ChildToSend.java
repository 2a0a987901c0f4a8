package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.TransitionDocument;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;
import org.throughline.transitions.ui.TransitionNavigation;
import org.throughline.transitions.wholeclass.ClassChecks;
import org.throughline.transitions.wholeclass.ToSend;

/**
 * One child of a class before its record is sent: what is missing with the way to put it right, and what will be seen.
 */
final class ChildToSend extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ClassChecks checks;
    private final transient Documents documents;
    private final Runnable changed;
    private final Checkbox chosen = new Checkbox();
    private transient ToSend record;

    ChildToSend(ToSend record, ClassChecks checks, Documents documents, Runnable changed) {
        this.record = record;
        this.checks = checks;
        this.documents = documents;
        this.changed = changed;
        addClassName("tl-section");
        chosen.setValue(record.isReady());
        chosen.addValueChangeListener(change -> changed.run());
        show(false);
    }

    private UUID id() {
        return record.page().details().id();
    }

    String child() {
        return record.page().details().childName();
    }

    String destination() {
        return record.page().details().destination().label();
    }

    boolean isChosen() {
        return chosen.getValue() && record.obstacle().isEmpty();
    }

    private void show(boolean isOpen) {
        removeAll();
        String to = child() + ", to " + destination();
        if (record.obstacle().isPresent()) {
            add(new Paragraph(new Anchor(TransitionNavigation.record(id()), to)));
        } else {
            chosen.setLabel(to);
            add(chosen);
        }
        Paragraph open = new Paragraph();
        record.obstacle().ifPresent(obstacle -> open.add(new Span(obstacle.sentence() + ". ")));
        for (Field field : record.missing()) {
            open.add(
                    new Span(open.getElement().getTextRecursively().contains("Missing: ") ? ", " : "Missing: "),
                    mend(field));
        }
        add(open);
        Details seen = new Details("What will be seen of " + child());
        seen.addOpenedChangeListener(change -> {
            if (change.isOpened() && change.isFromClient()) {
                look(seen);
            }
        });
        if (isOpen) {
            seen.add(contents());
            seen.setOpened(true);
        }
        add(seen);
    }

    /** Leads to where an answer is put right. */
    private Anchor mend(Field field) {
        String block = field.key().substring(0, field.key().indexOf('.'));
        Anchor there = new Anchor(address() + "#block-" + block, field.label());
        there.setAriaLabel(field.label() + ": " + child());
        return there;
    }

    /** Shows what is sent; where it was changed meanwhile, shows it as it is now, and that is what is sent. */
    private void look(Details seen) {
        Optional<ToSend> now = checks.of(id());
        if (now.isPresent()
                && !now.get().page().fingerprint().equals(record.page().fingerprint())) {
            record = now.get();
            show(true);
            changed.run();
            return;
        }
        seen.removeAll();
        seen.add(contents());
    }

    private Div contents() {
        Div all = new Div();
        List<String> prompts = record.page().prompts();
        if (!prompts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            prompts.forEach(prompt -> list.add(new ListItem(prompt)));
            all.add(new Paragraph("Still open. You can send without these."), list);
        }
        PlainTable table = new PlainTable(
                        "What will be seen of " + child(), "Question", "Answer", "Whose words", "Seen by")
                .cards();
        for (Section section : RecordPicture.of(record.page()).written()) {
            section.shown()
                    .forEach(line -> table.row(
                            section.title() + ": " + line.question(),
                            line.text(),
                            line.source(),
                            line.seenBy().label()));
        }
        for (TransitionDocument document : documents.of(id())) {
            table.row(
                    "Document: " + document.kind().label(),
                    document.fileName(),
                    document.addedBy(),
                    document.visibility().label());
        }
        all.add(table);
        return all;
    }

    /** What sends the record as it is shown here. */
    OneByOne.Item item(Handovers handovers, SharingBasis why) {
        return new OneByOne.Item(
                child(), "To " + destination(), () -> new OneByOne.Result(address(), send(handovers, why)));
    }

    /** Sends the record; what is wrong as a sentence, blank where it is sent. */
    private String send(Handovers handovers, SharingBasis why) {
        return Failures.of(() -> handovers.send(
                id(), record.page().details().version(), why, record.page().fingerprint()));
    }

    /** The address of the record. */
    private String address() {
        return TransitionNavigation.record(id());
    }
}
