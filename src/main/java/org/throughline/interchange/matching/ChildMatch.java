package org.throughline.interchange.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Candidate;

/**
 * Whom on record a file means.
 *
 * @param target the child, where it is certain; else null
 * @param why what speaks for the target; blank where there is none
 * @param candidates whom it may mean, for a person to choose; none where it is certain or nobody is like it
 */
public record ChildMatch(@Nullable UUID target, String why, List<Candidate> candidates) {

    static final ChildMatch NOBODY = new ChildMatch(null, "", List.of());
}
