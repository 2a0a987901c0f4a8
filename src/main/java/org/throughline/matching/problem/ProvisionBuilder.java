package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** Gathers the optional values of a {@link Provision}. */
public final class ProvisionBuilder {

    private final String id;
    private final ProvisionType kind;
    private final int ncYearFrom;
    private final int ncYearTo;
    private String name = "";
    private boolean inBorough = true;
    private Set<NeedType> needs = Set.of();
    private @Nullable Sex sex;
    private @Nullable GridReference at;
    private BigDecimal annualCost = BigDecimal.ZERO;
    private Set<String> features = Set.of();
    private @Nullable Integer opens;
    private @Nullable Integer closes;

    ProvisionBuilder(String id, ProvisionType kind, int ncYearFrom, int ncYearTo) {
        this.id = id;
        this.kind = kind;
        this.ncYearFrom = ncYearFrom;
        this.ncYearTo = ncYearTo;
    }

    /** Sets the name shown to people. */
    public ProvisionBuilder name(String value) {
        name = value;
        return this;
    }

    /** Sets whether it lies in the borough; it does unless set. */
    public ProvisionBuilder inBorough(boolean value) {
        inBorough = value;
        return this;
    }

    /** Sets the needs it is designated for; none means any. */
    public ProvisionBuilder needs(Set<NeedType> values) {
        needs = values;
        return this;
    }

    /** Sets the needs it is designated for. */
    public ProvisionBuilder needs(NeedType... values) {
        return needs(Set.of(values));
    }

    /** Sets the only sex it admits; null for any. */
    public ProvisionBuilder sex(@Nullable Sex value) {
        sex = value;
        return this;
    }

    /** Sets where it is; null when unknown. */
    public ProvisionBuilder at(@Nullable GridReference value) {
        at = value;
        return this;
    }

    /** Sets the cost in pounds a pupil a year. */
    public ProvisionBuilder annualCost(BigDecimal value) {
        annualCost = value;
        return this;
    }

    /** Sets the cost in pounds a pupil a year. */
    public ProvisionBuilder annualCost(long value) {
        return annualCost(BigDecimal.valueOf(value));
    }

    /** Sets the features it has. */
    public ProvisionBuilder features(Set<String> values) {
        features = values;
        return this;
    }

    /** Sets the features it has. */
    public ProvisionBuilder features(String... values) {
        return features(Set.of(values));
    }

    /** Sets the first academic year open; null for no bound. */
    public ProvisionBuilder opens(@Nullable Integer value) {
        opens = value;
        return this;
    }

    /** Sets the first academic year no longer open; null for no bound. */
    public ProvisionBuilder closes(@Nullable Integer value) {
        closes = value;
        return this;
    }

    /**
     * The provision.
     *
     * @throws IllegalArgumentException when the range of years is empty or the cost negative
     */
    public Provision build() {
        return new Provision(
                id, name, kind, inBorough, needs, ncYearFrom, ncYearTo, sex, at, annualCost, features, opens, closes);
    }
}
