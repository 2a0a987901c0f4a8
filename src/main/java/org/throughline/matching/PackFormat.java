package org.throughline.matching;

import java.time.Duration;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** How problems and answers are written to files that other programs can read. Implemented by matching.pack. */
public interface PackFormat {

    /** A problem as a zip of a matching pack; equal problems give equal bytes. */
    byte[] problem(Problem problem);

    /**
     * The problem in a zip that {@link #problem} wrote.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when it is not such a zip
     */
    Problem readProblem(byte[] zip);

    /** An answer as a zip of the answer's files, with its certificate. */
    byte[] answer(Assessment assessment, Facts facts);

    /** A proof as text that {@link #readProof} reads. */
    byte[] proof(Proof proof);

    /**
     * The proof in a text that {@link #proof} wrote.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when it is not such a text
     */
    Proof readProof(byte[] text);

    /**
     * How an answer came about.
     *
     * @param profile the order of the levels
     * @param weights the weights inside the points
     * @param seed seed of the random numbers
     * @param steps steps of the local search
     * @param endedBy why the search ended, in the pack's words
     * @param took time the search took
     * @param threads searches side by side
     * @param proof what is known about each level
     * @param placeValues what one more place would be worth
     */
    record Facts(
            Profile profile,
            Weights weights,
            long seed,
            long steps,
            String endedBy,
            Duration took,
            int threads,
            Proof proof,
            MarginalValues.Result placeValues) {}
}
