package org.throughline.casework.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Profile;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** From a proven plan of the demonstration to named places and back; all that is recorded is taken back. */
class DecisionsTest extends ServiceTest {

    private static UUID run = new UUID(0, 0);

    @Autowired
    private Decisions decisions;

    @Autowired
    private RunProposals proposals;

    @Autowired
    private DecisionStore store;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private Placements placements;

    @Autowired
    private RunStarts starts;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private TransactionTemplate transaction;

    private CaseFixture fixture;

    @Autowired
    void cases_are_brought_to_panel_by(Children children, ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    private final LocalDate today = LocalDate.now(Instants.LONDON);
    private final AcademicYear entry = AcademicYear.of(today).next();

    @BeforeEach
    void a_run_on_the_records_has_ended() throws Exception {
        boolean isThere = as(Roles.PLACEMENT_OFFICER, () -> runs.find(run).isPresent() && !runs.isOutOfDate(run));
        if (isThere) {
            return;
        }
        run = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(
                        entry, new RunRequest("To decide from", Profile.PREFERENCE_FIRST, null, 60, null, 7)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.find(run).orElseThrow().status().isOver()));
    }

    /** Does it as an officer, with a case at panel for everybody, and takes it all back. */
    private void undone(Runnable work) {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    opening.open(entry);
                    fixture.allAtPanel(entry);
                    work.run();
                    status.setRollbackOnly();
                    return true;
                }));
    }

    private CaseRecord known(UUID childId) {
        return cases.ofEntry(entry).stream()
                .filter(each -> each.childId().equals(childId))
                .findFirst()
                .orElseThrow();
    }

    /** A case whose family's first preference in the register the plan does not have. */
    private CaseRecord contested(RunResult result) {
        return result.assessment().placements().stream()
                .filter(Placement::contested)
                .map(placement -> Objects.requireNonNull(
                                result.names().child(placement.pupil().id()))
                        .id())
                .flatMap(childId -> cases.ofEntry(entry).stream()
                        .filter(each -> each.childId().equals(childId)))
                .filter(each -> each.stage() == CaseStage.PANEL_READY)
                .findFirst()
                .orElseThrow();
    }

    private UUID provisionOf(Placement placement, RunResult result) {
        return Objects.requireNonNull(result.names()
                .provision(Objects.requireNonNull(placement.provision()).id()));
    }

    private static Map<String, String> whole(DecisionGround ground) {
        Map<String, String> evidence = new HashMap<>();
        ground.fields().forEach(field -> evidence.put(field.key(), field.isPounds() ? "1,000" : "Invented"));
        return evidence;
    }

    @Test
    void first_preferences_are_granted_in_one_act_and_the_next_run_has_them_as_named() {
        undone(() -> {
            List<GrantRow> before = proposals.preview(run);
            List<GrantRow> grantable = before.stream()
                    .filter(row -> row.standing() == GrantRow.Standing.GRANTABLE)
                    .toList();
            assertThat(grantable).isNotEmpty();
            assertThat(decisions.grant(run, "First preference, place free in the plan"))
                    .isEqualTo(grantable.size());
            for (GrantRow row : grantable) {
                CaseRecord known =
                        cases.find(Objects.requireNonNull(row.caseId())).orElseThrow();
                assertThat(known.stage()).isEqualTo(CaseStage.PANEL_DECIDED);
                assertThat(known.provisionId()).isEqualTo(row.provisionId());
                assertThat(placements
                                .ofChild(Objects.requireNonNull(row.childId()))
                                .getLast())
                        .extracting(
                                PlacementRecord::provisionId,
                                place -> place.period().from())
                        .containsExactly(row.provisionId(), entry.firstDay());
            }
            var cohort = starts.cohort(entry);
            assertThat(cohort.placed().stream().map(each -> each.childId()))
                    .containsAll(grantable.stream().map(GrantRow::childId).toList());
        });
    }

    @Test
    void no_setting_is_above_its_number_after_the_act() {
        undone(() -> {
            decisions.grant(run, "First preference, place free in the plan");
            var problem = starts.problemFor(entry);
            for (var provision : problem.provisions()) {
                for (var limit : problem.limitsOf(provision)) {
                    long named = problem.pupils().stream()
                            .filter(pupil -> provision.id().equals(pupil.keep()) || pupil.mayStayAt(provision))
                            .filter(pupil -> limit.counts(pupil, provision))
                            .count();
                    assertThat(named).as(limit.toString()).isLessThanOrEqualTo(limit.places());
                }
            }
        });
    }

    @Test
    void a_contested_case_wants_the_alternatives_opened_a_ground_and_its_evidence() {
        undone(() -> {
            RunResult result = runs.result(run).orElseThrow();
            CaseRecord known = contested(result);
            Placement placement = proposals.placement(result, known).orElseThrow();
            UUID other = provisionOf(placement, result);
            Choice without = new Choice(other, "", run, true, null, Map.of(), "The preference is full");
            assertThat(refusalOf(() -> decisions.decide(known, without)))
                    .isInstanceOf(DecideRefusal.AlternativesNotOpened.class);
            decisions.opened(known);
            assertThat(refusalOf(() -> decisions.decide(known, without)))
                    .isInstanceOf(DecideRefusal.GroundMissing.class);
            Choice thin = new Choice(
                    other,
                    "",
                    run,
                    true,
                    DecisionGround.EFFICIENT_EDUCATION,
                    Map.of("group", "Year 7"),
                    "The preference is full");
            assertThat(refusalOf(() -> decisions.decide(known, thin)).problems())
                    .hasSize(5);
            Choice full = new Choice(
                    other,
                    "",
                    run,
                    true,
                    DecisionGround.EFFICIENT_EDUCATION,
                    whole(DecisionGround.EFFICIENT_EDUCATION),
                    "The preference is full");
            Decision decided = decisions.decide(known, full);
            assertThat(decided.kind()).isEqualTo(DecisionKind.OTHER_NAMED);
            assertThat(decided.isProposal()).isTrue();
            assertThat(decided.ground()).isEqualTo(DecisionGround.EFFICIENT_EDUCATION);
            assertThat(decided.refusedId()).isNotNull();
            assertThat(decided.alternativesOpenedAt()).isNotNull();
            assertThat(cases.find(known.id()).orElseThrow().stage()).isEqualTo(CaseStage.PANEL_DECIDED);
            assertThat(decisions.overrides(entry).decided()).isEqualTo(1);
            assertThat(decisions.overrides(entry).otherwise()).isZero();
        });
    }

    @Test
    void a_decision_is_undone_on_its_day_and_everything_stands_as_before() {
        undone(() -> {
            RunResult result = runs.result(run).orElseThrow();
            CaseRecord known = contested(result);
            List<PlacementRecord> before = placements.ofChild(known.childId());
            decisions.opened(known);
            UUID first = placements.preferencesOf(known.childId()).preferences().getFirst();
            Decision granted =
                    decisions.decide(known, new Choice(first, "", run, true, null, Map.of(), "Granted over number"));
            assertThat(granted.kind()).isEqualTo(DecisionKind.GRANTED);
            assertThat(placements.ofChild(known.childId())).hasSize(before.size() + 1);
            assertThat(refusalOf(() -> decisions.undo(granted.id(), " ")))
                    .isInstanceOf(DecideRefusal.DecisionReasonMissing.class);
            decisions.undo(granted.id(), "The wrong child");
            assertThat(placements.ofChild(known.childId()))
                    .extracting(
                            PlacementRecord::provisionId,
                            place -> place.period().until())
                    .isEqualTo(before.stream()
                            .map(place ->
                                    tuple(place.provisionId(), place.period().until()))
                            .toList());
            assertThat(cases.find(known.id()).orElseThrow().stage()).isEqualTo(CaseStage.PANEL_READY);
            assertThat(decisions.ofCase(known.id()).getLast().undone()).isNotNull();
            assertThat(refusalOf(() -> decisions.undo(granted.id(), "Twice")))
                    .isInstanceOf(DecideRefusal.NotTheLastDecision.class);
        });
    }

    @Test
    void a_case_is_deferred_with_a_reason_and_stays_where_it_is() {
        undone(() -> {
            CaseRecord known = contested(runs.result(run).orElseThrow());
            assertThat(refusalOf(() -> decisions.decide(known, Choice.defer(""))))
                    .isInstanceOf(DecideRefusal.DecisionReasonMissing.class);
            assertThat(decisions
                            .decide(known, Choice.defer("A reply is awaited"))
                            .kind())
                    .isEqualTo(DecisionKind.DEFERRED);
            assertThat(known(known.childId()).stage()).isEqualTo(CaseStage.PANEL_READY);
            assertThat(store.ofYear(entry.start())).isNotEmpty();
        });
    }

    @Test
    void a_case_that_is_not_far_enough_is_not_decided() {
        undone(() -> {
            CaseRecord known = contested(runs.result(run).orElseThrow());
            CaseRecord held = cases.move(known, CaseStage.ON_HOLD, today, "Waiting for advice");
            assertThat(refusalOf(() -> decisions.decide(held, Choice.defer("Later"))))
                    .isInstanceOf(DecideRefusal.NotToDecideYet.class);
        });
    }

    @Test
    void only_placement_officers_decide() {
        for (String role : List.of(Roles.SENCO, Roles.PLANNER, Roles.ADMINISTRATOR)) {
            assertThatThrownBy(() -> as(role, () -> decisions.grant(run, "No")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
