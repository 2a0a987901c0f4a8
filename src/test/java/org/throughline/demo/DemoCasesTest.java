package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.CaseStep;
import org.throughline.casework.Cases;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** The cases of the demonstration are such as an officer would have them. */
class DemoCasesTest extends ServiceTest {

    @Autowired
    private Cases cases;

    private final AcademicYear year = AcademicYear.of(LocalDate.now(Instants.LONDON));

    private List<CaseRecord> of(AcademicYear entry) throws Exception {
        return as(Roles.PLACEMENT_OFFICER, () -> cases.ofEntry(entry));
    }

    @Test
    void last_september_s_children_have_started_or_are_before_the_tribunal() throws Exception {
        Set<CaseStage> met = of(year).stream().map(CaseRecord::stage).collect(Collectors.toSet());
        assertThat(met)
                .contains(CaseStage.STARTED)
                .isSubsetOf(EnumSet.range(CaseStage.FINAL_NAMED, CaseStage.ENDED))
                .doesNotContain(CaseStage.RECONSIDERATION);
        assertThat(of(year)).allSatisfy(each -> {
            assertThat(each.milestones().finalPlan()).isNotNull();
            assertThat(each.provisionId() == null).isEqualTo(each.namedType() != null);
        });
    }

    @Test
    void nothing_is_decided_for_next_september_and_nothing_is_dated_ahead() throws Exception {
        List<CaseRecord> next = of(year.next());
        assertThat(next).hasSizeGreaterThan(100);
        assertThat(next).allSatisfy(each -> {
            assertThat(each.provisionId()).isNull();
            assertThat(each.stage().isFinal()).isFalse();
        });
        for (CaseRecord each : next.subList(0, 20)) {
            List<CaseStep> steps = as(Roles.PLACEMENT_OFFICER, () -> cases.history(each.id()));
            assertThat(steps).extracting(CaseStep::on).isSorted();
            assertThat(steps.getLast().on()).isBeforeOrEqualTo(LocalDate.now(Instants.LONDON));
            assertThat(steps.getLast().to()).isEqualTo(each.stage());
        }
    }
}
