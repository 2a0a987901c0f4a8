package org.throughline.transitions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.security.CurrentUser;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.TierRules;

/**
 * What stands in a record when it is opened: what the authority knows of the plan, and the level of support it
 * suggests.
 */
@Component
class RecordStart {

    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final EhcPlans plans;
    private final CurrentUser user;
    private final Clock clock;

    RecordStart(
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            EhcPlans plans,
            CurrentUser user,
            Clock clock) {
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.plans = plans;
        this.user = user;
        this.clock = clock;
    }

    void begin(UUID recordId, UUID childId) {
        carryOver(recordId, childId);
        entries.markChanged(
                recordId,
                clock.instant(),
                TierRules.suggested(catalogues.newest(), Transitions.answers(entries.all(recordId))));
        sendings.event(recordId, clock.instant(), user.name(), "Opened the record");
    }

    /** What the authority knows of the plan is not asked again. */
    private void carryOver(UUID recordId, UUID childId) {
        Catalogue catalogue = catalogues.newest();
        RecordAccess.asOfficer(() -> plans.ofChild(childId))
                .filter(plan -> plan.isMaintainedOn(LocalDate.now(clock)))
                .ifPresent(plan -> {
                    catalogue
                            .fields()
                            .filter(field -> !field.meaning().whenPlan().isEmpty())
                            .forEach(field -> importAnswer(
                                    recordId, field, field.meaning().whenPlan()));
                    importNeed(recordId, Flag.PRIMARY_NEED, plan, 0);
                    importNeed(recordId, Flag.SECONDARY_NEED, plan, 1);
                });
    }

    private void importNeed(UUID recordId, Flag flag, PlanRecord plan, int position) {
        if (plan.needs().size() > position) {
            String need = plan.needs().get(position).label();
            catalogues.newest().fields(flag).forEach(field -> importAnswer(recordId, field, need));
        }
    }

    private void importAnswer(UUID recordId, Field field, String text) {
        entries.write(
                recordId,
                new Answer(
                        field.key(),
                        0,
                        text,
                        field.visibility(),
                        Source.IMPORT,
                        "the EHC plan's record",
                        clock.instant(),
                        1),
                0);
    }
}
