package org.throughline.sufficiency.cohort;

import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Questions and results as text, for the database. */
final class CohortFile {

    static final StoredJson<CohortQuestion> QUESTION = new StoredJson<>(new TypeReference<>() {});
    static final StoredJson<FirstCohort.Result> RESULT = new StoredJson<>(new TypeReference<>() {});

    private CohortFile() {}
}
