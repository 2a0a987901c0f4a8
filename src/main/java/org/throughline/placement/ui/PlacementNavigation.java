package org.throughline.placement.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.placement.CaseloadFilter;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Tag;

/** The addresses of the placement screens, for links from other screens. */
public final class PlacementNavigation {

    static final String CHILDREN = "children";
    static final String PROVISIONS = "provisions";
    static final String ID = "id";
    static final String NEW = "new";

    private PlacementNavigation() {}

    /** What the id in an address names; an unknown id and one that is none look alike. */
    static <T> T opened(BeforeEnterEvent event, Function<UUID, Optional<T>> find) {
        return event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::parse)
                .flatMap(find)
                .orElseThrow(NotFoundException::new);
    }

    /** The page of a child. */
    public static String child(UUID id) {
        return CHILDREN + "/" + id;
    }

    /** The page on which a place of a child is put right. */
    static String place(UUID childId, int startYear) {
        return CHILDREN + "/" + childId + "/places/" + startYear;
    }

    /** The page on which the end of a child's plan is recorded. */
    static String planEnd(UUID childId) {
        return CHILDREN + "/" + childId + "/plan-end";
    }

    /** The page of the numbers by which others know a child. */
    static String numbers(UUID childId) {
        return CHILDREN + "/" + childId + "/numbers";
    }

    /** The page of a provision. */
    public static String provision(UUID id) {
        return PROVISIONS + "/" + id;
    }

    /** The page of a setting, for placement officers. */
    public static String setting(UUID id) {
        return SettingListView.PATH + "/" + id + "/edit";
    }

    /** How a kind of place is marked. */
    static Tag.Kind kind(CaseloadFilter.Place place) {
        return switch (place) {
            case IN_BOROUGH -> Tag.Kind.INFO;
            case OUT_OF_BOROUGH -> Tag.Kind.WARNING;
            case NONE -> Tag.Kind.DANGER;
        };
    }
}
