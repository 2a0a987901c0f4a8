package org.throughline.placement.ui.child;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.episodes.Episode;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeStep;
import org.throughline.placement.ChildFiles;
import org.throughline.shared.ui.Ids;

/**
 * A page on which an episode of a child is recorded, ended or corrected.
 *
 * @param <E> the kind of episode
 */
abstract class EpisodeView<E extends Episode<E>> extends ChildPartView {

    private static final long serialVersionUID = 1L;

    private final transient EpisodeDesk<E> desk;

    EpisodeView(ChildFiles files, EpisodeDesk<E> desk) {
        super(files);
        this.desk = desk;
    }

    /** What the page is about. */
    EpisodeDesk<E> desk() {
        return desk;
    }

    /** The episode that the address names; a corrected one is found no longer. */
    E named(BeforeEnterEvent event) {
        UUID id = Ids.of(event, ChildAddresses.EPISODE);
        return desk.of(childId()).stream()
                .filter(each -> id.equals(each.id()) && !desk.trail(each).isCorrected())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Shows what a change comes to, and does it when the person says so. */
    void ask(EpisodeChange<E> change, ReasonFields reason) {
        List<EpisodeStep<E>> steps = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (accepted(() -> {
            steps.addAll(desk.steps(childId(), change));
            warnings.addAll(desk.warnings(change));
        })) {
            ask(
                    steps.stream().map(desk::sentence).toList(),
                    warnings,
                    () -> desk.carryOut(childId(), change, reason.why()));
        }
    }
}
