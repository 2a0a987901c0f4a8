package org.throughline.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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
    private final ProblemFromRecords cohort;
    private final Provisions provisions;
    private final RequestRoutes routes;
    private final Clock clock;

    RunResults(
            RunArchive archive, ProblemFromRecords cohort, Provisions provisions, RequestRoutes routes, Clock clock) {
        this.archive = archive;
        this.cohort = cohort;
        this.provisions = provisions;
        this.routes = routes;
        this.clock = clock;
    }

    /** What a run came to so far; empty before its first answer. */
    Optional<RunResult> of(RunSummary run) {
        UUID id = run.id();
        return archive.answer(id).map(answer -> {
            Problem problem = archive.problem(id);
            return new RunResult(
                    run,
                    Assessment.of(problem, answer),
                    archive.proof(id),
                    archive.placeValues(id),
                    names(run),
                    routes(run, problem),
                    archive.trial(id));
        });
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
