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

    /** The list of children, below which the screens of one child are. */
    public static final String CHILDREN = "children";

    /** The part of an address that names what is opened. */
    public static final String ID = "id";

    /** The last part of an address at which something is added. */
    public static final String NEW = "new";

    /** The part of an address's query that names a provision. */
    public static final String PROVISION = "provision";

    static final String PROVISIONS = "provisions";

    private PlacementNavigation() {}

    /**
     * What the id in an address names; an unknown id and one that is none look alike.
     *
     * @throws NotFoundException when it names nothing
     */
    public static <T> T opened(BeforeEnterEvent event, Function<UUID, Optional<T>> find) {
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

    /** The page on which places for a child who needs one now are found; part of matching. */
    public static String findAPlace(UUID childId) {
        return "find-a-place/" + childId;
    }

    /** The page on which a place is recorded, with the provision chosen. */
    public static String newPlace(UUID childId, UUID provisionId) {
        return CHILDREN + "/" + childId + "/places/" + NEW + "?" + PROVISION + "=" + provisionId;
    }

    /** The page of the numbers by which others know a child. */
    public static String numbers(UUID childId) {
        return CHILDREN + "/" + childId + "/numbers";
    }

    /** The page on which capabilities, restrictions and places out of use of a provision are changed. */
    static String standing(UUID id) {
        return provision(id) + "/standing";
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
