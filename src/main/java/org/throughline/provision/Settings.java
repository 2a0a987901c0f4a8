package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.Roles;
import org.throughline.shared.LikePattern;

/**
 * The settings: schools, colleges and nurseries, those that have closed and those that took their place among them. A
 * name is not unique: a school that becomes an academy keeps it and has a new URN.
 */
@Service
@Transactional
public class Settings {

    private static final int LONGEST_REASON = 500;

    private final SettingRepository settings;
    private final SettingCodes codes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settings(
            SettingRepository settings,
            SettingCodes codes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.codes = codes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One setting; empty when the id is unknown. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<SettingRecord> find(UUID id) {
        return settings.findById(id).map(Setting::asRecord);
    }

    /** The settings with these ids; unknown ids are left out. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public Map<UUID, SettingRecord> find(Collection<UUID> ids) {
        return settings.findAllById(ids).stream()
                .map(Setting::asRecord)
                .collect(Collectors.toMap(SettingRecord::id, Function.identity()));
    }

    /** The setting with a URN; empty when none on record has it. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public Optional<SettingRecord> withUrn(int urn) {
        return settings.findByUrn(urn).map(Setting::asRecord);
    }

    /** The names of settings by their ids, which are no secret; unknown ids are left out. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return settings.findAllById(ids).stream()
                .map(Setting::asRecord)
                .collect(Collectors.toMap(SettingRecord::id, SettingRecord::name));
    }

    /** The settings that a filter finds, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<SettingRecord> page(SettingFilter filter, int offset, int limit) {
        return settings
                .page(
                        pattern(filter),
                        filter.type(),
                        filter.phase(),
                        filter.open(),
                        LocalDate.now(clock),
                        PageRequest.of(offset / limit, limit))
                .stream()
                .map(Setting::asRecord)
                .toList();
    }

    /** How many {@link #page} finds in all. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public int count(SettingFilter filter) {
        return settings.count(pattern(filter), filter.type(), filter.phase(), filter.open(), LocalDate.now(clock));
    }

    private static String pattern(SettingFilter filter) {
        return LikePattern.containing(filter.text().strip().toLowerCase(Locale.UK));
    }

    /** The settings whose place a setting took. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<SettingRecord> predecessors(UUID id) {
        return settings.findBySuccessorId(id).stream().map(Setting::asRecord).toList();
    }

    /**
     * Records a new setting.
     *
     * @throws org.throughline.shared.Refused as {@link ProvisionRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(SettingRecord setting) {
        check(setting);
        settings.save(new Setting(setting));
        audit.record(AuditAction.CHANGE, "Added the setting " + setting.name(), setting.id());
        tell(null, setting);
    }

    /**
     * Changes a setting: who, when and why are kept.
     *
     * @param setting the setting as it shall be, with the version that was read
     * @throws org.throughline.shared.Refused as {@link ProvisionRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void change(SettingRecord setting, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new ProvisionRefusal.SettingChangeWithoutReason(LONGEST_REASON).refused();
        }
        check(setting);
        Setting known = settings.findById(setting.id()).orElseThrow();
        if (!known.isVersion(setting.details().version())) {
            throw new OptimisticLockingFailureException("The setting was changed by somebody else");
        }
        SettingDetails before = known.asRecord().details();
        known.change(setting);
        audit.record(AuditAction.CHANGE, "Changed the setting " + setting.name(), setting.id(), reason.strip());
        tell(before, setting);
    }

    private void tell(@Nullable SettingDetails before, SettingRecord setting) {
        events.publishEvent(new SettingChanged(setting.id()));
        LocalDate closed = setting.details().closed();
        UUID successor = setting.details().successor();
        boolean isOtherDay = before == null || !Objects.equals(before.closed(), closed);
        boolean isOtherSuccessor = before == null || !Objects.equals(before.successor(), successor);
        if (closed != null && isOtherDay) {
            events.publishEvent(new SettingClosed(setting.id(), closed));
        }
        if (closed != null && successor != null && (isOtherDay || isOtherSuccessor)) {
            events.publishEvent(new SettingSucceeded(setting.id(), successor, closed));
        }
    }

    private void check(SettingRecord setting) {
        if (!setting.problems().isEmpty()) {
            throw new ProvisionRefusal.ToPutRight(setting.problems()).refused();
        }
        Integer urn = setting.urn();
        if (urn != null && settings.existsByUrnAndIdNot(urn, setting.id())) {
            throw new ProvisionRefusal.UrnTaken(urn).refused();
        }
        LocalDate today = LocalDate.now(clock);
        boolean isTwice = !setting.details().isClosedOn(today)
                && settings.findByNameAndIdNot(setting.name(), setting.id()).stream()
                        .map(Setting::asRecord)
                        .filter(other -> !other.details().isClosedOn(today))
                        .anyMatch(other -> urn == null || other.urn() == null);
        if (isTwice) {
            throw new ProvisionRefusal.SettingNameTaken(setting.name()).refused();
        }
        checkCodes(setting.details());
        UUID successor = setting.details().successor();
        if (successor != null) {
            checkSuccessor(setting, successor);
        }
    }

    private void checkCodes(SettingDetails details) {
        Integer type = details.type();
        if (type != null && codes.types().stream().noneMatch(each -> each.code() == type)) {
            throw new SettingRefusal.UnknownType(type).refused();
        }
        Integer phase = details.phase();
        if (phase != null && codes.phases().stream().noneMatch(each -> each.code() == phase)) {
            throw new SettingRefusal.UnknownPhase(phase).refused();
        }
    }

    private void checkSuccessor(SettingRecord setting, UUID successor) {
        LocalDate closed = setting.details().closed();
        if (closed == null) {
            throw new ProvisionRefusal.ClosingDayMissing().refused();
        }
        UUID next = successor;
        while (next != null) {
            if (next.equals(setting.id())) {
                throw new ProvisionRefusal.SuccessorOfItself().refused();
            }
            next = settings.findById(next)
                    .map(Setting::asRecord)
                    .map(SettingRecord::details)
                    .map(SettingDetails::successor)
                    .orElse(null);
        }
        settings.findById(successor)
                .map(Setting::asRecord)
                .filter(after -> after.details().isClosedOn(closed))
                .ifPresent(after -> {
                    throw new SettingRefusal.SuccessorClosedBefore(after.name()).refused();
                });
    }

    /** The setting that takes the place of one on a day: itself while it is open, else the last of its successors. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public SettingRecord today(UUID id) {
        SettingRecord at = find(id).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        while (at.details().isClosedOn(today) && at.details().successor() != null) {
            at = find(Objects.requireNonNull(at.details().successor())).orElseThrow();
        }
        return at;
    }
}
