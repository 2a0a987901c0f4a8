package org.throughline.transitions.request;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** What of the requests for records waits for a SENCO: to answer, and answers that came. */
@Service
@Transactional(readOnly = true)
class RequestDay implements DaySource {

    /** The page of requests. */
    static final String PATH = "record-requests";

    private static final Duration NEWS = Duration.ofDays(14);

    private final RequestStore store;
    private final CurrentUser user;
    private final Clock clock;

    RequestDay(RequestStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.SENCO);
    }

    @Override
    @RolesAllowed(Roles.SENCO)
    public List<DayGroup> groups() {
        Set<UUID> own = user.scope(Roles.SENCO);
        Instant since = clock.instant().minus(NEWS);
        return List.of(
                DayGroup.tasks(
                        "Schools ask for a child's record",
                        "Say whether the child was with you, and start the record.",
                        PATH,
                        PATH,
                        store.open(own).stream()
                                .map(each -> new DayItem(
                                        Names.sorted(each.forename(), each.surname()),
                                        "For " + each.settingName(),
                                        each.dueOn(),
                                        PATH))
                                .toList()),
                DayGroup.news(
                        "Answers to your requests for records",
                        "Read what the old school says.",
                        PATH,
                        PATH,
                        store.askedBy(own).stream()
                                .filter(each -> each.answeredAt() != null
                                        && each.answeredAt().isAfter(since))
                                .map(each -> new DayItem(
                                        Names.sorted(each.forename(), each.surname()), each.askedOfName(), null, PATH))
                                .toList()));
    }
}
