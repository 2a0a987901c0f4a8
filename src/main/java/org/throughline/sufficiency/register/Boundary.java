package org.throughline.sufficiency.register;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The boundary of the borough, as the authority gives it: GeoJSON in the British National Grid (EPSG:27700). */
@Service
@Transactional
public class Boundary {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double EASTERNMOST = 700_000;
    private static final double NORTHERNMOST = 1_300_000;
    private static final double DEGREES = 180;
    private static final int LONGEST_SOURCE = 500;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Boundary(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The boundary.
     *
     * @param rings lines that close, each a list of pairs of metres east and north, as JSON
     * @param source where it comes from
     */
    public record Shape(String rings, String source) {}

    /** The boundary; empty where none was given. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<Shape> shape() {
        return jdbc
                .sql("select geojson, source from sufficiency_boundary")
                .query((row, number) -> new Shape(row.getString("geojson"), row.getString("source")))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Takes another boundary.
     *
     * @throws org.throughline.shared.Refused as {@link BoundaryRefusal} when it is none
     */
    @RolesAllowed(Roles.PLANNER)
    public void set(byte[] geojson, String source) {
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            throw new BoundaryRefusal.BoundarySourceMissing(LONGEST_SOURCE).refused();
        }
        jdbc.sql(
                        "insert into sufficiency_boundary (one, geojson, source, changed_by, changed_at) values (1, ?, ?, ?, ?)"
                                + " on duplicate key update geojson = values(geojson), source = values(source),"
                                + " changed_by = values(changed_by), changed_at = values(changed_at)")
                .params(rings(geojson).toString(), source.strip(), user.name(), Instants.toDatabase(clock.instant()))
                .update();
    }

    /** The lines of every polygon of a GeoJSON text. */
    static ArrayNode rings(byte[] geojson) {
        ArrayNode rings = JSON.createArrayNode();
        try {
            collect(JSON.readTree(new String(geojson, StandardCharsets.UTF_8)), rings);
        } catch (JacksonException broken) {
            throw new BoundaryRefusal.BoundaryUnreadable().refused(broken);
        }
        if (rings.isEmpty()) {
            throw new BoundaryRefusal.BoundaryWithoutPolygon().refused();
        }
        return rings;
    }

    private static void collect(JsonNode node, ArrayNode rings) {
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> node.path("features").forEach(each -> collect(each, rings));
            case "Feature" -> collect(node.path("geometry"), rings);
            case "Polygon" -> node.path("coordinates").forEach(ring -> add(ring, rings));
            case "MultiPolygon" ->
                node.path("coordinates").forEach(polygon -> polygon.forEach(ring -> add(ring, rings)));
            default -> {
                // points and lines are no boundary
            }
        }
    }

    private static void add(JsonNode ring, ArrayNode rings) {
        ArrayNode line = rings.addArray();
        for (JsonNode point : ring) {
            double east = point.path(0).asDouble(-1);
            double north = point.path(1).asDouble(-1);
            if (Math.abs(east) <= DEGREES && Math.abs(north) <= DEGREES) {
                throw new BoundaryRefusal.BoundaryInDegrees().refused();
            }
            if (east < 0 || east > EASTERNMOST || north < 0 || north > NORTHERNMOST) {
                throw new BoundaryRefusal.BoundaryOffTheGrid().refused();
            }
            line.addArray().add(Math.round(east)).add(Math.round(north));
        }
    }
}
