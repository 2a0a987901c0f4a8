package org.throughline.sufficiency.cohort;

import java.util.List;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Questions and results as text, for the database. */
final class CohortFile {

    private static final StoredJson JSON = new StoredJson(List.of());
    private static final TypeReference<CohortQuestion> QUESTION = new TypeReference<>() {};
    private static final TypeReference<FirstCohort.Result> RESULT = new TypeReference<>() {};

    private CohortFile() {}

    static String text(CohortQuestion question) {
        return JSON.write(question, QUESTION);
    }

    static CohortQuestion question(String text) {
        return JSON.read(text, QUESTION);
    }

    static String text(FirstCohort.Result result) {
        return JSON.write(result, RESULT);
    }

    static FirstCohort.Result result(String text) {
        return JSON.read(text, RESULT);
    }
}
