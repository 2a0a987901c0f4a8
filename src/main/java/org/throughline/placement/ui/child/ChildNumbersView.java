package org.throughline.placement.ui.child;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.people.ChildNumber;
import org.throughline.people.ChildNumbers;
import org.throughline.people.FormerUpn;
import org.throughline.people.NumberKind;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** The numbers by which others know a child: entered, replaced, matched; and the UPNs of before. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID + "/numbers")
@PageTitle("UPN, ULN and NHS number - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ChildNumbersView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final transient ChildNumbers numbers;
    private final ErrorSummary errors = new ErrorSummary();

    ChildNumbersView(ChildFiles files, ChildNumbers numbers) {
        this.files = files;
        this.numbers = numbers;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlacementNavigation.opened(event, files::find));
    }

    private void show(ChildFile file) {
        UUID id = Objects.requireNonNull(file.child().id());
        removeAll();
        add(
                new Anchor(
                        PlacementNavigation.child(id), "Back to " + file.child().name()),
                errors,
                new H1("Numbers of " + file.child().name()));
        List<ChildNumber> known = numbers.of(id);
        for (NumberKind kind : numbers.kinds()) {
            ChildNumber number = known.stream()
                    .filter(each -> each.kind() == kind)
                    .findFirst()
                    .orElse(null);
            add(new NumberFields(numbers, id, kind, number, errors, () -> show(file)));
        }
        if (!numbers.kinds().contains(NumberKind.NHS)) {
            add(new Paragraph("NHS numbers are shown to those who may see health information."));
        }
        formerUpns(numbers.formerUpns(id))
                .ifPresentOrElse(
                        table -> add(new H2("Former UPNs"), table),
                        () -> add(new H2("Former UPNs"), new Paragraph("None. A UPN that you replace is kept here.")));
    }

    /** A table of UPNs that a child had before; empty where there are none. */
    static Optional<PlainTable> formerUpns(List<FormerUpn> former) {
        if (former.isEmpty()) {
            return Optional.empty();
        }
        PlainTable table = new PlainTable("Former UPNs", "UPN", "From", "Until", "Why it was replaced", "By");
        former.forEach(each -> table.row(
                each.upn(),
                each.from() == null ? "Not recorded" : Times.day(each.from()),
                Times.day(each.until()),
                each.reason(),
                each.by()));
        return Optional.of(table);
    }
}
