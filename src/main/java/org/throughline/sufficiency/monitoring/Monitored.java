package org.throughline.sufficiency.monitoring;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;
import org.throughline.sufficiency.scenario.ScenarioResult;

/** What is held against a scenario each term. */
public enum Monitored {
    /** Plans maintained; a scenario says those of the January of the academic year. */
    PLANS("Children with plans", null),
    /** Children placed out of the borough. */
    OUT_OF_BOROUGH("Children placed out of the borough", Measure.OUT_OF_BOROUGH),
    /** Children for whom there is no place. */
    UNPLACED("Children without a place", Measure.UNPLACED),
    /** Pounds a year, as they would be if the whole year were like the term. */
    POUNDS("Pounds a year, places and transport", Measure.POUNDS);

    private final String label;
    private final @Nullable Measure measure;

    Monitored(String label, @Nullable Measure measure) {
        this.label = label;
        this.measure = measure;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether it is counted in whole children. */
    public boolean isCount() {
        return this != POUNDS;
    }

    /** What a scenario says of an academic year; empty where it says nothing. */
    Optional<Distribution> in(ScenarioResult result, int academicYear) {
        if (measure == null) {
            return Optional.ofNullable(result.plansScenario().get(academicYear + 1));
        }
        return result.outlook().scenario().stream()
                .filter(year -> year.academicYear() == academicYear)
                .findFirst()
                .map(this::of);
    }

    private Distribution of(ProjectionYear year) {
        return year.at(Objects.requireNonNull(measure));
    }
}
