package org.throughline.matching.problem;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.Sex;

/** Gathers the optional values of a {@link Pupil}. */
public final class PupilBuilder {

    private final String id;
    private final int ncYear;
    private int startYear;
    private final List<NeedType> needs;
    private @Nullable Sex sex;
    private @Nullable GridReference home;
    private List<String> preferences = List.of();
    private Set<String> excluded = Set.of();
    private @Nullable String keep;
    private @Nullable String stayAt;
    private Set<String> keepApart = Set.of();
    private Set<String> siblingAt = Set.of();
    private Set<String> siblingWith = Set.of();
    private Set<String> requires = Set.of();
    private @Nullable Integer lastNcYear;

    PupilBuilder(String id, int ncYear, int startYear, List<NeedType> needs) {
        this.id = id;
        this.ncYear = ncYear;
        this.startYear = startYear;
        this.needs = needs;
    }

    /** Begins with every value of another pupil. */
    public PupilBuilder(Pupil other) {
        this(other.id(), other.ncYear(), other.startYear(), other.needs());
        sex = other.sex();
        home = other.home();
        preferences = other.preferences();
        excluded = other.excluded();
        keep = other.keep();
        stayAt = other.stayAt();
        keepApart = other.keepApart();
        siblingAt = other.siblingAt();
        siblingWith = other.siblingWith();
        requires = other.requires();
        lastNcYear = other.lastNcYear();
    }

    /** Sets the academic year from which the place is needed. */
    public PupilBuilder startYear(int value) {
        startYear = value;
        return this;
    }

    /** Sets the sex; null when not recorded. */
    public PupilBuilder sex(@Nullable Sex value) {
        sex = value;
        return this;
    }

    /** Sets the home; null when unknown. */
    public PupilBuilder home(@Nullable GridReference value) {
        home = value;
        return this;
    }

    /** Sets the provisions requested, in order. */
    public PupilBuilder preferences(List<String> ids) {
        preferences = ids;
        return this;
    }

    /** Sets the provisions requested, in order. */
    public PupilBuilder preferences(String... ids) {
        return preferences(List.of(ids));
    }

    /** Sets the provisions that may not be proposed. */
    public PupilBuilder excluded(Set<String> ids) {
        excluded = ids;
        return this;
    }

    /** Sets the provisions that may not be proposed. */
    public PupilBuilder excluded(String... ids) {
        return excluded(inOrder(ids));
    }

    /** Fixes the place; null when it is to be found. */
    public PupilBuilder keep(@Nullable String provisionId) {
        keep = provisionId;
        return this;
    }

    /** Sets the provision where the pupil holds a place that goes on; null when there is none. */
    public PupilBuilder stayAt(@Nullable String provisionId) {
        stayAt = provisionId;
        return this;
    }

    /** Sets the pupils who may not be at the same provision. */
    public PupilBuilder keepApart(Set<String> ids) {
        keepApart = ids;
        return this;
    }

    /** Sets the pupils who may not be at the same provision. */
    public PupilBuilder keepApart(String... ids) {
        return keepApart(inOrder(ids));
    }

    /** Sets the provisions a sibling attends. */
    public PupilBuilder siblingAt(Set<String> ids) {
        siblingAt = ids;
        return this;
    }

    /** Sets the provisions a sibling attends. */
    public PupilBuilder siblingAt(String... ids) {
        return siblingAt(inOrder(ids));
    }

    /** Sets the brothers and sisters in the same problem. */
    public PupilBuilder siblingWith(Set<String> ids) {
        siblingWith = ids;
        return this;
    }

    /** Sets the brothers and sisters in the same problem. */
    public PupilBuilder siblingWith(String... ids) {
        return siblingWith(inOrder(ids));
    }

    /** Sets the features the provision must have. */
    public PupilBuilder requires(Set<String> features) {
        requires = features;
        return this;
    }

    /** Sets the features the provision must have. */
    public PupilBuilder requires(String... features) {
        return requires(inOrder(features));
    }

    /** Sets the last NC year for which the place is needed; null for the top of the provision's range. */
    public PupilBuilder lastNcYear(@Nullable Integer value) {
        lastNcYear = value;
        return this;
    }

    /**
     * The pupil.
     *
     * @throws IllegalArgumentException when there is no need, or both a fixed place and one to stay at
     */
    public Pupil build() {
        return new Pupil(
                id,
                ncYear,
                startYear,
                needs,
                sex,
                home,
                preferences,
                excluded,
                keep,
                stayAt,
                keepApart,
                siblingAt,
                siblingWith,
                requires,
                lastNcYear);
    }

    private static Set<String> inOrder(String... values) {
        return new LinkedHashSet<>(Arrays.asList(values));
    }
}
