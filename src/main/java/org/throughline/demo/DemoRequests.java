package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.caseclock.ClockExceptions;
import org.throughline.ehcp.caseclock.ExceptionEntry;

/** Tells of a few requests for an assessment that are under way, one of them with an exception to its time limits. */
@Component
class DemoRequests {

    /** By weeks ago: not decided yet, being assessed, and being assessed with an exception. */
    private static final int[] WEEKS = {3, 9, 15};

    private static final String ASSESS = "Y";

    private final PlanRequests requests;
    private final ClockExceptions exceptions;

    DemoRequests(PlanRequests requests, ClockExceptions exceptions) {
        this.requests = requests;
        this.exceptions = exceptions;
    }

    /** Tells of them. */
    void tell(DemoStory story, DemoStory.Person by, List<UUID> children) {
        for (int index = 0; index < WEEKS.length; index++) {
            UUID child = children.get(index);
            LocalDate received = DemoDays.working(story.today().minusWeeks(WEEKS[index]));
            story.on(received, by, () -> requests.record(request(child, received, "", null)));
            LocalDate decided = DemoDays.working(received.plusDays(36));
            story.on(decided, by, () -> requests.record(request(child, received, ASSESS, decided)));
        }
        LocalDate received = DemoDays.working(story.today().minusWeeks(WEEKS[2]));
        LocalDate from = DemoDays.working(received.plusDays(50));
        story.on(
                from,
                by,
                () -> exceptions.record(new ExceptionEntry(
                        children.get(2),
                        received,
                        "PERSONAL",
                        from,
                        from.plusDays(35),
                        "Bereavement in the family; letter of the family's doctor on file")));
    }

    private static RequestRecord request(UUID child, LocalDate received, String outcome, @Nullable LocalDate decided) {
        return new RequestRecord(child, received, "1", false, outcome, decided, false, false, false, List.of());
    }
}
