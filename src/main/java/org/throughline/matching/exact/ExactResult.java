package org.throughline.matching.exact;

import java.util.List;
import java.util.stream.IntStream;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/**
 * What the exact core found.
 *
 * @param answer a plan that keeps every rule
 * @param objective its totals by the run's weights; levels outside the profile are 0
 * @param steps flows, linear and mixed-integer programs solved
 * @param isCutOff whether it was cut off before it had done all it could
 * @param proof what is known about each level
 */
public record ExactResult(Answer answer, Totals objective, long steps, boolean isCutOff, Proof proof) {

    static ExactResult of(
            PairModel model,
            LowerBounds bounds,
            Incumbent incumbent,
            long steps,
            boolean isCutOff,
            boolean isRelaxation) {
        List<Proof.LevelProof> levels = IntStream.range(
                        0, model.profile.levels().size())
                .mapToObj(level -> bounds.proof(model, level))
                .toList();
        return new ExactResult(
                incumbent.answer(), incumbent.totals(), steps, isCutOff, new Proof(levels, isRelaxation));
    }
}
