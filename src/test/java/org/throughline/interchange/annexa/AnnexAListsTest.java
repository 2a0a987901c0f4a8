package org.throughline.interchange.annexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.ehcp.EhcPlans;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.shared.Sex;
import org.throughline.testing.ServiceTest;

/** Annex A, List 1: looked over, exported, audited. */
class AnnexAListsTest extends ServiceTest {

    @Autowired
    private AnnexALists lists;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private AuditTrail audit;

    @Test
    void every_child_with_a_plan_stands_in_a_row_and_the_export_is_audited() {
        int children = as(Roles.PLACEMENT_OFFICER, plans::maintained).size();
        AnnexASummary check = as(Roles.PLACEMENT_OFFICER, lists::check);
        assertThat(check.children()).isEqualTo(children);
        assertThat(check.blank()).contains("Ethnicity");
        int before = audit.count("", AuditAction.EXPORT);
        List<String> lines = as(Roles.PLACEMENT_OFFICER, () -> lists.csv("inspection"))
                .lines()
                .toList();
        assertThat(lines).hasSize(children + 1);
        assertThat(lines.getFirst()).startsWith("Unique ID,UPN,ULN,Date of birth,Gender,Ethnicity");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> lists.xlsx("inspection")).content())
                .startsWith('P', 'K');
        assertThat(audit.count("", AuditAction.EXPORT)).isEqualTo(before + 2);
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> lists.csv(" ")))
                .isInstanceOf(Refused.class);
    }

    private static AnnexARow row(String upn, LocalDate born, Sex sex, String urn) {
        return new AnnexARow("C1", upn, "", born, sex, LocalDate.of(2020, 1, 1), "ASD", urn, "", "", "");
    }

    @Test
    void what_inspectors_would_find_is_found_before() {
        LocalDate today = LocalDate.of(2026, 11, 27);
        assertThat(AnnexACheck.faults(
                        List.of(
                                row("A", LocalDate.of(2016, 3, 2), Sex.F, "105000"),
                                row("A", LocalDate.of(2016, 3, 2), null, ""),
                                row("", LocalDate.of(2000, 11, 27), Sex.M, ""),
                                row("B", LocalDate.of(2001, 11, 27), Sex.M, "")),
                        today))
                .extracting(AnnexACheck.Fault::what)
                .containsExactly(
                        "Gender is missing: record the sex",
                        "There is no setting, at school age",
                        "The UPN is also that of C1",
                        "The young person is 26 or older",
                        "There is neither a UPN nor a ULN, at the age of 6 or more",
                        "The young person is 25");
    }
}
