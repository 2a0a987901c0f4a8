package org.throughline.ehcp.caseclock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.PhaseTransferClock;
import org.throughline.ehcp.clocks.PhaseTransferDates;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.ehcp.clocks.PhaseTransferProgress;
import org.throughline.shared.AcademicYear;

/** The clocks of a plan in force: its reviews, and the phase transfer of the coming September. */
final class PlanClocks {

    private static final String AMEND = "A";

    private final Counting counting;
    private final PlanRecord plan;
    private final Map<ReturnItem, String> items;
    private final LocalDate today;

    PlanClocks(Counting counting, PlanRecord plan, Map<ReturnItem, String> items, LocalDate today) {
        this.counting = counting;
        this.plan = plan;
        this.items = items;
        this.today = today;
    }

    /** The clocks of the last review, and when the next is due. */
    List<ChildClock> reviews() {
        List<ChildClock> clocks = new ArrayList<>();
        LocalDate meeting = day(ReturnItem.REVIEW_MEETING);
        LocalDate decided = day(ReturnItem.LAST_REVIEW);
        if (meeting != null) {
            find("R12", "", meeting).ifPresent(due -> clocks.add(ChildClock.notHeld(due, today)));
            LocalDate done = decided != null && !decided.isBefore(meeting) ? decided : null;
            find("R13", "", meeting).ifPresent(due -> clocks.add(ChildClock.of(due, done, today)));
            if (items.getOrDefault(ReturnItem.REVIEW_OUTCOME, "").equals(AMEND)) {
                amendment(clocks, meeting);
            }
        }
        LocalDate last = decided != null ? decided : meeting != null ? meeting : plan.started();
        find("R15", "", last).ifPresent(due -> clocks.add(ChildClock.of(due, null, today)));
        return clocks;
    }

    /** Both clocks of a final amended plan; the service does not hold when that was issued. */
    private void amendment(List<ChildClock> clocks, LocalDate meeting) {
        LocalDate notice = day(ReturnItem.REVIEW_DRAFT);
        if (notice != null && !notice.isBefore(meeting)) {
            find("R14", "NOTICE", notice).ifPresent(due -> clocks.add(ChildClock.notHeld(due, today)));
        }
        find("R14", "MEETING", meeting).ifPresent(due -> clocks.add(ChildClock.notHeld(due, today)));
    }

    /** The phase transfer at the start of the coming academic year; empty where the child enters no new phase then. */
    Optional<ChildTransfer> transfer(int ncYearNext) {
        int entry = AcademicYear.of(today).start() + 1;
        return PhaseTransferKind.entering(ncYearNext).map(kind -> {
            PhaseTransferDates dates = new PhaseTransferClock(counting).of(kind, entry);
            LocalDate opens = dates.due().start().minusMonths(12);
            PhaseTransferProgress done = new PhaseTransferProgress(
                    since(opens, day(ReturnItem.REVIEW_MEETING)),
                    since(opens, day(ReturnItem.REVIEW_DRAFT)),
                    since(opens, day(ReturnItem.PHASE_TRANSFER_FINAL)),
                    false,
                    false);
            return new ChildTransfer(dates, done, dates.status(done, today));
        });
    }

    /** A day, where it lies within the year before the move; an older one is of another review. */
    private static @Nullable LocalDate since(LocalDate opens, @Nullable LocalDate day) {
        return day == null || day.isBefore(opens) ? null : day;
    }

    private Optional<DueDate> find(String id, String part, LocalDate start) {
        return counting.find(id, part, start);
    }

    /** The day of an item; null where it is not recorded or no day. */
    private @Nullable LocalDate day(ReturnItem item) {
        try {
            String value = items.get(item);
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
