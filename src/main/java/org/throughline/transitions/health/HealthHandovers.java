package org.throughline.transitions.health;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.RecordAccess;

/**
 * Hand-overs between health services. Whoever keeps a transition record asks for one; the two services see who the
 * child is, where it moves, and their own names and days. Nobody of a health service opens a record.
 */
@Service
@Transactional
public class HealthHandovers {

    private final HealthStore store;
    private final RecordAccess door;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    HealthHandovers(HealthStore store, RecordAccess door, AuditTrail audit, CurrentUser user, Clock clock) {
        this.store = store;
        this.door = door;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Asks two health services to hand over.
     *
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when it is there or the child is too young
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID ask(UUID recordId, HealthKind kind) {
        door.requireSender(recordId);
        int age = Period.between(door.childOf(recordId).dateOfBirth(), today()).getYears();
        if (age < kind.fromAge()) {
            throw new HealthRefusal.TooYoungForAdultHealth(kind.fromAge()).refused();
        }
        if (store.isThere(recordId, kind)) {
            throw new HealthRefusal.HealthHandoverThere(kind.label()).refused();
        }
        audit.record(AuditAction.CHANGE, "Asked for a health hand-over: " + kind.label(), recordId);
        return store.add(recordId, kind, user.name(), clock.instant());
    }

    /** The hand-overs of a record, for the SENCO of either side and the officer who keeps it; none for anybody else. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<HealthHandover> of(UUID recordId) {
        return door.isSender(recordId) || door.isReceiver(recordId) ? store.of(recordId) : List.of();
    }

    /** The hand-overs of the services in which the person works, what waits first. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    @Transactional(readOnly = true)
    public List<HealthHandover> list(int offset, int limit) {
        return store.list(services(), offset, limit);
    }

    /** How many there are. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    @Transactional(readOnly = true)
    public int count() {
        return store.count(services());
    }

    /** A hand-over of the services in which the person works; empty for any other. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public Optional<HealthHandover> find(UUID id) {
        Optional<HealthHandover> found = store.find(id, services());
        found.ifPresent(each -> audit.record(AuditAction.CHANGE, "Opened a health hand-over", each.recordId()));
        return found;
    }

    /** Whether the person works in the service that hands over. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    @Transactional(readOnly = true)
    public boolean handsOver(HealthHandover handover) {
        return services().contains(handover.kind().from());
    }

    /** Whether the person works in the service that takes over. */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    @Transactional(readOnly = true)
    public boolean takesOver(HealthHandover handover) {
        return services().contains(handover.kind().to());
    }

    /**
     * Notes that the child was handed over in the health record.
     *
     * @param giver who hands over: a name
     * @param receiver who takes over: a name
     * @param on the day, today or before
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when something must be put right
     */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public void handOver(HealthHandover read, String giver, String receiver, @Nullable LocalDate on) {
        HealthHandover now = required(read, read.kind().from());
        if (now.state() == HealthHandover.State.RECEIVED) {
            throw new HealthRefusal.HealthHandoverDone().refused();
        }
        store.handedOver(read, HealthNames.of(giver), HealthNames.of(receiver), past(on), user.name());
        audit.record(
                AuditAction.CHANGE, "Noted a health hand-over: " + read.kind().label(), read.recordId());
    }

    /**
     * Gives the receipt.
     *
     * @param receiver who has taken over: a name
     * @param on the day, not before it was handed over
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when something must be put right
     */
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public void receive(HealthHandover read, String receiver, @Nullable LocalDate on) {
        HealthHandover now = required(read, read.kind().to());
        if (now.receivedOn() != null) {
            throw new HealthRefusal.HealthHandoverDone().refused();
        }
        LocalDate day = past(on);
        if (now.handedOn() == null || day.isBefore(now.handedOn())) {
            throw new HealthRefusal.ReceiptBeforeHandover().refused();
        }
        store.received(read, HealthNames.of(receiver), day, user.name());
        audit.record(
                AuditAction.CHANGE,
                "Gave the receipt of a health hand-over: " + read.kind().label(),
                read.recordId());
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null || day.isAfter(today())) {
            throw new HealthRefusal.HealthDayToCome(today()).refused();
        }
        return day;
    }

    private HealthHandover required(HealthHandover read, String role) {
        return store.find(read.id(), services().contains(role) ? Set.of(role) : Set.of())
                .orElseThrow(() -> new HealthRefusal.HealthHandoverNotYours().refused());
    }

    private Set<String> services() {
        return user.roles().stream().filter(Roles.OF_HEALTH::contains).collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
