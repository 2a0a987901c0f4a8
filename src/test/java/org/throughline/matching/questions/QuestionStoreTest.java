package org.throughline.matching.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.RunDeleted;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunStarts;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Questions in the database: each is there once a run, with its answer when it has one. */
class QuestionStoreTest extends ServiceTest {

    private static final TrialQuestion TRIAL = new TrialQuestion(new WhatIf(List.of(new WhatIf.Places("NEAR", 1))));

    @Autowired
    private QuestionStore questions;

    @Autowired
    private RunStarts starts;

    private UUID run = new UUID(0, 0);

    @BeforeEach
    void a_run() {
        run = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(RunFixture.THREE, new RunRequest("Asked", Profile.BOROUGH_FIRST, null, 5, 10L, 1)));
    }

    @Test
    void a_question_asked_twice_is_one_question() {
        assertThat(questions.find(run, TRIAL)).isEmpty();
        UUID id = questions.ask(run, TRIAL);
        assertThat(questions.ask(run, TRIAL)).isEqualTo(id);
        assertThat(questions.find(run, TRIAL)).get().satisfies(stored -> {
            assertThat(stored.id()).isEqualTo(id);
            assertThat(stored.word()).isEqualTo(TRIAL.word());
            assertThat(stored.answer()).isNull();
        });
    }

    @Test
    void another_question_and_another_run_are_others() {
        UUID id = questions.ask(run, TRIAL);
        assertThat(questions.ask(run, new WeightsQuestion())).isNotEqualTo(id);
        UUID first = run;
        a_run();
        assertThat(questions.ask(run, TRIAL)).isNotEqualTo(id);
        assertThat(questions.find(first, new PlacesQuestion("ANN"))).isEmpty();
    }

    @Test
    void the_last_answer_is_the_answer() {
        UUID id = questions.ask(run, TRIAL);
        questions.store(id, "first");
        questions.store(id, "second");
        assertThat(questions.find(id)).map(QuestionStore.Stored::answer).contains("second");
    }

    @Test
    void the_questions_of_a_run_go_with_it_and_those_of_others_stay() {
        UUID id = questions.ask(run, TRIAL);
        UUID first = run;
        a_run();
        UUID other = questions.ask(run, TRIAL);
        questions.delete(new RunDeleted(first));
        assertThat(questions.find(id)).isEmpty();
        assertThat(questions.find(other)).isPresent();
    }
}
