package org.throughline.geography;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;

/** Where postcodes are. */
@Service
@Transactional
public class Postcodes {

    private final PostcodeRepository postcodes;
    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    Postcodes(PostcodeRepository postcodes, JdbcClient jdbc, JdbcOperations rows) {
        this.postcodes = postcodes;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The point of a postcode, however it is spaced; empty when it is unknown. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<GridReference> find(String postcode) {
        return postcodes.findById(normalise(postcode)).map(Postcode::at);
    }

    /** What is known of some postcodes without spaces; those that are unknown are left out. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, PostcodePoint> find(Collection<String> codes) {
        return byCode(postcodes.findAllById(codes));
    }

    /** The districts of which postcodes are on record, such as BL9, with their ids. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, UUID> districts() {
        Map<String, UUID> districts = new HashMap<>();
        jdbc.sql("select code, id from postcode_district").query(row -> {
            districts.put(row.getString("code"), row.getObject("id", UUID.class));
        });
        return districts;
    }

    /** The postcodes of a district on record. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, PostcodePoint> ofDistrict(UUID district) {
        return byCode(postcodes.findByDistrictId(district));
    }

    private static Map<String, PostcodePoint> byCode(Collection<Postcode> found) {
        return found.stream()
                .map(Postcode::asPoint)
                .collect(Collectors.toMap(PostcodePoint::code, Function.identity()));
    }

    /** Adds postcodes that are not there yet. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void add(Map<String, GridReference> points) {
        Map<String, UUID> known = districts();
        postcodes.saveAll(points.entrySet().stream()
                .map(entry -> {
                    String code = normalise(entry.getKey());
                    return new Postcode(
                            code,
                            known.computeIfAbsent(PostcodePoint.district(code), this::addDistrict),
                            entry.getValue());
                })
                .toList());
    }

    /**
     * Adds postcodes of a district, and puts those on record where they are said to be now; no other is touched.
     *
     * @param district such as BL9
     * @param points its postcodes
     * @return the district's id
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.PLACEMENT_OFFICER})
    public UUID merge(String district, Collection<PostcodePoint> points) {
        UUID known = districts().get(district);
        UUID id = known == null ? addDistrict(district) : known;
        rows.batchUpdate(
                "insert into postcode (code, district_id, easting, northing, ended) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update easting = values(easting), northing = values(northing),"
                        + " ended = values(ended)",
                points.stream()
                        .map(point -> new Object[] {
                            point.code(), id, point.at().easting(), point.at().northing(), point.ended()
                        })
                        .toList());
        return id;
    }

    private UUID addDistrict(String code) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into postcode_district (id, code) values (?, ?)")
                .params(id, code)
                .update();
        return id;
    }

    private static String normalise(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
