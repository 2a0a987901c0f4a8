package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.matching.guarantees.GuaranteeReport;

/** The files of a run: its problem as it was stored, its answer with the facts of how it was found. */
class RunFilesTest {

    private static final byte[] FILE = {80, 75, 3, 4};

    private final MatchRuns runs = mock(MatchRuns.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final PackFormat format = mock(PackFormat.class);
    private final RunFiles files = new RunFiles(runs, archive, format);

    private PackFormat.Facts facts(@Nullable String endedBy) {
        RunFixture fixture = RunFixture.aRun().endedBy(endedBy).taking(60, 2_345);
        RunResult result = fixture.planned(RunFixture.PLAN, Map.of());
        when(runs.result(result.run().id())).thenReturn(Optional.of(result));
        when(format.answer(any(), any())).thenReturn(FILE);
        assertThat(files.answerPack(result.run().id())).isEqualTo(FILE);
        ArgumentCaptor<PackFormat.Facts> facts = ArgumentCaptor.forClass(PackFormat.Facts.class);
        verify(format).answer(any(), facts.capture());
        return facts.getValue();
    }

    @Test
    void the_problem_is_the_one_that_was_stored() {
        UUID id = UUID.randomUUID();
        when(archive.problemPack(id)).thenReturn(FILE);
        assertThat(files.problemPack(id)).isEqualTo(FILE);
    }

    @Test
    void the_answer_says_how_it_was_found() {
        PackFormat.Facts facts = facts("steps");
        assertThat(facts.endedBy()).isEqualTo("steps");
        assertThat(facts.seed()).isEqualTo(7);
        assertThat(facts.steps()).isEqualTo(300);
        assertThat(facts.took()).isEqualTo(Duration.ofMillis(2_345));
        assertThat(facts.threads()).isEqualTo(1);
    }

    @Test
    void an_answer_from_before_the_end_is_called_interrupted() {
        assertThat(facts(null).endedBy()).isEqualTo("interrupted");
    }

    @Test
    void there_is_no_file_of_an_answer_that_breaks_a_guarantee() {
        UUID id = UUID.randomUUID();
        when(runs.check(id)).thenReturn(Optional.of(new GuaranteeReport(List.of(), 1)));
        assertThat(refusalOf(() -> files.answerPack(id))).isEqualTo(new MatchingRefusal.AnswerWithheld());
    }

    @Test
    void there_is_no_file_without_an_answer() {
        UUID id = UUID.randomUUID();
        when(runs.result(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> files.answerPack(id)).isInstanceOf(NoSuchElementException.class);
    }
}
