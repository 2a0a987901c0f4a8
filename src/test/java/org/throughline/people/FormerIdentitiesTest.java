package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.shared.PersonName;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;

/** What a child was called before it was on record here. */
class FormerIdentitiesTest extends ServiceTest {

    @Autowired
    private Children children;

    @Autowired
    private FormerIdentities former;

    @Autowired
    private ChildIdentities identities;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_former_upn_and_name_are_noted_once() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        "FORMER-1",
                        null,
                        "Nowname",
                        "Nia",
                        LocalDate.of(2012, 3, 4),
                        null,
                        null,
                        null,
                        Set.of())));
        as(Roles.PLACEMENT_OFFICER, () -> {
            for (int turn = 0; turn < 2; turn++) {
                former.addUpn(child, "V351999925001", "A file says so");
                former.addName(child, PersonName.of("Nia", "Thenname"));
            }
            return true;
        });
        ChildIdentity known = as(Roles.PLACEMENT_OFFICER, identities::all).stream()
                .filter(each -> each.id().equals(child))
                .findFirst()
                .orElseThrow();
        assertThat(known.formerUpns()).containsExactly("V351999925001");
        assertThat(known.formerly()).containsExactly(new ChildIdentity.Formerly("Thenname", "Nia", null));
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    former.addUpn(child, "A801200005001", "wrong letter");
                    return true;
                }))
                .isInstanceOf(Refused.class);
        jdbc.update("delete from child where id = ?", child);
    }
}
