package org.throughline.geography;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.throughline.shared.GridReference;

/** A postcode and its point. */
@Entity
class Postcode implements Persistable<String> {

    @Id
    private String code = "";

    private UUID districtId = new UUID(0, 0);
    private double easting;
    private double northing;
    private @Nullable LocalDate ended;

    protected Postcode() {}

    Postcode(String code, UUID districtId, GridReference at) {
        this.code = code;
        this.districtId = districtId;
        this.easting = at.easting();
        this.northing = at.northing();
    }

    PostcodePoint asPoint() {
        return new PostcodePoint(code, at(), ended);
    }

    GridReference at() {
        return new GridReference(easting, northing);
    }

    @Override
    public @Nullable String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
