package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.jobs.Jobs;
import org.throughline.matching.pack.CertificateFile;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.ruleversions.RuleVersionRefusal;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.shared.Refusal;

/** Runs that are not renamed, deleted, published or read, and why. */
class MatchingRefusalTest {

    private static final UUID ID = UUID.randomUUID();

    private final MatchRunRepository repository = mock(MatchRunRepository.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final PublishedPlans published = mock(PublishedPlans.class);
    private final RuleVersions versions = mock(RuleVersions.class);
    private final MatchRun run = mock(MatchRun.class);
    private final MatchRuns runs = new MatchRuns(
            repository,
            archive,
            mock(Jobs.class),
            mock(ApplicationEventPublisher.class),
            published,
            mock(RecordsFingerprints.class),
            mock(RunResults.class));

    private void stands(RunStatus status) {
        when(run.status()).thenReturn(status);
        when(repository.findById(ID)).thenReturn(Optional.of(run));
    }

    @Test
    void a_run_that_goes_on_is_neither_renamed_nor_deleted() {
        stands(RunStatus.RUNNING);

        assertThat(refusalOf(() -> runs.rename(ID, "Another"))).isEqualTo(new MatchingRefusal.RenamedBeforeItsEnd());
        assertThat(refusalOf(() -> runs.delete(ID))).isEqualTo(new MatchingRefusal.DeletedBeforeItsEnd());
        verify(run, never()).rename(any());
        verifyNoInteractions(archive);
    }

    @Test
    void a_name_is_neither_blank_nor_endless() {
        stands(RunStatus.ENDED);

        assertThat(refusalOf(() -> runs.rename(ID, " "))).isEqualTo(new MatchingRefusal.RunNameMissing(200));
        assertThat(refusalOf(() -> runs.rename(ID, "x".repeat(201))))
                .isEqualTo(new MatchingRefusal.RunNameMissing(200));
        runs.rename(ID, "x".repeat(200));
        verify(run).rename("x".repeat(200));
    }

    @Test
    void a_run_from_a_pack_is_not_published() {
        MatchRuns found = mock(MatchRuns.class);
        RunSummary summary = mock(RunSummary.class);
        when(found.find(ID)).thenReturn(Optional.of(summary));
        when(summary.status()).thenReturn(RunStatus.ENDED);
        when(summary.entryYear()).thenReturn(null);

        assertThat(refusalOf(() -> new PlanPublishing(found, published).publish(ID)))
                .isEqualTo(new MatchingRefusal.NotToPublish());
        verify(published, never()).publish(anyInt(), any());
    }

    @Test
    void a_run_does_not_begin_with_rules_that_were_deleted() {
        when(versions.find(7)).thenReturn(Optional.empty());
        RunRequest request = new RunRequest("Run", Profile.BOROUGH_FIRST, 7, 60, null, 42);

        assertThat(refusalOf(() -> new RunRulesReader(versions, published).of(request, () -> RuleContext.NONE)))
                .isEqualTo(new MatchingRefusal.RulesOfRunDeleted(7));
    }

    @Test
    void a_file_that_is_no_certificate_is_refused_whatever_it_is() {
        assertThat(refusalOf(() -> CertificateFile.read("{".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(MatchingRefusal.ProofUnreadable.class);
        assertThat(refusalOf(() ->
                        CertificateFile.read("{\"levels\": [{\"level\": \"luck\"}]}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new MatchingRefusal.ProofOfUnknownLevel("luck"));
    }

    @Test
    void a_stored_problem_that_is_none_says_what_is_wrong_with_it() {
        assertThat(refusalOf(() -> new ZippedPacks().readProblem(new byte[] {1, 2, 3})))
                .isInstanceOf(MatchingRefusal.StoredProblemUnreadable.class)
                .extracting(Refusal::sentence)
                .asString()
                .startsWith("The stored problem cannot be read: ");
    }

    @Test
    void they_read_as_sentences() {
        assertThat(new RuleVersionRefusal.VersionSignedOff(7, "deleted").sentence())
                .isEqualTo("Version 7 is signed off and cannot be deleted. Write a new version from it");
        assertThat(new MatchingRefusal.NotToPublish().sentence())
                .isEqualTo("Only a run on the borough's records that has ended can be published");
    }
}
