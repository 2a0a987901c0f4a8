package org.throughline.casework.prefer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;

/**
 * Records an answer, whoever brings it: the answer as it came, what is asked for in the child's file, which runs and
 * decisions read, and the stage of the case. Who may is for the services that use it.
 */
@Component
class AnswerRecorder {

    /** The longest text in an answer, in characters. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_NAME = 200;

    private final PreferenceStore requests;
    private final PreferenceAnswerStore answers;
    private final PreferenceRoutes routes;
    private final Placements placements;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerRecorder(
            PreferenceStore requests,
            PreferenceAnswerStore answers,
            PreferenceRoutes routes,
            Placements placements,
            Cases cases,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.routes = routes;
        this.placements = placements;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether preferences can be asked for and recorded: nothing is decided yet. */
    static boolean isInTime(CaseRecord known) {
        CaseStage stage =
                known.stage() == CaseStage.ON_HOLD && known.heldFrom() != null ? known.heldFrom() : known.stage();
        return stage.ordinal() < CaseStage.PANEL_DECIDED.ordinal();
    }

    static void requireInTime(CaseRecord known) {
        if (!isInTime(known)) {
            throw new PreferenceRefusal.PreferencesTooLate(known.stage().label()).refused();
        }
    }

    /**
     * Records an answer.
     *
     * @param request what it answers; null where nobody had asked
     * @param read what was on record when the answer was entered, so that no change in between is lost
     * @param by who records it, as people read it
     */
    void record(
            CaseRecord known,
            @Nullable PreferenceRequest request,
            PreferencesRecord read,
            AnswerGiven given,
            AnsweredWay way,
            String by) {
        requireInTime(known);
        check(given, request);
        List<PreferenceAnswer.Chosen> chosen = new ArrayList<>();
        for (AnswerGiven.Wanted wanted : given.wanted()) {
            PreferenceRoutes.Named named = routes.of(wanted.preference());
            chosen.add(new PreferenceAnswer.Chosen(
                    wanted.preference(),
                    wanted.preference()
                                    instanceof org.throughline.placement.Preference.Unlisted(String name, String town)
                            ? name
                            : named.name(),
                    wanted.reasons(),
                    named.route()));
        }
        answers.keep(known.id(), request == null ? null : request.id(), given, way, chosen, by);
        if (given.kind() != AnswerKind.NOT_EXPRESSED) {
            placements.record(read.withAsked(given.asked()));
            cases.preferenceStep(known, CaseStage.PREFERENCE_RECEIVED, given.receivedOn(), way.label());
        }
        if (request != null) {
            requests.close(
                    request.id(),
                    given.receivedOn(),
                    given.kind() == AnswerKind.NOT_EXPRESSED
                            ? PreferenceRequest.Closed.NOT_EXPRESSED
                            : PreferenceRequest.Closed.ANSWERED);
        }
        audit.record(AuditAction.CHANGE, "Preferences of a family: " + way.label(), known.childId());
    }

    private void check(AnswerGiven given, @Nullable PreferenceRequest request) {
        LocalDate today = LocalDate.now(clock);
        if (given.receivedOn().isAfter(today)) {
            throw new PreferenceRefusal.PreferenceDayInTheFuture(given.receivedOn()).refused();
        }
        if (given.kind() == AnswerKind.NOT_EXPRESSED) {
            PreferenceRequest awaited = Optional.ofNullable(request)
                    .filter(each -> each.closed() == null)
                    .orElseThrow(() -> new PreferenceRefusal.NothingAwaited().refused());
            if (!awaited.isOverdue(today)) {
                throw new PreferenceRefusal.FamilyCanStillAnswer(awaited.answerBy()).refused();
            }
        }
        List<String> missing = missing(given);
        if (!missing.isEmpty()) {
            throw new PreferenceRefusal.AnswerIncomplete(missing).refused();
        }
    }

    /** What is missing in an answer or too much, as sentences; none where it can be recorded. */
    static List<String> missing(AnswerGiven given) {
        List<String> missing = new ArrayList<>();
        if (given.kind() == AnswerKind.PREFERENCES && given.wanted().isEmpty()) {
            missing.add("Choose at least one school or setting, or say that there is no preference");
        }
        if (given.kind() != AnswerKind.PREFERENCES && !given.wanted().isEmpty()) {
            missing.add("Remove the schools, or say that they are asked for");
        }
        if (new HashSet<>(given.asked()).size() < given.wanted().size()) {
            missing.add("The same school is there twice. Remove one of the two");
        }
        if (given.kind() != AnswerKind.NOT_EXPRESSED
                && (given.fromName().isBlank() || given.fromName().length() > LONGEST_NAME)) {
            missing.add("Enter the name of who answers, up to " + LONGEST_NAME + " characters");
        }
        if (given.words().length() > LONGEST
                || given.wanted().stream().anyMatch(each -> each.reasons().length() > LONGEST)) {
            missing.add("Shorten the reasons to 4,000 characters each");
        }
        return List.copyOf(missing);
    }
}
