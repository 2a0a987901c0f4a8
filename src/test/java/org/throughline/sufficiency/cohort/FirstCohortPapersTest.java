package org.throughline.sufficiency.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.people.ChildRecord;

/** A first cohort to read and to take away; with the database in FirstCohortViewTest. */
class FirstCohortPapersTest {

    private static final UUID ID = UUID.randomUUID();

    private final FirstCohorts cohorts = mock(FirstCohorts.class);
    private final ProblemFromRecords records = mock(ProblemFromRecords.class);
    private final FirstCohortPapers papers = new FirstCohortPapers(cohorts, records);
    private final UUID childId = UUID.randomUUID();
    private final ChildRecord child = new ChildRecord(
            childId, null, "T1", null, "Test", "Invented", LocalDate.of(2017, 3, 1), null, null, null, Set.of());

    @BeforeEach
    void a_cohort_of_which_one_child_is_on_record() {
        when(cohorts.find(ID)).thenReturn(Optional.of(CohortFixture.of(ID)));
        when(records.childrenByReference()).thenReturn(Map.of("P2", child));
    }

    private static String text(Optional<byte[]> file) {
        return new String(file.orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void children_are_named_as_they_are_on_record_and_those_who_are_not_are_left_out() {
        assertThat(papers.named(ID))
                .containsExactly(new FirstCohort.Named(
                        childId, child.surname() + ", " + child.forename(), "A base", 2028, 9, 10, "Hill School"));
        assertThat(text(papers.namedCsv(ID)))
                .contains(child.surname())
                .contains("2028/29")
                .contains(",9,10");
    }

    @Test
    void counts_to_take_away_hide_one_to_four_children_and_read_no_name() {
        assertThat(text(papers.csv(ID)).lines())
                .contains("A base,2028/29,6,6,5,6,9,under 5", "A base,2029/30,12,9,under 5,5,7,under 5");
        verifyNoInteractions(records);
    }

    @Test
    void of_what_is_not_found_nothing_is_told() {
        UUID other = UUID.randomUUID();
        when(cohorts.find(other)).thenReturn(Optional.empty());
        assertThat(papers.csv(other)).isEmpty();
        assertThat(papers.namedCsv(other)).isEmpty();
        assertThat(papers.named(other)).isEmpty();
    }

    @Test
    void who_leaves_where_counts_those_who_come_in_at_least_half_of_the_futures() {
        assertThat(CohortFixture.result().leaving())
                .containsExactly(
                        new FirstCohort.Leaving("A base", "Hill School", 7),
                        new FirstCohort.Leaving("A base", "Dale School", 2));
    }
}
