package org.throughline.geography;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.throughline.shared.GridReference;

/** A postcode and its point. */
@Entity
class Postcode implements Persistable<String> {

    @Id
    private String code = "";

    private double easting;
    private double northing;

    protected Postcode() {}

    Postcode(String code, GridReference at) {
        this.code = code;
        this.easting = at.easting();
        this.northing = at.northing();
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
