package org.throughline.matching.solver;

import org.jspecify.annotations.Nullable;

/**
 * Two pupils, not both kept, who may not be at the same provision.
 *
 * @param exceptAt where both hold places that go on, so that nothing parts them; null where there is no such provision
 */
record KeptApart(String first, String second, @Nullable CandidateProvision exceptAt) {}
