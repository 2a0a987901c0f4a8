package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.ui.TransitionNavigation;
import org.throughline.transitions.wholeclass.ClassSheet;
import org.throughline.transitions.wholeclass.ClassesProgress;
import org.throughline.transitions.wholeclass.LeavingClasses;
import org.throughline.transitions.wholeclass.NamedClass;

/** One sheet for what is short: every child of a class that moves, every question that is asked of all. */
@Route(TransitionNavigation.CLASS)
@PageTitle("Class sheet - Throughline")
@RolesAllowed({Roles.SENCO, Roles.STAFF})
final class ClassSheetView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LeavingClasses classes;
    private final transient ClassDesk desk;
    private final transient ClassesProgress progress;
    private final transient CurrentUser user;
    private final ErrorSummary errors = new ErrorSummary();

    ClassSheetView(LeavingClasses classes, ClassDesk desk, ClassesProgress progress, CurrentUser user) {
        this.classes = classes;
        this.desk = desk;
        this.progress = progress;
        this.user = user;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        removeAll();
        add(new Anchor(TransitionNavigation.SENDING, "Back to our records"), errors, new H1("Class sheet"));
        List<NamedClass> all = classes.own();
        NamedClass shown = classes.named(
                        asked.getSingleParameter(ClassAddress.CLASS).orElse(""))
                .orElse(null);
        if (shown == null) {
            boolean mayStart = user.has(Roles.SENCO);
            add(
                    mayStart
                            ? new EmptyState(
                                    "No record is started yet.",
                                    new Anchor(TransitionNavigation.START, "Start the records of a class"))
                            : new EmptyState("No record is started yet. Your SENCO starts them."));
            return;
        }
        add(choice(all, shown));
        Paragraph line = new Paragraph(progress.of(shown.which()).said() + ".");
        line.addClassName("tl-total");
        add(line, links(shown));
        int offset = ClassAddress.from(asked);
        boolean wantsAll = asked.getSingleParameter(ClassAddress.ALL).isPresent();
        ClassSheet mine = desk.mine(shown.which(), wantsAll ? 0 : offset);
        if (mine.rows().isEmpty()) {
            sheet(shown, desk.part(shown.which(), offset), "");
        } else if (wantsAll) {
            add(new Paragraph(new Anchor(
                    ClassAddress.at(TransitionNavigation.CLASS, shown.which()), "Only the questions given to you")));
            sheet(shown, desk.part(shown.which(), offset), "&" + ClassAddress.ALL + "=1");
        } else {
            add(new Paragraph(
                    new Span("Your SENCO has given you these questions. "),
                    new Anchor(
                            ClassAddress.at(TransitionNavigation.CLASS, shown.which()) + "&" + ClassAddress.ALL + "=1",
                            "Show all that you may answer")));
            sheet(shown, mine, "");
        }
        if (user.settings(Roles.SENCO).contains(shown.which().setting())) {
            add(desk.giving(shown.which(), errors));
        }
    }

    private Choice<NamedClass> choice(List<NamedClass> all, NamedClass shown) {
        Choice<NamedClass> choice = new Choice<>(
                "Class", "Choose", all, user.worksAtSeveral() ? NamedClass::labelWithSetting : NamedClass::label);
        choice.setEmptySelectionAllowed(false);
        choice.setWidth("24rem");
        choice.setMaxWidth("100%");
        choice.setValue(shown);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                ClassSheetView.class,
                                ClassAddress.of(change.getValue().which(), 0));
            }
        });
        return choice;
    }

    private Group links(NamedClass shown) {
        Group links = Group.actions();
        if (user.settings(Roles.SENCO).contains(shown.which().setting())) {
            Anchor send = new Anchor(
                    ClassAddress.at(TransitionNavigation.CLASS_SEND, shown.which()), "Check and send the class");
            send.addClassName("tl-action-link");
            links.add(send, new Anchor(TransitionNavigation.START, "Start more records"));
        }
        links.add(new Anchor(TransitionNavigation.CLASS_QUESTION, "A long question, child by child"));
        return links;
    }

    private void sheet(NamedClass shown, ClassSheet sheet, String more) {
        if (sheet.rows().isEmpty()) {
            add(new EmptyState(
                    sheet.questions().isEmpty()
                            ? "No question of this move is yours to answer here."
                            : "Every record of this class is sent."));
            return;
        }
        add(pages(shown, sheet, more));
        SheetTable table = desk.table();
        table.show("The children of " + shown.label(), sheet, sheet.isLed() ? desk.settings() : List.of());
        add(table, new Div(keys()));
    }

    private static Group pages(NamedClass shown, ClassSheet sheet, String more) {
        Group pages = Group.actions();
        if (sheet.total() > sheet.rows().size()) {
            pages.add(new Paragraph("Children " + (sheet.offset() + 1) + " to "
                    + (sheet.offset() + sheet.rows().size()) + " of " + sheet.total() + ", by name."));
            if (sheet.offset() > 0) {
                pages.add(new Anchor(
                        ClassAddress.at(
                                        TransitionNavigation.CLASS,
                                        shown.which(),
                                        Math.max(0, sheet.offset() - ClassSheet.MOST))
                                + more,
                        "Children before these"));
            }
            if (sheet.offset() + sheet.rows().size() < sheet.total()) {
                pages.add(new Anchor(
                        ClassAddress.at(TransitionNavigation.CLASS, shown.which(), sheet.offset() + ClassSheet.MOST)
                                + more,
                        "Children after these"));
            }
        }
        return pages;
    }

    private static Details keys() {
        PlainTable table = new PlainTable("Keys", "Key", "What it does");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("Enter, or arrow down", "The next child, the same question");
        keys.put("Tab", "The next question of the same child");
        keys.put("Arrows", "The answer above, below or beside");
        keys.put("A letter, in a list", "The answer that begins with it");
        keys.put("Ctrl and D", "The same answer as above");
        keys.put("Ctrl and V", "Paste a column from a spreadsheet, from this child down");
        keys.put(
                "Ctrl and V with names in the first column",
                "Each answer goes to the child of that name, whatever the order");
        keys.put("Alt and N", "‘Asked: none’; once more takes it back");
        keys.forEach(table::row);
        return new Details("Keys and pasting", table);
    }
}
