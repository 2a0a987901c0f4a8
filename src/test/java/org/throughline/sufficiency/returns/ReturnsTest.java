package org.throughline.sufficiency.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.jobs.JobState;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.SettingCell;
import org.throughline.sufficiency.papers.PaperTable;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.XlsxCheck;

/** Returns from the records of the demonstration. */
class ReturnsTest extends ServiceTest {

    private static @Nullable UUID shared;

    @Autowired
    private Returns returns;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Provisions provisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UUID forecast = new UUID(0, 0);

    @BeforeEach
    void a_forecast_is_done() {
        if (shared == null) {
            shared = as(Roles.PLANNER, () -> forecasts.begin("For returns", "To fill them in", 2));
        }
        UUID begun = shared;
        Awaitility.await("the forecast")
                .atMost(Duration.ofSeconds(120))
                .until(() -> as(Roles.PLANNER, () -> forecasts.status(begun)).state() == JobState.DONE);
        forecast = begun;
    }

    private PreparedReturn prepared(ReturnKind kind) {
        return as(Roles.PLANNER, () -> returns.prepare(kind));
    }

    private static List<PaperTable> tables(PreparedReturn prepared) {
        return prepared.paper().sections().stream()
                .flatMap(section -> section.tables().stream())
                .toList();
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replace(",", ""));
    }

    @Test
    void the_cells_by_setting_add_up_to_the_total_of_the_forecast() {
        ForecastTables tables =
                as(Roles.PLANNER, () -> forecasts.tables(forecast)).orElseThrow();
        List<SettingCell> cells = as(Roles.PLANNER, () -> forecasts.settingCells(forecast));
        for (ForecastTables.Row total : tables.rows().getOrDefault(Level.TOTAL, List.of())) {
            for (Level by : List.of(Level.NC_YEAR, Level.NEED)) {
                double sum = cells.stream()
                        .filter(cell -> cell.january() == total.year() && cell.by() == by)
                        .mapToDouble(SettingCell::mean)
                        .sum();
                assertThat(sum).isCloseTo(total.spread().mean(), Offset.offset(0.1));
            }
        }
    }

    @Test
    void in_the_management_plan_ages_and_needs_of_a_category_add_up_to_one_total_and_categories_to_the_forecast() {
        PreparedReturn prepared = prepared(ReturnKind.MANAGEMENT_PLAN);
        ForecastTables forecasted =
                as(Roles.PLANNER, () -> forecasts.tables(forecast)).orElseThrow();
        List<PaperTable> categories = tables(prepared).subList(0, 7);
        int all = 0;
        for (PaperTable table : categories) {
            List<List<String>> totals = table.words().stream()
                    .filter(row -> row.get(1).equals("Total"))
                    .toList();
            assertThat(totals).hasSize(2);
            assertThat(totals.getFirst().subList(2, 4))
                    .isEqualTo(totals.getLast().subList(2, 4));
            Map<String, Integer> sums = table.words().stream()
                    .filter(row -> !row.get(1).equals("Total"))
                    .collect(
                            Collectors.groupingBy(row -> row.get(0), Collectors.summingInt(row -> number(row.get(3)))));
            assertThat(sums.values()).containsOnly(number(totals.getFirst().get(3)));
            all += number(totals.getFirst().get(3));
        }
        double mean = forecasted
                .rows(Level.TOTAL, forecasted.lastJanuary() + 2)
                .getFirst()
                .spread()
                .mean();
        assertThat((double) all).isCloseTo(mean, Offset.offset(3.6));
        assertThat(tables(prepared).getLast().caption()).startsWith("The block by year");
    }

    @Test
    void the_scap_grid_has_four_kinds_in_two_phases_and_says_how_far_the_forecast_falls_short() {
        PreparedReturn prepared = prepared(ReturnKind.SCAP);
        assertThat(tables(prepared))
                .extracting(PaperTable::sheet)
                .containsExactly(
                        "UR primary",
                        "IN primary",
                        "SS primary",
                        "AP primary",
                        "UR secondary",
                        "IN secondary",
                        "SS secondary",
                        "AP secondary",
                        "Capacity");
        PaperTable special = tables(prepared).get(2);
        assertThat(special.headings())
                .containsExactly("Planning area", "Forecasts", "#Reception", "#1", "#2", "#3", "#4", "#5", "#6");
        int january = as(Roles.PLANNER, () -> forecasts.find(forecast))
                        .orElseThrow()
                        .history()
                        .lastJanuary()
                + 1;
        assertThat(special.words())
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row).startsWith("", new AcademicYear(january - 1).label()));
        double reception = as(Roles.PLANNER, () -> forecasts.settingCells(forecast)).stream()
                .filter(cell -> cell.january() == january && cell.by() == Level.NC_YEAR)
                .filter(cell -> cell.key().equals("0")
                        && List.of(ProvisionType.SPECIAL_SCHOOL.name(), ProvisionType.NON_MAINTAINED_SPECIAL.name())
                                .contains(cell.setting()))
                .mapToDouble(SettingCell::mean)
                .sum();
        assertThat(special.words().getFirst().get(2)).isEqualTo(String.valueOf(AddingUp.rounded(reception)));
        assertThat(prepared.toFillIn())
                .anyMatch(each -> each.startsWith("Primary: the grid looks 5 years ahead, the newest forecast 2"))
                .anyMatch(each -> each.contains("COLLECT"));
    }

    @Test
    void the_place_changes_are_those_of_the_register_and_what_is_not_recorded_is_listed() {
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        List<ProvisionRecord> asked = as(Roles.PLANNER, () -> provisions.all()).stream()
                .filter(each -> each.setting().inBorough() && each.type().isCommissioned())
                .filter(each -> each.type() != ProvisionType.INDEPENDENT_SPECIAL)
                .filter(each ->
                        each.isOpenIn(now.start()) || each.isOpenIn(now.next().start()))
                .toList();
        PreparedReturn prepared = prepared(ReturnKind.PLACE_CHANGES);
        PaperTable table = tables(prepared).getFirst();
        assertThat(table.words()).hasSameSizeAs(asked).isNotEmpty();
        int next = asked.stream()
                .mapToInt(each -> each.offered(now.next().start()).places())
                .sum();
        assertThat(table.words().stream().mapToInt(row -> number(row.get(14))).sum())
                .isEqualTo(next);
        table.words()
                .forEach(row -> assertThat(number(row.get(11)) + number(row.get(12)) + number(row.get(13)))
                        .isEqualTo(number(row.get(14))));
        assertThat(prepared.toFillIn()).anyMatch(each -> each.contains("deed of variation"));
    }

    @Test
    void each_is_a_file_whose_first_sheet_says_what_is_unverified_and_missing_and_who_took_it_is_noted() {
        List<String> all = new ArrayList<>();
        for (ReturnKind kind : ReturnKind.values()) {
            XlsxCheck file = new XlsxCheck(as(Roles.PLANNER, () -> returns.spreadsheet(kind)));
            assertThat(file.formulas()).isZero();
            file.cells("About").values().forEach(cell -> all.add(cell.text()));
        }
        for (ReturnKind kind : ReturnKind.values()) {
            assertThat(all).contains(kind.unverified(), kind.due());
        }
        assertThat(all).filteredOn("To fill in"::equals).hasSize(3);
        assertThat(jdbc.sql("select count(*) from audit_event where what like 'Return to the Department%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void returns_are_for_planners() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> returns.spreadsheet(ReturnKind.SCAP)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
