package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Episode;
import org.throughline.episodes.Noted;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/**
 * The plans or places of a child for a placement officer: when, who recorded, ended or corrected each and why, and what
 * can be done.
 *
 * @param <E> the kind of episode
 */
final class EpisodeTable<E extends Episode<E>> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EpisodeDesk<E> desk;
    private final UUID childId;

    /** The table, with the link to record another one. */
    EpisodeTable(UUID childId, EpisodeDesk<E> desk, String caption, String none) {
        this.desk = desk;
        this.childId = childId;
        List<E> episodes = desk.of(childId);
        if (episodes.isEmpty()) {
            add(new EmptyState(none));
        } else {
            PlainTable table = new PlainTable(
                    caption, "What", "First day", desk.endLabel(), "Recorded", "Ended or changed", "Actions");
            episodes.reversed().forEach(episode -> table.row(row(episode)));
            add(table);
        }
        add(Group.actions(
                new Anchor(PlacementNavigation.child(childId) + "/" + desk.path() + "/new", "Record a new one")));
    }

    private Component[] row(E episode) {
        LocalDate until = episode.period().until();
        Noted corrected = desk.trail(episode).corrected();
        return new Component[] {
            corrected == null
                    ? new Text(desk.name(episode))
                    : new Div(new Text(desk.name(episode) + " "), new Tag("Corrected", Tag.Kind.PLAIN)),
            new Text(Times.day(episode.period().from())),
            new Text(until == null ? "Not known" : Times.day(desk.entered(until))),
            new Text(who(desk.trail(episode).begun(), "Not known")),
            new Text(corrected == null ? who(desk.trail(episode).ended(), "") : who(corrected, "")),
            corrected == null ? actions(episode) : new Text("No longer counts")
        };
    }

    private static String who(@Nullable Noted noted, String none) {
        return noted == null ? none : noted.why() + ". " + noted.by() + ", " + Times.shown(noted.at());
    }

    private Component actions(E episode) {
        return Group.actions(
                link(episode, "end", episode.period().until() == null ? "End" : "Change the end"),
                link(episode, "correct", "Correct"));
    }

    private Anchor link(E episode, String page, String words) {
        Anchor link = new Anchor(
                PlacementNavigation.child(childId) + "/" + desk.path() + "/" + Objects.requireNonNull(episode.id())
                        + "/" + page,
                words);
        link.setAriaLabel(words + ": " + desk.words(episode));
        return link;
    }
}
