package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** What a matching service says of children's NHS numbers: health information, for those who may see it. */
@Service
@Transactional
public class NhsMatches {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final NumberStore numbers;
    private final CurrentUser user;
    private final Clock clock;

    NhsMatches(JdbcClient jdbc, NumberStore numbers, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Notes what the service says of a child, in the place of what it said before. The number itself stays as it is.
     *
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} where the person may not see health information
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, NhsMatch match) {
        requireHealth();
        jdbc.sql("insert into child_nhs_match (child_id, status, differences, missing, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update status = values(status),"
                        + " differences = values(differences), missing = values(missing),"
                        + " entered_by = values(entered_by), entered_at = values(entered_at)")
                .params(
                        childId,
                        match.status().name(),
                        cut(match.differences()),
                        cut(match.missing()),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What the service says of these children; nothing for those of whom it says nothing. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, NhsMatch> of(Collection<UUID> children) {
        requireHealth();
        Map<UUID, NhsMatch> found = new HashMap<>();
        if (!children.isEmpty()) {
            jdbc.sql("select child_id, status, differences, missing from child_nhs_match where child_id in (:children)")
                    .param("children", children)
                    .query(row -> {
                        found.put(
                                row.getObject("child_id", UUID.class),
                                new NhsMatch(
                                        NhsMatch.Status.valueOf(row.getString("status")),
                                        row.getString("differences"),
                                        row.getString("missing")));
                    });
        }
        return found;
    }

    /** The child whose NHS number it is; empty where nobody has it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<UUID> owner(String nhsNumber) {
        requireHealth();
        return numbers.owner(NumberKind.NHS, nhsNumber);
    }

    private void requireHealth() {
        if (!user.has(Roles.HEALTH)) {
            throw new PeopleRefusal.HealthInformation().refused();
        }
    }
}
