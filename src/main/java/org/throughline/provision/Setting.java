package org.throughline.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

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

    @Column(name = "section_41")
    private @Nullable Boolean section41;

    protected Setting() {}

    Setting(SettingRecord setting) {
        GridReference at = setting.at();
        id = setting.id();
        urn = setting.urn();
        name = setting.name();
        inBorough = setting.inBorough();
        easting = at == null ? null : at.easting();
        northing = at == null ? null : at.northing();
        section41 = setting.section41();
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
                section41);
    }
}
