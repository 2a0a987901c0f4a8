package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.Why;
import org.throughline.people.ChildRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.testing.ServiceTest;

/** What an officer enters about a child: all of it is recorded, or nothing with what must be put right. */
@Transactional
class ChildFilesTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ChildFiles files;

    @Autowired
    private Clock clock;

    private AcademicYear year = new AcademicYear(2026);
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_of_year_8() {
        year = AcademicYear.of(LocalDate.now(clock));
        child = officer(() -> files.save(Optional.empty(), person(null, null), plan(Set.of()), List.of(), start()));
    }

    private Optional<PlanStart> start() {
        return Optional.of(new PlanStart(LocalDate.now(clock), Why.of("MADE")));
    }

    private static <T> T officer(java.util.concurrent.Callable<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    private static void change(Runnable work) {
        officer(() -> {
            work.run();
            return true;
        });
    }

    private ChildRecord person(String upn, String postcode) {
        return new ChildRecord(
                null,
                null,
                "TEST" + NUMBER.incrementAndGet(),
                upn,
                "Test",
                "Invented",
                new AcademicYear(year.start() - 13).firstDay().plusDays(40),
                null,
                postcode,
                null,
                Set.of());
    }

    private static PlanEntry plan(Set<String> features) {
        return new PlanEntry(List.of(NeedType.SEMH), features, Support.NONE, false);
    }

    private ChildFile file() {
        return officer(() -> files.find(child).orElseThrow());
    }

    @Test
    void a_new_child_has_the_plan_from_the_day_and_for_the_reason_that_were_entered() {
        assertThat(Objects.requireNonNull(file().plan())).satisfies(plan -> {
            assertThat(plan.started()).isEqualTo(LocalDate.now(clock));
            assertThat(Objects.requireNonNull(plan.trail().begun()).code()).isEqualTo("MADE");
        });
    }

    @Test
    void a_new_child_without_a_day_for_the_plan_is_refused() {
        assertThatThrownBy(() -> officer(() ->
                        files.save(Optional.empty(), person(null, null), plan(Set.of()), List.of(), Optional.empty())))
                .hasMessageContaining("day on which the plan begins");
    }

    @Test
    void what_the_plan_says_is_changed_and_its_first_day_stays() {
        change(() -> files.save(
                Optional.of(file()),
                file().child(),
                new PlanEntry(List.of(NeedType.ASD), Set.of(), Support.NONE, true),
                List.of(),
                Optional.empty()));
        PlanRecord plan = Objects.requireNonNull(file().plan());
        assertThat(plan.needs()).containsExactly(NeedType.ASD);
        assertThat(plan.alternativeProvision()).isTrue();
        assertThat(plan.started()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void a_feature_that_no_school_has_is_named_and_refused() {
        assertThatThrownBy(() -> change(() -> files.save(
                        Optional.of(file()), file().child(), plan(Set.of("WHEELCHIAR")), List.of(), Optional.empty())))
                .hasMessageContaining("WHEELCHIAR");
    }

    @Test
    void a_number_with_the_wrong_check_letter_or_one_that_somebody_has_is_refused_in_words() {
        assertThatThrownBy(() -> officer(() -> files.save(
                        Optional.empty(), person("A801200001001", null), plan(Set.of()), List.of(), start())))
                .hasMessageContaining("UPN");
        assertThatThrownBy(() -> officer(() -> files.save(
                        Optional.empty(),
                        person(null, "BL9 0AAA, behind the church"),
                        plan(Set.of()),
                        List.of(),
                        start())))
                .hasMessageContaining("postcode");
    }
}
