package org.throughline.transitions.supportplan;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.FileNames;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.picture.RecordPicture;

/** Records as support plans for other systems, and plans of other systems into records that are being written. */
@Service
@Transactional
public class SupportPlans {

    /** The most characters of what a file is for. */
    public static final int LONGEST_PURPOSE = 300;

    /** The most bytes of a file that is read. */
    public static final int MOST_BYTES = 2_000_000;

    private final Transitions transitions;
    private final ReceivedRecords received;
    private final CurrentUser user;
    private final Clock clock;

    SupportPlans(Transitions transitions, ReceivedRecords received, CurrentUser user, Clock clock) {
        this.transitions = transitions;
        this.received = received;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What the page of a plan is about.
     *
     * @param child the child's name as people say it
     * @param fileName the name of the file
     * @param isWrittenHere whether the person may fill the record in from a plan
     */
    public record About(String child, String fileName, boolean isWrittenHere) {}

    /** What the page of a plan is about; empty where there is no record that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<About> about(UUID recordId) {
        Optional<RecordPage> ours = transitions.page(recordId);
        return ours.map(RecordPage::details)
                .or(() -> asReceiver(recordId).map(ReceivedPage::details))
                .map(details -> new About(
                        details.childName(),
                        FileNames.of("support-plan", details.childName(), LocalDate.now(clock), "json"),
                        ours.filter(page ->
                                        page.leads() && page.details().state().isWithSender())
                                .isPresent()));
    }

    /**
     * Asks that somebody says what a file is for.
     *
     * @throws org.throughline.shared.Refused as {@link SupportPlanRefusal} where nobody does
     */
    @PermitAll
    public void check(String purpose) {
        if (purpose.isBlank() || purpose.strip().length() > LONGEST_PURPOSE) {
            throw new SupportPlanRefusal.PlanWithoutPurpose(LONGEST_PURPOSE).refused();
        }
    }

    /**
     * What the person sees of a record, as a support plan; empty where there is none that the person may open.
     *
     * @param purpose what it is for, up to {@link #LONGEST_PURPOSE} characters; it stands in the register of exports
     * @throws org.throughline.shared.Refused as {@link SupportPlanRefusal} where nobody says what it is for
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Audited(what = "Support plan of a child, as JSON")
    public Optional<byte[]> file(UUID recordId, String purpose) {
        check(purpose);
        Optional<SupportPlan> plan = plan(recordId);
        plan.ifPresent(found -> ExportNote.of("", (int) entries(found).count(), purpose.strip()));
        return plan.map(SupportPlanJson::write);
    }

    private Optional<SupportPlan> plan(UUID recordId) {
        return transitions
                .page(recordId)
                .map(page -> shaped(page.details(), page.catalogue(), RecordPicture.of(page)))
                .or(() -> asReceiver(recordId)
                        .map(page -> shaped(page.details(), page.catalogue(), RecordPicture.of(page))));
    }

    private SupportPlan shaped(RecordDetails details, Catalogue catalogue, RecordPicture picture) {
        return PlanShape.of(details, catalogue, picture, user.name(), clock.instant());
    }

    private Optional<ReceivedPage> asReceiver(UUID recordId) {
        return user.has(Roles.SENCO) || user.has(Roles.STAFF) || user.has(Roles.DSL)
                ? received.receivedForPaper(recordId)
                : Optional.empty();
    }

    /**
     * Puts what a plan says into a record that is being written, where nothing is written yet. The words of the child
     * and the family are left out: they belong to who said them.
     *
     * @return how many answers were taken
     * @throws org.throughline.shared.Refused as {@link SupportPlanRefusal} where the file is no such plan, or is about
     *     another child
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public int bring(UUID recordId, byte[] file) {
        RecordPage page = transitions.page(recordId).filter(RecordPage::leads).orElseThrow(RecordAccess::notWithYou);
        SupportPlan plan =
                file.length > MOST_BYTES ? refuse() : SupportPlanJson.read(file).orElseGet(SupportPlans::refuse);
        if (!plan.child().born().equals(page.details().born())
                || plan.child().upn() != null
                        && page.details().upn() != null
                        && !plan.child().upn().equals(page.details().upn())) {
            throw new SupportPlanRefusal.PlanOfAnotherChild().refused();
        }
        List<String> asked = page.catalogue().blocks(page.phase()).stream()
                .flatMap(block -> block.fields(page.phase()).stream())
                .map(Catalogue.Field::key)
                .toList();
        int taken = 0;
        for (SupportPlan.Entry entry : Stream.of(plan.needs(), plan.support(), plan.outcomes())
                .flatMap(List::stream)
                .toList()) {
            boolean isBlank = page.entries().stream()
                    .noneMatch(known -> known.field().equals(entry.question()) && known.item() == entry.item());
            if (asked.contains(entry.question())
                    && isBlank
                    && transitions.write(recordId, entry.question(), entry.item(), entry.text(), 0)
                            instanceof WriteOutcome.Kept) {
                taken++;
            }
        }
        return taken;
    }

    private static SupportPlan refuse() {
        throw new SupportPlanRefusal.UnknownPlanFile(SupportPlan.VERSION).refused();
    }

    private static Stream<SupportPlan.Entry> entries(SupportPlan plan) {
        return Stream.of(plan.needs(), plan.support(), plan.outcomes(), plan.voice())
                .flatMap(List::stream);
    }
}
