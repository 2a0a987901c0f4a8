package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.Period;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.Children;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/**
 * Who is where in an academic year: the one reading that the register, runs, what-ifs, the gap and own counts share. It
 * reads names; who calls it for somebody else answers for what leaves.
 */
@Service
@Transactional(readOnly = true)
public class PlacesHeld {

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;
    private final Clock clock;

    PlacesHeld(Children children, EhcPlans plans, Placements placements, Provisions provisions, Clock clock) {
        this.clock = clock;
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
    }

    /** The children with a plan in an academic year, and where they are. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<PlacedChild> in(AcademicYear year) {
        return read().in(year);
    }

    /** The children whose plan is maintained on a day, and where they are on it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<PlacedChild> on(LocalDate day) {
        return read().on(day);
    }

    /** Everything that is needed to say who is where in any year, read once. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Reading read() {
        List<PlanRecord> known = plans.all();
        return new Reading(
                LocalDate.now(clock),
                known,
                children.find(known.stream().map(PlanRecord::childId).toList()),
                provisions.all().stream()
                        .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), Function.identity())),
                placements.all().stream().collect(Collectors.groupingBy(PlacementRecord::childId)));
    }

    /**
     * Plans, children, provisions and places as they were read, corrected plans and places left out.
     *
     * @param today the day of the reading
     * @param plans every plan
     * @param children children with a plan, by id
     * @param register provisions, by id
     * @param placements places by child
     */
    public record Reading(
            LocalDate today,
            List<PlanRecord> plans,
            Map<UUID, ChildRecord> children,
            Map<UUID, ProvisionRecord> register,
            Map<UUID, List<PlacementRecord>> placements) {

        /**
         * The children whose plan is maintained in an academic year (today, or on its first day), and where they are.
         */
        public List<PlacedChild> in(AcademicYear year) {
            return maintainedOn(dayOf(year)).stream()
                    .map(plan -> placed(plan, year))
                    .toList();
        }

        /** The children whose plan is maintained on a day, and where they are on it. */
        public List<PlacedChild> on(LocalDate day) {
            return maintainedOn(day).stream()
                    .map(plan -> placed(plan, AcademicYear.of(day), new Period(day, day.plusDays(1))))
                    .toList();
        }

        /** The plans maintained on a day, of which a child has one at most. */
        public List<PlanRecord> maintainedOn(LocalDate day) {
            return plans.stream().filter(plan -> plan.isMaintainedOn(day)).toList();
        }

        /** The day that stands for an academic year: today in the one that goes on, else the first. */
        public LocalDate dayOf(AcademicYear year) {
            return year.contains(today) ? today : year.firstDay();
        }

        /** A child in an academic year, whatever becomes of the plan. */
        public PlacedChild placed(PlanRecord plan, AcademicYear year) {
            return placed(plan, year, new Period(dayOf(year), year.next().firstDay()));
        }

        private PlacedChild placed(PlanRecord plan, AcademicYear year, Period asked) {
            ChildRecord child = Objects.requireNonNull(children.get(plan.childId()));
            int ncYear = ChildYears.of(child, year);
            return new PlacedChild(child, plan, ncYear, placeOf(plan.childId(), ncYear, year, asked));
        }

        /**
         * The place held on the first day asked about; with none then, the first that begins on a later one. SQL that
         * asks the same is in {@link PlaceThen}.
         */
        private PlacedChild.@Nullable Place placeOf(UUID childId, int ncYear, AcademicYear year, Period asked) {
            List<PlacedChild.Place> then = placements.getOrDefault(childId, List.of()).stream()
                    .filter(each -> each.period().overlaps(asked))
                    .map(each -> new PlacedChild.Place(each, Objects.requireNonNull(register.get(each.provisionId()))))
                    .filter(each -> each.provision().isOpenIn(year.start())
                            && each.placement()
                                    .isHeldIn(
                                            year.start(),
                                            ncYear,
                                            each.provision().ncYearTo()))
                    .sorted(Comparator.comparing(
                            each -> each.placement().period().from()))
                    .toList();
            return then.reversed().stream()
                    .filter(each -> each.placement().period().contains(asked.from()))
                    .findFirst()
                    .or(() -> then.stream().findFirst())
                    .orElse(null);
        }
    }
}
