package org.throughline.casework.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.people.Children;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** What is recorded about a way to school, with its evidence. */
class TravelRecordsTest extends ServiceTest {

    @Autowired
    private TravelRecords records;

    @Autowired
    private Children children;

    @Autowired
    private Provisions provisions;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    private CaseRecord known;

    @BeforeEach
    void there_is_a_case() {
        known = as(
                Roles.PLACEMENT_OFFICER,
                () -> CaseFixture.of(children, context).opened(new AcademicYear(2053), "Traveller"));
    }

    @AfterEach
    void what_is_recorded_is_taken_away() {
        jdbc.update("delete from casework_travel_unsafe where case_id = ?", known.id());
        jdbc.update("delete from casework_travel where case_id = ?", known.id());
    }

    private TravelFacts record(TravelFacts facts) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            records.record(known, facts);
            return records.of(known.id());
        });
    }

    @Test
    void nothing_recorded_is_not_the_same_as_no() {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> records.of(known.id()))).isEqualTo(TravelFacts.NOTHING);
        TravelFacts no = record(new TravelFacts(false, null, Set.of(), "Physiotherapist", null, null));
        assertThat(no.canWalk()).isFalse();
        assertThat(no.isLowIncome()).isNull();
        assertThat(no.by()).isNotNull();
    }

    @Test
    void what_is_recorded_later_takes_its_place() {
        UUID place = as(
                Roles.PLACEMENT_OFFICER,
                () -> Objects.requireNonNull(provisions.all().getFirst().id()));
        record(new TravelFacts(true, false, Set.of(place), "Walked it", null, null));
        TravelFacts later = record(new TravelFacts(null, true, Set.of(), "Asked again", null, null));
        assertThat(later.canWalk()).isNull();
        assertThat(later.isLowIncome()).isTrue();
        assertThat(later.unsafe()).isEmpty();
        assertThat(later.why()).isEqualTo("Asked again");
    }

    @Test
    void without_evidence_nothing_is_recorded_and_only_by_officers() {
        assertThat(refusalOf(() -> record(new TravelFacts(true, null, Set.of(), " ", null, null))))
                .isEqualTo(new TravelRefusal.TravelEvidenceMissing(1_000));
        assertThatThrownBy(() -> as(Roles.SENCO, () -> records.of(known.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
