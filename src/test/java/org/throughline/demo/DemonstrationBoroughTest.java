package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.testing.ServiceTest;

class DemonstrationBoroughTest extends ServiceTest {

    @Autowired
    private DemonstrationBorough demonstration;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Children children;

    @Autowired
    private Clock clock;

    private List<PlanRecord> demonstrationPlans() {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            List<PlanRecord> all = plans.maintained();
            Map<UUID, ChildRecord> known =
                    children.find(all.stream().map(PlanRecord::childId).toList());
            return all.stream()
                    .filter(plan -> Objects.requireNonNull(known.get(plan.childId()))
                            .reference()
                            .matches("C0\\d{4}"))
                    .toList();
        });
    }

    @Test
    void it_is_loaded_once() {
        assertThat(demonstration.isLoaded()).isTrue();
        assertThat(demonstration.loadIfEmpty()).isFalse();
    }

    @Test
    void it_has_as_many_plans_by_need_and_by_age_as_the_published_tables() {
        List<PlanRecord> all = demonstrationPlans();
        assertThat(all).hasSize(2_804);
        Map<NeedType, Integer> byNeed = new EnumMap<>(NeedType.class);
        all.forEach(plan -> byNeed.merge(plan.needs().getFirst(), 1, Integer::sum));
        assertThat(byNeed).isEqualTo(new EnumMap<>(JanuaryHistory.BY_NEED));

        AcademicYear year = AcademicYear.of(LocalDate.now(clock));
        Map<Integer, Long> byAge = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.find(all.stream().map(PlanRecord::childId).toList()).values().stream()
                        .collect(Collectors.groupingBy(
                                child -> YearGroup.of(child.dateOfBirth(), year) + 4, Collectors.counting())));
        assertThat(IntStream.range(0, JanuaryHistory.BY_AGE.length)
                        .mapToLong(age -> byAge.get(age + JanuaryHistory.YOUNGEST)))
                .containsExactly(Arrays.stream(JanuaryHistory.BY_AGE)
                        .asLongStream()
                        .boxed()
                        .toArray(Long[]::new));
    }

    @Test
    void it_has_five_january_counts_that_add_up_to_the_published_totals() {
        Map<Integer, Integer> totals = as(Roles.PLANNER, plans::januaryTotals);
        assertThat(totals.values()).containsExactly(1_935, 2_087, 2_241, 2_686, 2_804);
    }

    @Test
    void nobody_is_placed_above_a_limit_and_some_go_out_of_the_borough() {
        AcademicYear year = new AcademicYear(2026);
        List<ProvisionRecord> register = new DemoProvisions(year, 351).provisions();
        Map<UUID, Long> there = new DemoChildren(year, 351, register)
                .placements().stream()
                        .filter(placement -> placement.startYear() <= year.start())
                        .collect(Collectors.groupingBy(PlacementRecord::provisionId, Collectors.counting()));
        for (ProvisionRecord provision : register) {
            int places = provision.offered(year.start()).places();
            long children = there.getOrDefault(provision.id(), 0L);
            if (places > 0) {
                assertThat(children).as(provision.name()).isLessThanOrEqualTo(places);
            }
        }
        long outside = register.stream()
                .filter(provision -> !provision.setting().inBorough())
                .mapToLong(provision -> there.getOrDefault(provision.id(), 0L))
                .sum();
        assertThat(outside).isBetween(150L, 300L);
    }

    @Test
    void its_shares_of_settings_are_about_the_published_ones_and_its_special_schools_nearly_full_in_every_year_group() {
        AcademicYear year = new AcademicYear(2026);
        List<ProvisionRecord> register = new DemoProvisions(year, 351).provisions();
        DemoChildren born = new DemoChildren(year, 351, register);
        Map<UUID, ProvisionRecord> byId =
                register.stream().collect(Collectors.toMap(ProvisionRecord::id, Function.identity()));
        Map<UUID, ProvisionRecord> at = born.placements().stream()
                .filter(placement -> placement.startYear() <= year.start())
                .collect(Collectors.toMap(PlacementRecord::childId, placement -> byId.get(placement.provisionId())));
        Map<ProvisionType, Long> kinds =
                at.values().stream().collect(Collectors.groupingBy(ProvisionRecord::type, Collectors.counting()));
        double all = born.children().size();
        // published for Bury, January 2025: special 20.1 %, independent special 6.1 %, mainstream 43.3 % without bases
        assertThat(kinds.get(ProvisionType.SPECIAL_SCHOOL) / all).isBetween(0.17, 0.22);
        assertThat(kinds.get(ProvisionType.INDEPENDENT_SPECIAL) / all).isBetween(0.05, 0.07);
        assertThat(kinds.get(ProvisionType.MAINSTREAM) / all).isBetween(0.38, 0.48);
        // not known 3.6 %, not in education, employment or training 3.9 %
        assertThat((all - at.size()) / all).isBetween(0.05, 0.08);
        for (String code : List.of("LARK", "ELDER", "BRACK")) {
            List<ChildRecord> there = born.children().stream()
                    .filter(child -> at.containsKey(child.id())
                            && at.get(child.id()).code().equals(code))
                    .toList();
            ProvisionRecord school = at.values().stream()
                    .filter(provision -> provision.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat((double) there.size() / school.offered(year.start()).places())
                    .as(code)
                    .isBetween(0.9, 1.0);
            assertThat(there.stream().map(child -> YearGroup.of(child.dateOfBirth(), year)))
                    .as(code)
                    .containsAll(IntStream.rangeClosed(Math.max(0, school.ncYearFrom()), school.ncYearTo())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void the_same_seed_makes_the_same_borough() {
        AcademicYear year = new AcademicYear(2026);
        List<ChildRecord> once = new DemoChildren(year, 1, new DemoProvisions(year, 1).provisions()).children();
        List<ChildRecord> twice = new DemoChildren(year, 1, new DemoProvisions(year, 1).provisions()).children();
        assertThat(once).isEqualTo(twice);
    }
}
