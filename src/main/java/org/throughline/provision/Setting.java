package org.throughline.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.Ukprn;

/** A school, college or nursery. */
@Entity
class Setting {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private @Nullable Integer urn;
    private String name = "";
    private boolean inBorough;
    private @Nullable Double easting;
    private @Nullable Double northing;

    private @Nullable Integer ukprn;
    private @Nullable Integer laestab;
    private @Nullable LocalDate opened;
    private @Nullable LocalDate closed;
    private @Nullable UUID successorId;
    private @Nullable Integer typeCode;
    private @Nullable Integer phaseCode;

    @Column(name = "section_41")
    private @Nullable Boolean section41;

    protected Setting() {}

    Setting(SettingRecord setting) {
        id = setting.id();
        change(setting);
    }

    final void change(SettingRecord setting) {
        GridReference at = setting.at();
        SettingDetails details = setting.details();
        urn = setting.urn();
        name = setting.name();
        inBorough = setting.inBorough();
        easting = at == null ? null : at.easting();
        northing = at == null ? null : at.northing();
        section41 = setting.section41();
        ukprn = details.ukprn() == null ? null : details.ukprn().value();
        laestab = details.laestab() == null ? null : details.laestab().number();
        opened = details.opened();
        closed = details.closed();
        successorId = details.successor();
        typeCode = details.type();
        phaseCode = details.phase();
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    void recordSection41(@Nullable Boolean approved) {
        section41 = approved;
    }

    SettingRecord asRecord() {
        return new SettingRecord(
                id,
                urn,
                name,
                inBorough,
                easting == null || northing == null ? null : new GridReference(easting, northing),
                section41,
                new SettingDetails(
                        ukprn == null ? null : new Ukprn(ukprn),
                        laestab == null ? null : new Laestab(laestab / 10_000, laestab % 10_000),
                        opened,
                        closed,
                        successorId,
                        version,
                        typeCode,
                        phaseCode));
    }
}
