package org.throughline.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.RequestRoutes;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;

/**
 * Puts together what a run came to, from what is stored of it; names are read from the records when they are asked for.
 */
@Component
class RunResults {

    private final RunArchive archive;
    private final RunChecks checks;
    private final ProblemFromRecords cohort;
    private final Provisions provisions;
    private final RequestRoutes routes;
    private final Clock clock;

    RunResults(
            RunArchive archive,
            RunChecks checks,
            ProblemFromRecords cohort,
            Provisions provisions,
            RequestRoutes routes,
            Clock clock) {
        this.checks = checks;
        this.archive = archive;
        this.cohort = cohort;
        this.provisions = provisions;
        this.routes = routes;
        this.clock = clock;
    }

    /** What a run came to so far; empty before its first answer and where the answer is withheld. */
    Optional<RunResult> of(RunSummary run) {
        UUID id = run.id();
        return assessment(id)
                .filter(assessment -> check(run, assessment).holds())
                .map(assessment -> new RunResult(
                        run,
                        assessment,
                        archive.proof(id),
                        archive.placeValues(id),
                        names(run),
                        routes(run, assessment.problem()),
                        archive.trial(id)));
    }

    /** What the check of a run's answer found; empty before its first answer. */
    Optional<GuaranteeReport> check(RunSummary run) {
        return checks.stored(run.id()).or(() -> assessment(run.id()).map(assessment -> check(run, assessment)));
    }

    /** What was found when the run ended; runs of before that are checked when they are shown. */
    private GuaranteeReport check(RunSummary run, Assessment assessment) {
        return checks.stored(run.id()).orElseGet(() -> AnswerCheck.of(assessment, run.weights()));
    }

    private Optional<Assessment> assessment(UUID id) {
        return archive.answer(id).map(answer -> Assessment.of(archive.problem(id), answer));
    }

    /** What people call the children of a run, where it is on the records. */
    RunNames namesOf(RunSummary run) {
        return names(run);
    }

    private RunNames names(RunSummary run) {
        Integer year = run.entryYear();
        return year == null
                ? RunNames.NONE
                : new RunNames(
                        cohort::childrenByReference,
                        () -> cohort.provisionsByReference(new AcademicYear(year - 1)),
                        () -> provisions.all().stream()
                                .collect(Collectors.toMap(
                                        ProvisionRecord::code, each -> Objects.requireNonNull(each.id()))));
    }

    /** By which law each provision of the register can be asked for, by code. */
    private Map<String, RequestRoutes.Basis> routes(RunSummary run, Problem problem) {
        LocalDate today = LocalDate.now(clock);
        if (run.entryYear() != null) {
            return routes.of(provisions.all(), today);
        }
        Map<ProvisionType, RequestRoutes.Basis> byType = routes.byType(today);
        return problem.provisions().stream()
                .collect(Collectors.toMap(Provision::id, each -> Objects.requireNonNull(byType.get(each.kind()))));
    }
}
