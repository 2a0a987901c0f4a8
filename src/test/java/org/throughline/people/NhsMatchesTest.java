package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;

/** What a matching service says of NHS numbers is health information. */
class NhsMatchesTest extends ServiceTest {

    @Autowired
    private Children children;

    @Autowired
    private NhsMatches matches;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void it_is_kept_replaced_and_shown_to_those_who_may_see_it() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        "MATCH-1",
                        null,
                        "Matched",
                        "Mo",
                        LocalDate.of(2012, 3, 4),
                        null,
                        null,
                        null,
                        Set.of())));
        NhsMatch first = new NhsMatch(NhsMatch.Status.POTENTIAL_MATCH, "Surname", "");
        NhsMatch second = new NhsMatch(NhsMatch.Status.NO_MATCH, "", "Postcode");
        Map<UUID, NhsMatch> found = SystemIdentity.as(
                "test",
                () -> {
                    matches.record(child, first);
                    matches.record(child, second);
                    return matches.of(List.of(child));
                },
                Roles.PLACEMENT_OFFICER,
                Roles.HEALTH);
        assertThat(found).isEqualTo(Map.of(child, second));
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> matches.of(List.of(child))))
                .isInstanceOf(Refused.class);
        jdbc.update("delete from child_nhs_match where child_id = ?", child);
        jdbc.update("delete from child where id = ?", child);
    }
}
