package org.throughline.sufficiency.release;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why published figures are not taken, or not forecast from. */
public sealed interface ReleaseRefusal extends Refusal {

    /** The files have faults. */
    record ReleaseFaulty(List<String> faults) implements ReleaseRefusal {

        @Override
        public List<String> problems() {
            return faults;
        }
    }

    /** A file is none of those that are published. */
    record ReleaseFileUnknown() implements ReleaseRefusal {}

    /** The file with the plans in each January is not there yet. */
    record CaseloadMissing() implements ReleaseRefusal {}

    /** It is not said where the figures come from, or at too great length. */
    record ReleaseSourceMissing(int longest) implements ReleaseRefusal {}

    /** No authority of the release can be forecast. */
    record ReleaseWithoutAuthority(int first) implements ReleaseRefusal {}

    /** There is no such release: somebody else deleted it. */
    record ReleaseUnknown() implements ReleaseRefusal {}

    /** No authority was chosen, or it is not in the release. */
    record AuthorityNotChosen() implements ReleaseRefusal {}

    /** More authorities are to stand beside one than fit. */
    record TooManyNeighbours(int most) implements ReleaseRefusal {}

    /** A forecast looks ahead too little or too far. */
    record ReleaseYearsOutOfRange(int most) implements ReleaseRefusal {}

    /** A forecast from the release is being calculated. */
    record ReleaseInWork() implements ReleaseRefusal {}
}
