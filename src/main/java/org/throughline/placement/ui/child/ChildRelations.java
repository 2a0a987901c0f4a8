package org.throughline.placement.ui.child;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.people.ChildRecord;
import org.throughline.people.Siblings;
import org.throughline.placement.ApartChildren;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;

/** Brothers, sisters and children to keep apart, on the page of a child; for placement officers. */
@Component
class ChildRelations {

    private final Siblings siblings;
    private final ApartChildren apart;

    ChildRelations(Siblings siblings, ApartChildren apart) {
        this.siblings = siblings;
        this.apart = apart;
    }

    /** The part of the page. */
    Div of(UUID childId) {
        Div part = new Div(new H2("Brothers and sisters"));
        list(part, siblings.of(childId), "None are recorded. Record them, and runs try to place them together.");
        part.add(
                Group.actions(
                        new Anchor(PlacementNavigation.child(childId) + "/siblings", "Change brothers and sisters")),
                new H2("Children to keep apart"));
        list(
                part,
                apart.of(childId).stream().map(each -> each.other()).toList(),
                "None are recorded. Record one, and no run places the two together.");
        part.add(Group.actions(new Anchor(
                PlacementNavigation.child(childId) + "/apart", "See why, or change children to keep apart")));
        return part;
    }

    private static void list(Div part, List<ChildRecord> children, String none) {
        if (children.isEmpty()) {
            part.add(new EmptyState(none));
            return;
        }
        UnorderedList list = new UnorderedList();
        children.forEach(child -> list.add(new ListItem(
                new Anchor(PlacementNavigation.child(Objects.requireNonNull(child.id())), child.sortName()))));
        part.add(list);
    }

    /** Who recorded something and when, in words. */
    static String who(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? "Not known" : by + ", " + Times.shown(at);
    }
}
