package org.throughline.ehcp;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Noted;
import org.throughline.episodes.Trail;
import org.throughline.shared.NeedType;

/** An EHC plan of a child. */
@Entity
class EhcPlan {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID childId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private PlanRecord.Status status = PlanRecord.Status.MAINTAINED;

    private LocalDate started = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private Support.@Nullable Risk behaviourRisk;

    private @Nullable Integer childrenPerAdult;

    private @Nullable LocalDate ceases;
    private boolean alternativeProvision;

    /** The first of the needs once more, for lists that filter by it. */
    @Enumerated(EnumType.STRING)
    private NeedType primaryNeed = NeedType.OTH;

    @ElementCollection
    @CollectionTable(name = "ehc_plan_need", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Column(name = "need")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 500)
    private List<NeedType> needs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ehc_plan_feature", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "feature")
    @BatchSize(size = 500)
    private Set<String> features = new HashSet<>();

    @Embedded
    private @Nullable Trail trail;

    protected EhcPlan() {}

    EhcPlan(PlanRecord plan) {
        childId = plan.childId();
        status = plan.status();
        started = plan.started();
        ceases = plan.ceases();
        change(plan);
    }

    EhcPlan(PlanRecord plan, Noted begun) {
        this(plan);
        trail = Trail.NONE.begun(begun);
    }

    /** Changes what the plan says; when it begins and ends is changed as an episode. */
    final void change(PlanRecord plan) {
        behaviourRisk = plan.support().risk();
        childrenPerAdult = plan.support().childrenPerAdult();
        alternativeProvision = plan.alternativeProvision();
        primaryNeed = plan.needs().getFirst();
        if (!needs.equals(plan.needs())) {
            needs.clear();
            needs.addAll(plan.needs());
        }
        features.retainAll(plan.features());
        features.addAll(plan.features());
    }

    /** Ends the plan on a day, or takes the end back with null. */
    void cease(@Nullable LocalDate day, Noted noted) {
        ceases = day;
        status = PlanRecord.Status.MAINTAINED;
        trail = trail().ended(day == null ? null : noted);
    }

    /** Keeps the plan and counts it no longer. */
    void markCorrected(Noted noted) {
        trail = trail().corrected(noted);
    }

    private Trail trail() {
        return Objects.requireNonNullElse(trail, Trail.NONE);
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    PlanRecord asRecord() {
        return new PlanRecord(
                id,
                version,
                childId,
                status,
                started,
                List.copyOf(needs),
                Set.copyOf(features),
                new Support(behaviourRisk, childrenPerAdult),
                ceases,
                alternativeProvision,
                trail());
    }
}
