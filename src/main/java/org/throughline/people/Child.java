package org.throughline.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.Sex;

/** A child or young person. */
@Entity
class Child {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String reference = "";
    private String packId = "";
    private @Nullable String upn;
    private String surname = "";
    private String forename = "";
    private LocalDate dateOfBirth = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String postcode;
    private @Nullable Double easting;
    private @Nullable Double northing;

    private @Nullable Integer taughtNcYear;
    private @Nullable Integer taughtIn;
    private @Nullable String taughtReason;

    @ElementCollection
    @CollectionTable(name = "child_sibling", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "sibling_id")
    @BatchSize(size = 500)
    private Set<UUID> siblings = new HashSet<>();

    protected Child() {}

    Child(ChildRecord child) {
        id = Objects.requireNonNullElse(child.id(), id);
        packId = child.packId();
        change(child);
    }

    final void change(ChildRecord child) {
        GridReference home = child.home();
        reference = child.reference();
        upn = child.upn();
        surname = child.surname();
        forename = child.forename();
        dateOfBirth = child.dateOfBirth();
        sex = child.sex();
        postcode = child.postcode();
        easting = home == null ? null : home.easting();
        northing = home == null ? null : home.northing();
        TaughtYear taught = child.taught();
        taughtNcYear = taught == null ? null : taught.ncYear();
        taughtIn = taught == null ? null : taught.academicYear();
        taughtReason = taught == null ? null : taught.reason();
        siblings.retainAll(child.siblings());
        siblings.addAll(child.siblings());
    }

    void locate(GridReference home) {
        easting = home.easting();
        northing = home.northing();
    }

    boolean isSiblingOf(UUID other) {
        return siblings.contains(other);
    }

    void joinSibling(UUID other) {
        siblings.add(other);
    }

    void partSibling(UUID other) {
        siblings.remove(other);
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    ChildRecord asRecord() {
        return new ChildRecord(
                id,
                version,
                reference,
                upn,
                surname,
                forename,
                dateOfBirth,
                sex,
                postcode,
                easting == null || northing == null ? null : new GridReference(easting, northing),
                Set.copyOf(siblings),
                taughtNcYear == null || taughtIn == null || taughtReason == null
                        ? null
                        : new TaughtYear(taughtNcYear, taughtIn, taughtReason),
                packId);
    }
}
