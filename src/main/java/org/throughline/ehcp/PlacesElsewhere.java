package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Where children are taught that is no place at a provision of the register. */
@Service
@Transactional
public class PlacesElsewhere {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    PlacesElsewhere(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of children, each child's earliest first; children without one are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<ElsewhereRecord>> of(Collection<UUID> children) {
        return children.isEmpty() ? Map.of() : found(" where child_id in (:children)", Map.of("children", children));
    }

    /** Every one on record, by child, each child's earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<ElsewhereRecord>> all() {
        return found("", Map.of());
    }

    private Map<UUID, List<ElsewhereRecord>> found(String where, Map<String, ?> parameters) {
        Map<UUID, List<ElsewhereRecord>> found = new HashMap<>();
        jdbc.sql("select * from place_elsewhere" + where + " order by child_id, starts, place_rank")
                .params(parameters)
                .query(row -> {
                    UUID child = row.getObject("child_id", UUID.class);
                    found.computeIfAbsent(child, id -> new ArrayList<>())
                            .add(new ElsewhereRecord(
                                    child,
                                    Objects.requireNonNull(row.getObject("starts", LocalDate.class)),
                                    row.getInt("place_rank"),
                                    row.getObject("ends", LocalDate.class),
                                    row.getString("setting"),
                                    row.getString("urn"),
                                    row.getString("ukprn"),
                                    row.getString("note"),
                                    row.getBoolean("sen_unit"),
                                    row.getBoolean("resourced")));
                });
        return found;
    }

    /**
     * Records one, or what the one of that child, first day and rank is now known to be.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(ElsewhereRecord place) {
        if (!place.problems().isEmpty()) {
            throw new EhcpRefusal.ToPutRight(place.problems()).refused();
        }
        batches.update(
                "insert into place_elsewhere (child_id, starts, place_rank, ends, setting, urn, ukprn, note, sen_unit,"
                        + " resourced) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update ends = values(ends),"
                        + " setting = values(setting), urn = values(urn), ukprn = values(ukprn), note = values(note),"
                        + " sen_unit = values(sen_unit), resourced = values(resourced)",
                place.childId(),
                place.from(),
                place.rank(),
                place.until(),
                place.setting(),
                place.urn(),
                place.ukprn(),
                place.note(),
                place.isUnit(),
                place.isResourced());
    }
}
