package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.geography.Postcodes;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;
import org.throughline.testing.ServiceTest;

/** Homes get the point of their postcode once that is known. */
class ChildHomesTest extends ServiceTest {

    private static final GridReference POINT = new GridReference(380_123, 410_456);

    @Autowired
    private ChildHomes homes;

    @Autowired
    private Children children;

    @Autowired
    private Postcodes postcodes;

    @Autowired
    private JdbcTemplate jdbc;

    private final String reference = "H" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void they_go_again() {
        jdbc.update("delete from child where reference = ?", reference);
        jdbc.update("delete from postcode where code = 'ZZ973VZ'");
    }

    @Test
    void a_home_without_a_point_gets_one_when_its_postcode_is_known_and_keeps_it() {
        UUID id = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        reference,
                        null,
                        "Invented",
                        "Una",
                        LocalDate.of(2018, 5, 1),
                        null,
                        "ZZ97 3VZ",
                        null,
                        Set.of())));
        assertThat(as(Roles.PLACEMENT_OFFICER, homes::all)).contains(new ChildHome(id, reference, "ZZ97 3VZ", false));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> homes.locate(id))).isFalse();

        as(Roles.ADMINISTRATOR, () -> {
            postcodes.add(Map.of("ZZ97 3VZ", POINT));
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> homes.locate(id))).isTrue();
        assertThat(as(Roles.PLACEMENT_OFFICER, homes::all)).contains(new ChildHome(id, reference, "ZZ97 3VZ", true));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> children.find(id))
                        .orElseThrow()
                        .home())
                .isEqualTo(POINT);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> homes.locate(id))).isTrue();
    }
}
