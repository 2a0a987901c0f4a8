package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.testing.ServiceTest;

/** The large parts of a run in the database. */
class RunArchiveTest extends ServiceTest {

    @Autowired
    private MatchRunRepository runs;

    @Autowired
    private RunArchive archive;

    @Autowired
    private PackFormat format;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_run_of_three() {
        id = runs.saveAndFlush(StoredRuns.waiting("Archive", null, RunFixture.ASKED))
                .id();
        archive.storeProblem(id, format.problem(RunFixture.THREE));
    }

    @AfterEach
    void it_goes_again() {
        StoredRuns.remove(runs, archive, id);
    }

    @Test
    void the_problem_reads_back_without_rules_where_it_had_none() {
        assertThat(archive.problem(id).pupils()).containsExactlyElementsOf(RunFixture.THREE.pupils());
        assertThat(archive.problem(id).limits()).isEqualTo(RunFixture.THREE.limits());
        assertThat(WeightedRules.of(archive.problem(id))).isEmpty();
    }

    @Test
    void the_rules_are_those_that_were_in_force() {
        RuleSet book = RuleSet.of(new Weights(1, 9, 2, 0));
        archive.storeRules(id, WeightedRules.inForce(RunFixture.THREE, book, RuleContext.NONE));
        assertThat(RunRulesReader.frozen(RunFixture.aRun().summary(), archive.problem(id))
                        .book()
                        .weights())
                .isIn(book.weights(), Weights.DEFAULT);
    }

    @Test
    void there_is_no_answer_before_the_first_and_then_always_the_last() {
        assertThat(archive.answer(id)).isEmpty();
        Answer first = new Answer(Map.of("BEN", "NEAR"));
        Answer last = new Answer(RunFixture.PLAN);
        String hash = archive.storeAnswer(id, first);
        assertThat(archive.answer(id)).contains(first);
        assertThat(archive.storeAnswer(id, last)).isNotEqualTo(hash);
        assertThat(archive.answer(id)).contains(last);
    }

    @Test
    void equal_answers_have_equal_fingerprints() {
        String hash = archive.storeAnswer(id, new Answer(RunFixture.PLAN));
        assertThat(hash).isEqualTo(AnswerFingerprint.of(AnswerFingerprint.text(new Answer(RunFixture.PLAN))));
    }

    @Test
    void an_answer_with_nobody_in_it_reads_back_as_one() {
        archive.storeAnswer(id, new Answer(Map.of()));
        assertThat(archive.answer(id)).contains(new Answer(Map.of()));
    }

    @Test
    void changes_that_are_tried_out_keep_their_order() {
        WhatIf trial = new WhatIf(List.of(
                new WhatIf.Places("FAR", -2), new WhatIf.Pin("ANN", "NEAR"), new WhatIf.Exclude("BEN", "NEAR")));
        assertThat(archive.trial(id).changes()).isEmpty();
        archive.storeTrial(id, trial);
        assertThat(archive.trial(id)).isEqualTo(trial);
    }

    @Test
    void how_it_went_is_told_from_the_first_to_the_last() {
        RunProgress first = new RunProgress(10, 3, 2, 1, 900);
        RunProgress second = new RunProgress(750, 1, 2, 0, 1_200);
        RunProgress third = new RunProgress(9_000, 0, 2, 0, 700);
        List.of(first, second, third).forEach(each -> archive.storeProgress(id, each));
        assertThat(archive.progress(id)).containsExactly(first, second, third);
    }

    @Test
    void what_was_never_proven_or_looked_at_is_nothing_and_the_last_stands() {
        assertThat(archive.proof(id)).isEqualTo(Proof.NONE);
        assertThat(archive.placeValues(id)).isEqualTo(MarginalValues.Result.NONE);
        MarginalValues.Result values =
                new MarginalValues.Result(List.of(new Bottleneck("NEAR", 7, 7, new Totals(0, 1, 0, 42))), 3, 2);
        archive.storePlaceValues(id, MarginalValues.Result.NONE);
        archive.storePlaceValues(id, values);
        assertThat(archive.placeValues(id)).isEqualTo(values);
    }

    @Test
    void a_stop_asked_for_twice_is_one_stop() {
        archive.requestStop(id);
        archive.requestStop(id);
        assertThat(runs.findById(id).orElseThrow().isStopRequested()).isTrue();
    }

    @Test
    void a_form_of_a_later_program_is_not_guessed_at() {
        archive.storeAnswer(id, new Answer(RunFixture.PLAN));
        jdbc.update("update match_run_answer set form = 99 where run_id = ?", id);
        assertThatThrownBy(() -> archive.answer(id)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void deleting_leaves_nothing_of_it() {
        archive.storeAnswer(id, new Answer(RunFixture.PLAN));
        archive.storeProgress(id, new RunProgress(1, 0, 0, 0, 0));
        archive.storeProof(id, Proof.NONE);
        archive.requestStop(id);
        archive.delete(id);
        assertThat(archive.answer(id)).isEmpty();
        assertThat(archive.progress(id)).isEmpty();
        assertThatThrownBy(() -> archive.problemPack(id)).isInstanceOf(RuntimeException.class);
    }
}
