package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.history.Histories;
import org.throughline.testing.ScreenTest;

/** The forecast held against published figures. */
class PublishedViewTest extends ScreenTest {

    private static final String TWO_JANUARIES = """
            table,time_period,breakdown_topic,breakdown,measure,value
            caseload,202223,All EHC plans,All EHC plans,ehcplans,100
            caseload,202324,All EHC plans,All EHC plans,ehcplans,120
            caseload,202324,Child or young persons age,age 5,ehcplans,50
            caseload,202324,Child or young persons age,age 6,ehcplans,70
            caseload,202425,Child or young persons age,age 6,ehcplans,55
            caseload,202425,Child or young persons age,age 7,ehcplans,40
            newplans,2023,Age when plan started,age 5,new_ehc_plans,20
            newplans,2024,Age when plan started,age 6,new_ehc_plans,10
            ceased_plans,2023,Age plan ceased,age 5,total_ceased,10
            ceased_plans,2024,Age plan ceased,age 6,total_ceased,9
            """;

    @Autowired
    private Histories histories;

    private void give(String csv) {
        go("published-figures", PublishedView.class);
        test(find(Upload.class).single())
                .upload("figures.csv", "text/csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        roundTrip();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void each_january_is_shown_by_age_against_what_came() {
        give(TWO_JANUARIES);
        assertThat(errors()).isEmpty();
        assertThat(table("January 2025 by age"))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row).startsWith("6", "70").endsWith("55"));
        assertThat(table("Children with plans after the last January published"))
                .isNotEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void nothing_is_kept_unless_somebody_says_where_it_comes_from() {
        var before = as(Roles.PLANNER, () -> histories.newest().orElseThrow());
        give(TWO_JANUARIES);
        press("Take them as the history");
        agree();
        assertThat(errors()).contains("where the history comes from");
        assertThat(as(Roles.PLANNER, () -> histories.newest().orElseThrow())).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_file_of_another_kind_is_refused() {
        give("a,b\n1,2\n");
        assertThat(errors()).contains("The first line must name the columns");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused("published-figures");
    }
}
