package org.throughline.placement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** Capabilities, restrictions and places out of use of a provision, changed and shown. */
class ProvisionStandingViewTest extends ScreenTest {

    @Autowired
    private Provisions provisions;

    @Autowired
    private JdbcClient jdbc;

    private UUID provision = new UUID(0, 0);

    @BeforeEach
    void a_special_school_of_the_demonstration() {
        provision = Objects.requireNonNull(
                as(Roles.PLACEMENT_OFFICER, () -> provisions.withCode("LARK").orElseThrow())
                        .id());
    }

    @AfterEach
    void what_was_recorded_goes_again() {
        for (String table : new String[] {"provision_restriction", "provision_out_of_use"}) {
            jdbc.sql("delete from " + table + " where provision_id = ?")
                    .param(provision)
                    .update();
        }
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_missing_is_said_and_nothing_is_recorded() {
        go("provisions/" + provision + "/standing", ProvisionStandingView.class);
        press("Put them out of use");
        assertThat(errors()).contains("how many places");
        press("Record the restriction");
        assertThat(errors()).contains("Say what is restricted");
        assertThat(words()).contains("None are recorded.");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_restriction_that_is_recorded_is_read_on_the_page_of_the_provision() {
        go("provisions/" + provision + "/standing");
        write("What is restricted", "No new boarders");
        write("Who says so, and where", "A letter");
        press("Record the restriction");
        assertThat(errors()).isEmpty();
        go("provisions/" + provision);
        assertThat(words()).contains("No new boarders").contains("Places out of use");
    }

    @Test
    @WithMockUser(roles = Roles.STAFF)
    void it_is_for_placement_officers() {
        refused("provisions/" + provision + "/standing");
    }
}
