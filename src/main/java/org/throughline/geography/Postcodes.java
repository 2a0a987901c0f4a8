package org.throughline.geography;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;

/** Where postcodes are. */
@Service
@Transactional
public class Postcodes {

    private final PostcodeRepository postcodes;

    Postcodes(PostcodeRepository postcodes) {
        this.postcodes = postcodes;
    }

    /** The point of a postcode, however it is spaced; empty when it is unknown. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<GridReference> find(String postcode) {
        return postcodes.findById(normalise(postcode)).map(Postcode::at);
    }

    /** Adds postcodes that are not there yet. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void add(Map<String, GridReference> points) {
        postcodes.saveAll(points.entrySet().stream()
                .map(entry -> new Postcode(normalise(entry.getKey()), entry.getValue()))
                .toList());
    }

    private static String normalise(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
