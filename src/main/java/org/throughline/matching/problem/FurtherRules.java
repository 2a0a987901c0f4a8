package org.throughline.matching.problem;

import java.util.function.ToLongBiFunction;

/**
 * What weighs on an answer beyond the matching pack: named rules that an authority has switched on. They add points, so
 * none of them can outweigh an earlier level or make a hard rule break.
 */
public interface FurtherRules {

    /** Nothing beyond the pack. */
    FurtherRules NONE = ofPairs((pupil, provision) -> 0);

    /** Points of a pupil at a provision and nothing else. */
    static FurtherRules ofPairs(ToLongBiFunction<Pupil, Provision> points) {
        return new FurtherRules() {
            @Override
            public long points(Pupil pupil, Provision provision) {
                return points.applyAsLong(pupil, provision);
            }

            @Override
            public boolean isAboutGroups() {
                return false;
            }

            @Override
            public long points(Problem problem, Answer answer) {
                return 0;
            }
        };
    }

    /** The points that a pupil at a provision adds, whoever else is there; 0 or more. */
    long points(Pupil pupil, Provision provision);

    /** Whether anything is weighed that depends on who else is there. */
    boolean isAboutGroups();

    /** The points that a whole answer adds because of who is with whom; 0 or more. */
    long points(Problem problem, Answer answer);
}
