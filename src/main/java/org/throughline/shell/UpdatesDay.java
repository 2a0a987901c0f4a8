package org.throughline.shell;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.events.EventPublications;
import org.throughline.events.Publication;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Updates between parts of the service that have failed for good, for administrators. */
@Service
@Transactional(readOnly = true)
class UpdatesDay implements DaySource {

    private static final int MOST_LISTED = 20;

    private final EventPublications publications;

    UpdatesDay(EventPublications publications) {
        this.publications = publications;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<DayGroup> groups() {
        int failed = publications.counts().givenUp();
        List<DayItem> items = publications.unfinished(MOST_LISTED).stream()
                .filter(Publication::isGivenUp)
                .map(update ->
                        new DayItem(update.what(), "not passed on to " + update.module(), null, UpdatesView.PATH))
                .toList();
        return List.of(new DayGroup(
                "Updates that failed",
                "One part of the service could not be told what another one saved. Try again; if it fails again, look"
                        + " in the log.",
                UpdatesView.PATH,
                UpdatesView.PATH,
                items,
                failed,
                true));
    }
}
