package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The announced path of reform as changes of a scenario. */
class ReformPathTest {

    @Test
    void nothing_changes_before_september_2029() {
        assertThat(ReformPath.changes(2026, 2028)).isEmpty();
        assertThat(ReformPath.changes(2026, 2029)).singleElement().isInstanceOf(Change.NewPlans.class);
    }

    @Test
    void plan_holders_are_left_alone_before_september_2030() {
        assertThat(ReformPath.changes(2026, 2035))
                .filteredOn(Change.Ceasing.class::isInstance)
                .isNotEmpty()
                .allMatch(change -> change.from() >= 2030);
    }

    @Test
    void children_in_year_3_or_above_in_2026_keep_their_plan_to_16() {
        List<Change.Ceasing> ceasing = ReformPath.changes(2026, 2035).stream()
                .filter(Change.Ceasing.class::isInstance)
                .map(Change.Ceasing.class::cast)
                .toList();
        for (int year = 2030; year <= 2034; year++) {
            int youngestProtected = 3 + year - 2026;
            for (Change.Ceasing each : ceasing) {
                if (each.from() <= year) {
                    assertThat(each.oldest() < youngestProtected || each.youngest() > 11)
                            .as("%s in %d", each.words(), year)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_line_says_its_source_its_date_and_how_sure_it_is() {
        assertThat(ReformPath.lines()).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line.source()).isNotBlank();
            assertThat(line.dated()).contains("2026");
            assertThat(line.standing()).isNotBlank();
            if (line.change() != null) {
                assertThat(line.standing()).contains("assumption");
            }
        });
    }
}
