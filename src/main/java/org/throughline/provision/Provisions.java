package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** The register of provisions. */
@Service
@Transactional
public class Provisions {

    /** What stands for the name of a provision that is not known any more. */
    public static final String NO_LONGER_LISTED = "A provision no longer on our list";

    private final ProvisionRepository provisions;
    private final SettingRepository settings;
    private final PlacesOutOfUse outOfUse;
    private final ApplicationEventPublisher events;

    Provisions(
            ProvisionRepository provisions,
            SettingRepository settings,
            PlacesOutOfUse outOfUse,
            ApplicationEventPublisher events) {
        this.outOfUse = outOfUse;
        this.events = events;
        this.provisions = provisions;
        this.settings = settings;
    }

    /** Every provision, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<ProvisionRecord> all() {
        Map<UUID, ProvisionStanding> standings = outOfUse.standings();
        return provisions.findAllWithSetting().stream()
                .map(provision -> record(provision, standings))
                .toList();
    }

    /** One provision; empty when the id is unknown. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<ProvisionRecord> find(UUID id) {
        return provisions.findById(id).map(provision -> record(provision, outOfUse.standings()));
    }

    /** The name of a provision; for an id that is not known any more, words that say so. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public String nameOf(UUID id) {
        return provisions
                .findById(id)
                .map(provision -> record(provision, Map.of()).name())
                .orElse(NO_LONGER_LISTED);
    }

    /** The provision with a code; empty when none has it. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<ProvisionRecord> withCode(String code) {
        return provisions.findByCode(code).map(provision -> record(provision, outOfUse.standings()));
    }

    private static ProvisionRecord record(Provision provision, Map<UUID, ProvisionStanding> standings) {
        ProvisionRecord record = provision.asRecord();
        return record.with(standings.getOrDefault(record.id(), ProvisionStanding.NOTHING));
    }

    /** Every setting, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO, Roles.ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<SettingRecord> settings() {
        return settings.findAll().stream()
                .map(Setting::asRecord)
                .sorted(Comparator.comparing(SettingRecord::name))
                .toList();
    }

    /**
     * Records a provision, new or changed.
     *
     * @return the provision's id
     * @throws org.throughline.shared.Refused as {@link ProvisionRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the provision since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID record(ProvisionRecord provision) {
        List<String> problems = provision.problems();
        if (!problems.isEmpty()) {
            throw new ProvisionRefusal.ToPutRight(problems).refused();
        }
        UUID id = provision.id();
        if (provisions.existsByCodeAndIdNot(provision.code(), id == null ? new UUID(0, 0) : id)) {
            throw new ProvisionRefusal.CodeTaken(provision.code()).refused();
        }
        UUID recorded = id == null || provision.version() == null ? add(provision) : change(id, provision);
        events.publishEvent(new ProvisionChanged(recorded));
        return recorded;
    }

    /** Records whether a setting is approved under section 41; null takes the record back. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordSection41(UUID settingId, @Nullable Boolean approved) {
        events.publishEvent(new SettingChanged(settingId));
        settings.findById(settingId).orElseThrow().recordSection41(approved);
    }

    private UUID add(ProvisionRecord provision) {
        Setting setting = settings.findById(provision.setting().id()).orElseThrow();
        return Objects.requireNonNull(
                provisions.save(new Provision(setting, provision)).asRecord().id());
    }

    private UUID change(UUID id, ProvisionRecord provision) {
        Provision known = provisions.findById(id).orElseThrow();
        if (!known.isVersion(provision.version())) {
            throw new OptimisticLockingFailureException("The provision was changed by somebody else");
        }
        known.change(provision);
        return id;
    }
}
