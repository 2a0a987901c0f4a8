package org.throughline.interchange.sen2;

import java.util.List;
import java.util.Objects;
import org.throughline.interchange.Severity;

/**
 * What a check of a return found, with the totals of the rules V996 to V999.
 *
 * @param gaps what is missing or wrong, person by person
 * @param rows all records of the return
 * @param children all children and young people in it
 */
public record Sen2Check(List<Sen2Gap> gaps, int rows, int children) {

    /** Copies the list. */
    public Sen2Check {
        gaps = List.copyOf(gaps);
    }

    /** Gaps in all: V996. */
    public int issues() {
        return gaps.size();
    }

    /** Children with a gap: V997. */
    public long childrenWithIssues() {
        return gaps.stream()
                .map(Sen2Gap::childId)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** Errors, for which COLLECT may refuse the return. */
    public long errors() {
        return gaps.stream().filter(gap -> gap.severity() == Severity.ERROR).count();
    }
}
