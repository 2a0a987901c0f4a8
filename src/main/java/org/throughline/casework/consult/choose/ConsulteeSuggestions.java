package org.throughline.casework.consult.choose;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;

/**
 * Whom to consult about a child: what the family asks for first, because it must be consulted (section 39(2)), then
 * provisions that the rules of matching allow, those with room, near, in the borough and with few open consultations in
 * front. It suggests; an officer chooses.
 */
@Service
@Transactional(readOnly = true)
public class ConsulteeSuggestions {

    /** As many as this are suggested where so many fit; more for one child need a reason. */
    public static final int FEW = 4;

    private static final double METRES_A_MILE = 1_609.344;
    private static final double FAR = Double.MAX_VALUE;

    private final ProblemFromRecords problems;
    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;
    private final ConsultationLoad load;
    private final Clock clock;

    ConsulteeSuggestions(
            ProblemFromRecords problems,
            Children children,
            EhcPlans plans,
            Placements placements,
            Provisions provisions,
            ConsultationLoad load,
            Clock clock) {
        this.problems = problems;
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
        this.load = load;
        this.clock = clock;
    }

    /** Every provision that is open in the entry year: those suggested first, the others by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<Consultee> of(ConsultationSubject subject) {
        ChildRecord child = children.find(subject.childId()).orElseThrow();
        Problem problem = problems.problem(subject.entry());
        List<UUID> asked = placements.preferencesOf(subject.childId()).preferences();
        List<ProvisionRecord> register = provisions.all();
        Optional<Pupil> pupil = pupil(problem, child, subject, register);
        ConsultationLoad.Reading known = load.read(subject.childId(), LocalDate.now(clock));
        List<Consultee> all = new ArrayList<>();
        for (ProvisionRecord provision : register) {
            UUID id = Objects.requireNonNull(provision.id());
            int preference = asked.indexOf(id) + 1;
            if (preference > 0 || provision.isOpenIn(subject.entry().start())) {
                all.add(consultee(problem, child, pupil, provision, preference, known));
            }
        }
        return ordered(all, inBorough(register));
    }

    /** What the family asks for that is not on the register: it must be consulted as well, once it is added there. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<String> askedForElsewhere(UUID childId) {
        return placements.preferencesOf(childId).asked().stream()
                .filter(Preference.Unlisted.class::isInstance)
                .map(Preference.Unlisted.class::cast)
                .map(each -> each.town().isBlank() ? each.name() : each.name() + ", " + each.town())
                .toList();
    }

    private static Set<UUID> inBorough(List<ProvisionRecord> register) {
        return register.stream()
                .filter(provision -> provision.setting().inBorough())
                .map(ProvisionRecord::id)
                .collect(Collectors.toSet());
    }

    /** The child as the problem has it; a child who is not in the problem is read from its own records. */
    private Optional<Pupil> pupil(
            Problem problem, ChildRecord child, ConsultationSubject subject, List<ProvisionRecord> register) {
        Pupil known = problem.findPupil(child.packId());
        if (known != null) {
            return Optional.of(known.notKept().notStaying());
        }
        return plans.ofChild(subject.childId()).map(plan -> pupil(child, plan, subject, register));
    }

    private Pupil pupil(
            ChildRecord child, PlanRecord plan, ConsultationSubject subject, List<ProvisionRecord> register) {
        PreferencesRecord asked = placements.preferencesOf(subject.childId());
        Map<UUID, String> codes = register.stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), ProvisionRecord::code));
        Set<String> excluded = asked.exclusions().keySet().stream()
                .map(codes::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Pupil.builder(
                        child.packId(),
                        ChildYears.of(child, subject.entry()),
                        subject.entry().start(),
                        plan.needs().toArray(NeedType[]::new))
                .sex(child.sex())
                .home(child.home())
                .preferences(asked.preferences().stream()
                        .map(codes::get)
                        .filter(Objects::nonNull)
                        .toList())
                .excluded(excluded)
                .requires(plan.features())
                .build();
    }

    private Consultee consultee(
            Problem problem,
            ChildRecord child,
            Optional<Pupil> pupil,
            ProvisionRecord provision,
            int preference,
            ConsultationLoad.Reading known) {
        UUID id = Objects.requireNonNull(provision.id());
        Optional<Provision> inProblem = problem.findProvision(provision.code());
        Refusal refusal = pupil.isPresent() && inProblem.isPresent() ? Refusal.of(pupil.get(), inProblem.get()) : null;
        boolean isUnderWay = known.underWay().contains(id);
        var maintainer = known.maintainer(provision.setting());
        return new Consultee(
                id,
                provision.name(),
                provision.setting().id(),
                preference,
                false,
                pupil.isEmpty() ? "No EHC plan is on record" : refusal == null ? null : refusal.label(),
                miles(child.home(), provision.setting().at()),
                pupil.isPresent() && inProblem.isPresent() ? room(problem, pupil.get(), inProblem.get()) : null,
                known.open(provision.setting().id()),
                maintainer instanceof Maintainers.Maintainer.Other other ? Integer.valueOf(other.number()) : null,
                maintainer instanceof Maintainers.Maintainer.NotRecorded,
                isUnderWay);
    }

    private static @Nullable Double miles(@Nullable GridReference home, @Nullable GridReference at) {
        return home == null || at == null ? null : home.metresTo(at) / METRES_A_MILE;
    }

    /** Places of the entry year that nobody who is named has; null where places are not limited. */
    private static @Nullable Integer room(Problem problem, Pupil pupil, Provision provision) {
        Integer room = null;
        for (PlaceLimit limit : problem.limitsOf(provision)) {
            if (limit.academicYear() == pupil.startYear()
                    && limit.ncYearFrom() <= pupil.ncYear()
                    && pupil.ncYear() <= limit.ncYearTo()) {
                long taken = problem.pupils().stream()
                        .filter(other -> !other.id().equals(pupil.id()))
                        .filter(other -> provision.id().equals(other.keep())
                                || provision.id().equals(other.stayAt()))
                        .filter(other -> limit.ncYearFrom() <= other.ncYear() && other.ncYear() <= limit.ncYearTo())
                        .count();
                int left = (int) Math.max(0, limit.places() - taken);
                room = room == null ? left : Math.min(room, left);
            }
        }
        return room;
    }

    /** What is asked for first; then what fits best until there are a few; then all others by name. */
    static List<Consultee> ordered(List<Consultee> all, Set<UUID> inBorough) {
        List<Consultee> requested = all.stream()
                .filter(Consultee::isRequested)
                .sorted(Comparator.comparingInt(Consultee::preference))
                .map(Consultee::asSuggested)
                .toList();
        List<Consultee> ordered = new ArrayList<>(requested);
        all.stream()
                .filter(each -> !each.isRequested() && each.against() == null && !isFull(each))
                .sorted(Comparator.<Consultee>comparingInt(each -> inBorough.contains(each.provisionId()) ? 0 : 1)
                        .thenComparingInt(each -> each.room() == null ? 1 : 0)
                        .thenComparingDouble(ConsulteeSuggestions::distance)
                        .thenComparingInt(Consultee::open)
                        .thenComparing(Consultee::name))
                .limit(Math.max(0, FEW - requested.size()))
                .map(Consultee::asSuggested)
                .forEach(ordered::add);
        Set<UUID> listed = ordered.stream().map(Consultee::provisionId).collect(Collectors.toCollection(HashSet::new));
        all.stream()
                .filter(each -> !listed.contains(each.provisionId()))
                .sorted(Comparator.comparing(Consultee::name))
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static boolean isFull(Consultee each) {
        return each.room() != null && each.room() == 0;
    }

    private static double distance(Consultee each) {
        return each.miles() == null ? FAR : each.miles();
    }
}
