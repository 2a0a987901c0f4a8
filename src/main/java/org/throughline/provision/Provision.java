package org.throughline.provision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** A provision of a setting. */
@Entity
class Provision {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Setting setting = new Setting();

    private String code = "";
    private String name = "";

    @Enumerated(EnumType.STRING)
    private ProvisionType type = ProvisionType.MAINSTREAM;

    @ElementCollection
    @CollectionTable(name = "provision_need", joinColumns = @JoinColumn(name = "provision_id"))
    @Column(name = "need")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 500)
    private Set<NeedType> designation = new HashSet<>();

    private int ncYearFrom;
    private int ncYearTo;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @ElementCollection
    @CollectionTable(name = "provision_feature", joinColumns = @JoinColumn(name = "provision_id"))
    @Column(name = "feature")
    @BatchSize(size = 500)
    private Set<String> features = new HashSet<>();

    private BigDecimal annualCost = BigDecimal.ZERO;
    private @Nullable Integer opens;
    private @Nullable Integer closes;

    @ElementCollection
    @CollectionTable(name = "commissioned_places", joinColumns = @JoinColumn(name = "provision_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<CommissionedPlaces> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "other_authority_seats", joinColumns = @JoinColumn(name = "provision_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<OtherSeats> otherSeats = new ArrayList<>();

    protected Provision() {}

    Provision(Setting setting, ProvisionRecord provision) {
        id = Objects.requireNonNullElse(provision.id(), id);
        this.setting = setting;
        change(provision);
    }

    final void change(ProvisionRecord provision) {
        code = provision.code();
        name = provision.name().strip();
        type = provision.type();
        designation.retainAll(provision.designation());
        designation.addAll(provision.designation());
        ncYearFrom = provision.ncYearFrom();
        ncYearTo = provision.ncYearTo();
        sex = provision.sex();
        features.retainAll(provision.features());
        features.addAll(provision.features());
        annualCost = provision.annualCost();
        opens = provision.opens();
        closes = provision.closes();
        if (!places.equals(provision.places())) {
            places.clear();
            places.addAll(provision.places());
        }
        if (!otherSeats.equals(provision.otherSeats())) {
            otherSeats.clear();
            otherSeats.addAll(provision.otherSeats());
        }
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    ProvisionRecord asRecord() {
        return new ProvisionRecord(
                id,
                version,
                setting.asRecord(),
                code,
                name,
                type,
                new TreeSet<>(designation),
                ncYearFrom,
                ncYearTo,
                sex,
                new TreeSet<>(features),
                annualCost,
                opens,
                closes,
                List.copyOf(places),
                List.copyOf(otherSeats));
    }
}
