package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shell.day.DayGroup;
import org.throughline.testing.ServiceTest;

/** What of the cases waits for an officer. */
class CaseDayTest extends ServiceTest {

    @Autowired
    private CaseDay day;

    @Autowired
    private Children children;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    private final AcademicYear next =
            AcademicYear.of(LocalDate.now(Instants.LONDON)).next();

    @Test
    void a_case_that_nobody_looks_after_waits_for_an_officer() {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    int before = nobody().count();
                    CaseFixture.of(children, context).opened(next, "Nobody");
                    DayGroup after = nobody();
                    assertThat(after.count()).isEqualTo(before + 1);
                    assertThat(after.items()).hasSizeLessThanOrEqualTo(5);
                    assertThat(after.all()).isEqualTo("cases?officer=-");
                    return true;
                }));
    }

    private DayGroup nobody() {
        List<DayGroup> groups = day.groups();
        assertThat(groups)
                .extracting(DayGroup::title)
                .containsExactly("Your cases that are late", "Your cases at risk", "Cases that nobody looks after");
        return groups.getLast();
    }
}
