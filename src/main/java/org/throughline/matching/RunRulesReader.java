package org.throughline.matching;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.shared.AcademicYear;

/** The weights and rules of a run: of the version that was chosen, or those frozen with another run. */
@Component
class RunRulesReader {

    private final RuleVersions versions;
    private final PublishedPlans published;

    RunRulesReader(RuleVersions versions, PublishedPlans published) {
        this.versions = versions;
        this.published = published;
    }

    /**
     * The rules that a request asks for.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when the version was deleted
     */
    RunRules of(RunRequest request, Supplier<RuleContext> background) {
        Integer number = request.ruleVersion();
        if (number == null) {
            return RunRules.PACK;
        }
        RuleVersion version =
                versions.find(number).orElseThrow(() -> new MatchingRefusal.RulesOfRunDeleted(number).refused());
        return new RunRules(version.book(), version.isSigned(), background.get());
    }

    /** What is known beyond the pack, with the plan that families know. */
    RuleContext withPublished(RuleContext known, AcademicYear entryYear) {
        return new RuleContext(
                known.current(), published.places(entryYear.start()), known.support(), known.residents());
    }

    /** The rules of a run, as they were frozen with it. */
    static RunRules frozen(RunSummary run, Problem problem) {
        return new RunRules(
                WeightedRules.of(problem).map(WeightedRules::book).orElseGet(() -> RuleSet.of(run.weights())),
                run.isSigned(),
                WeightedRules.of(problem).map(WeightedRules::background).orElse(RuleContext.NONE));
    }
}
