package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.shared.AcademicYear;

/** A run has the rules it was asked for, or those frozen with another run. */
class RunRulesReaderTest {

    private static final RuleSet TRAVEL = RuleSet.of(new Weights(1, 9, 1, 0));

    private final RuleVersions versions = mock(RuleVersions.class);
    private final PublishedPlans published = mock(PublishedPlans.class);
    private final RunRulesReader reader = new RunRulesReader(versions, published);

    private static RunRequest asking(@Nullable Integer version) {
        return new RunRequest("A run", Profile.BOROUGH_FIRST, version, 60, null, 1);
    }

    private static RuleVersion version(@Nullable String signedBy) {
        return new RuleVersion(
                UUID.randomUUID(), 0L, 4, TRAVEL, "Why", "One", false, Instant.EPOCH, signedBy, Instant.EPOCH);
    }

    @Test
    void a_run_that_names_no_version_has_the_packs_own_and_nothing_more_is_read() {
        RunRules rules = reader.of(asking(null), () -> {
            throw new AssertionError("read");
        });
        assertThat(rules.book()).isEqualTo(RuleSet.PACK);
        assertThat(rules.isSigned()).isFalse();
        verifyNoInteractions(versions, published);
    }

    @Test
    void a_version_is_taken_with_whether_somebody_signed_it() {
        when(versions.find(4)).thenReturn(Optional.of(version("Two")), Optional.of(version(null)));
        assertThat(reader.of(asking(4), () -> RuleContext.NONE).isSigned()).isTrue();
        RunRules draft = reader.of(asking(4), () -> RuleContext.NONE);
        assertThat(draft.isSigned()).isFalse();
        assertThat(draft.book()).isEqualTo(TRAVEL);
    }

    @Test
    void a_version_that_was_deleted_meanwhile_is_refused_by_its_number() {
        when(versions.find(4)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> reader.of(asking(4), () -> RuleContext.NONE))
                .hasMessageContaining("4")
                .hasMessageContaining("deleted");
    }

    @Test
    void the_plan_that_families_know_is_the_one_of_the_year_of_entry() {
        when(published.places(2027)).thenReturn(Map.of("ANN", "NEAR"));
        RuleContext known = reader.withPublished(RuleContext.NONE, new AcademicYear(2027));
        assertThat(known.published()).containsExactly(Map.entry("ANN", "NEAR"));
        assertThat(reader.withPublished(RuleContext.NONE, new AcademicYear(2026))
                        .published())
                .isEmpty();
    }

    @Test
    void rules_frozen_with_a_run_that_had_none_are_its_weights() {
        RunSummary run = RunFixture.aRun().withRules(4).summary();
        RunRules frozen = RunRulesReader.frozen(run, RunFixture.THREE);
        assertThat(frozen.book()).isEqualTo(RuleSet.of(run.weights()));
        assertThat(frozen.isSigned()).isTrue();
    }
}
