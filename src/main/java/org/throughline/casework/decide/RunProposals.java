package org.throughline.casework.decide;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFreshness;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.people.ChildRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** What a run proposes for the cases of its entry year, and which first preferences can be granted now. */
@Service
@Transactional(readOnly = true)
public class RunProposals {

    private final MatchRuns runs;
    private final Cases cases;
    private final Placements placements;

    RunProposals(MatchRuns runs, Cases cases, Placements placements) {
        this.runs = runs;
        this.cases = cases;
        this.placements = placements;
    }

    /** The newest finished run on the records of an entry year; empty where there is none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<RunSummary> newest(AcademicYear entry) {
        return runs.all().stream()
                .filter(run -> run.status() == RunStatus.ENDED && run.origin() == RunSummary.Origin.RECORDS)
                .filter(run -> Objects.equals(run.entryYear(), entry.start()))
                .findFirst();
    }

    /** What a run came to; empty where it has no answer. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<RunResult> result(UUID runId) {
        return runs.result(runId);
    }

    /** What a run has for the child of a case; empty where the child is not in it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<Placement> placement(RunResult result, CaseRecord known) {
        return result.assessment().placements().stream()
                .filter(each -> known.childId().equals(childId(result, each.pupil())))
                .findFirst();
    }

    private static @Nullable UUID childId(RunResult result, Pupil pupil) {
        ChildRecord child = result.names().child(pupil.id());
        return child == null ? null : child.id();
    }

    /**
     * The children whose first preference the plan has, by name: what can be granted in one act and what cannot, with
     * why.
     *
     * @throws org.throughline.shared.Refused as {@link DecideRefusal} where the run is not one to decide from
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<GrantRow> preview(UUID runId) {
        RunResult result = toDecideFrom(runId);
        AcademicYear entry =
                new AcademicYear(Objects.requireNonNull(result.run().entryYear()));
        Map<UUID, CaseRecord> known = cases.ofEntry(entry).stream()
                .collect(Collectors.toMap(CaseRecord::childId, Function.identity(), (one, other) -> one));
        Map<UUID, PreferencesRecord> asked = placements.allPreferences().stream()
                .collect(Collectors.toMap(PreferencesRecord::childId, Function.identity()));
        List<Placement> first = result.assessment().placements().stream()
                .filter(placement -> isFirst(result, placement, asked))
                .toList();
        Set<String> ready = first.stream()
                .filter(placement -> isReady(known.get(childId(result, placement.pupil()))))
                .map(placement -> placement.pupil().id())
                .collect(Collectors.toCollection(TreeSet::new));
        SeatsFree seats =
                new SeatsFree(result.assessment().problem(), result.assessment().answer());
        Set<String> grantable = seats.carriedOut(ready);
        return first.stream()
                .map(placement ->
                        row(result, placement, known.get(childId(result, placement.pupil())), grantable, seats))
                .sorted(Comparator.comparing(GrantRow::name))
                .toList();
    }

    /** Whether the plan has what the family asks for first, by the records and not only by the rules of the run. */
    private static boolean isFirst(RunResult result, Placement placement, Map<UUID, PreferencesRecord> asked) {
        Provision provision = placement.provision();
        UUID childId = childId(result, placement.pupil());
        PreferencesRecord record = childId == null ? null : asked.get(childId);
        return provision != null
                && !placement.pupil().isKept()
                && record != null
                && !record.asked().isEmpty()
                && record.asked().getFirst() instanceof Preference.Listed(UUID id)
                && id.equals(result.names().provision(provision.id()));
    }

    private static boolean isReady(@Nullable CaseRecord known) {
        return known != null && known.stage().isToDecide();
    }

    private static GrantRow row(
            RunResult result, Placement placement, @Nullable CaseRecord known, Set<String> grantable, SeatsFree seats) {
        Pupil pupil = placement.pupil();
        Provision provision = Objects.requireNonNull(placement.provision());
        GrantRow.Standing standing;
        String why = "";
        if (known == null) {
            standing = GrantRow.Standing.NOT_READY;
            why = "There is no case. Open it first";
        } else if (known.milestones().decided() != null) {
            standing = GrantRow.Standing.DECIDED;
        } else if (!known.stage().isToDecide()) {
            standing = GrantRow.Standing.NOT_READY;
            why = "The case is at the stage '" + known.stage().label() + "'";
        } else if (grantable.contains(pupil.id())) {
            standing = GrantRow.Standing.GRANTABLE;
        } else {
            standing = GrantRow.Standing.RESTS_ON_A_MOVE;
            why = "Every place is taken until this is decided: "
                    + seats.movingOut(provision.id(), grantable).stream()
                            .map(other -> result.nameOf(other.id()))
                            .collect(Collectors.joining("; "));
        }
        return new GrantRow(
                pupil.id(),
                known == null ? null : known.id(),
                childId(result, pupil),
                result.nameOf(pupil.id()),
                result.names().provision(provision.id()),
                provision.label(),
                standing,
                why);
    }

    private RunResult toDecideFrom(UUID runId) {
        RunSummary run = runs.find(runId).orElseThrow();
        if (run.status() != RunStatus.ENDED || run.origin() != RunSummary.Origin.RECORDS) {
            throw new DecideRefusal.RunNotToDecideFrom("this one is not finished, or tries something out").refused();
        }
        if (runs.freshness(List.of(run)).get(runId) != RunFreshness.CURRENT) {
            throw new DecideRefusal.RunNotToDecideFrom("the records have changed since. Run it again").refused();
        }
        return runs.result(runId).orElseThrow();
    }

    /** Whether a choice is what the plan of its run proposes for the child. */
    boolean isProposed(Choice choice, CaseRecord known) {
        UUID runId = choice.runId();
        return runId != null
                && runs.result(runId)
                        .flatMap(result -> placement(result, known)
                                .map(Placement::provision)
                                .map(Provision::id)
                                .map(code -> result.names().provision(code)))
                        .filter(proposed -> proposed.equals(choice.provisionId()))
                        .isPresent();
    }

    /** The children who leave a provision in the plan of a run and whose move is not decided, by name. */
    List<String> movingOut(UUID runId, UUID provisionId) {
        RunResult result = runs.result(runId).orElseThrow();
        Set<UUID> decided = cases
                .ofEntry(new AcademicYear(Objects.requireNonNull(result.run().entryYear())))
                .stream()
                .filter(known -> known.milestones().decided() != null)
                .map(CaseRecord::childId)
                .collect(Collectors.toSet());
        SeatsFree seats =
                new SeatsFree(result.assessment().problem(), result.assessment().answer());
        return result.assessment().problem().provisions().stream()
                .filter(provision -> provisionId.equals(result.names().provision(provision.id())))
                .flatMap(provision -> seats.movingOut(provision.id(), Set.of()).stream())
                .filter(pupil -> !decided.contains(childId(result, pupil)))
                .map(pupil -> result.nameOf(pupil.id()))
                .toList();
    }
}
