package org.throughline.ehcp.caseclock;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.calendar.Calendars;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItems;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.ExceptedPeriod;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The clocks of a child, from requests, plans and what the yearly return holds of reviews and phase transfers. */
@Service
@Transactional(readOnly = true)
public class ChildClocks {

    private final PlanRequests requests;
    private final EhcPlans plans;
    private final ReturnItems items;
    private final ClockExceptions exceptions;
    private final ClockRules rules;
    private final Calendars calendars;
    private final Clock clock;

    ChildClocks(
            PlanRequests requests,
            EhcPlans plans,
            ReturnItems items,
            ClockExceptions exceptions,
            ClockRules rules,
            Calendars calendars,
            Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.items = items;
        this.exceptions = exceptions;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The clocks of a child as they stand today; rules of the days on which they started. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public ClocksOfChild of(ChildRecord child) {
        UUID id = Objects.requireNonNull(child.id());
        LocalDate today = LocalDate.now(clock);
        Counting counting = new Counting(rules.book(), calendars.reading().of(null));
        List<ClockException> recorded = exceptions.ofChild(id);
        List<PlanRecord> episodes = plans.episodesOf(id);
        List<ChildClock> clocks = new ArrayList<>();
        for (RequestRecord request : requests.ofChild(id)) {
            clocks.addAll(new RequestClocks(counting, excepted(request, recorded), today).of(request, episodes));
        }
        Optional<PlanClocks> ofPlan = episodes.stream()
                .filter(plan -> plan.isMaintainedOn(today))
                .findFirst()
                .map(plan ->
                        new PlanClocks(counting, plan, items.of(List.of(id)).getOrDefault(id, Map.of()), today));
        ofPlan.ifPresent(plan -> clocks.addAll(plan.reviews()));
        clocks.sort(Comparator.comparing(each -> each.due().lastLawfulDay()));
        int next = ChildYears.of(child, AcademicYear.of(today).next());
        return new ClocksOfChild(clocks, ofPlan.flatMap(plan -> plan.transfer(next)), recorded);
    }

    /** The excepted periods of a request that hold, by the rule they are exceptions to. */
    private Map<String, List<ExceptedPeriod>> excepted(RequestRecord request, List<ClockException> recorded) {
        Map<String, List<ExceptedPeriod>> byRule = new HashMap<>();
        for (ExceptionReason reason : exceptions.reasons(request.received())) {
            List<ExceptedPeriod> periods = recorded.stream()
                    .filter(each -> each.holds()
                            && each.startedOn().equals(request.received())
                            && each.reason().equals(reason.code()))
                    .map(ClockException::period)
                    .toList();
            reason.rules()
                    .forEach(rule -> byRule.computeIfAbsent(rule, id -> new ArrayList<>())
                            .addAll(periods));
        }
        return byRule;
    }
}
