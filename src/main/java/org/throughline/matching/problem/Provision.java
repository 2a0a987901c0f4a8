package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/**
 * A provision that may have places; a row of {@code provisions.csv}.
 *
 * @param id unique in the problem
 * @param name shown to people; may be blank
 * @param kind what it is
 * @param inBorough whether it lies in the borough
 * @param needs needs it is designated for; empty means any
 * @param ncYearFrom lowest NC year it admits and keeps
 * @param ncYearTo highest NC year it admits and keeps
 * @param sex null means any
 * @param at where it is; null when unknown
 * @param annualCost pounds a pupil a year to the authority
 * @param features features it has
 * @param opens first academic year open; null means no bound
 * @param closes first academic year no longer open; null means no bound
 */
public record Provision(
        String id,
        String name,
        ProvisionType kind,
        boolean inBorough,
        Set<NeedType> needs,
        int ncYearFrom,
        int ncYearTo,
        @Nullable Sex sex,
        @Nullable GridReference at,
        BigDecimal annualCost,
        Set<String> features,
        @Nullable Integer opens,
        @Nullable Integer closes) {

    /** Copies the sets and refuses an empty range of years or a negative cost. */
    public Provision {
        if (ncYearFrom > ncYearTo || annualCost.signum() < 0) {
            throw new IllegalArgumentException("Provision " + id + " has an empty range of years or a negative cost");
        }
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
    }

    /** The name, or the id where there is no name. */
    public String label() {
        return name.isBlank() ? id : name;
    }

    /** The same as if it lay in the borough. */
    Provision asInBorough() {
        return new Provision(
                id, name, kind, true, needs, ncYearFrom, ncYearTo, sex, at, annualCost, features, opens, closes);
    }

    /** A provision in the borough with the required values; everything else is blank until set. */
    public static ProvisionBuilder builder(String id, ProvisionType kind, int ncYearFrom, int ncYearTo) {
        return new ProvisionBuilder(id, kind, ncYearFrom, ncYearTo);
    }
}
