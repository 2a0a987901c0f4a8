package org.throughline.transitions.destination;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.placement.PlacementNamed;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingClosed;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.SettingSucceeded;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.transitions.HandoverCopyStore;

/**
 * Keeps true where the children of records move to that have not been sent: a place that is recorded is where a child
 * moves to of whom it was not known, and a setting that closes hands its children on to the one that takes its place.
 * What a person chose is never changed for another reason; the history of the record then says what to look at. Each
 * event may come twice: the second time nothing is left to do.
 */
@Component
class NextSettings {

    private static final String BY = "Throughline";

    private final DestinationTable records;
    private final HandoverCopyStore history;
    private final Settings settings;
    private final Provisions provisions;
    private final Clock clock;

    NextSettings(
            DestinationTable records,
            HandoverCopyStore history,
            Settings settings,
            Provisions provisions,
            Clock clock) {
        this.records = records;
        this.history = history;
        this.settings = settings;
        this.provisions = provisions;
        this.clock = clock;
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void fill(PlacementNamed named) {
        asOfficer(() -> provisions
                .find(named.provisionId())
                .map(ProvisionRecord::setting)
                .ifPresent(setting -> records.unsentOf(named.childId(), named.startYear()).stream()
                        .filter(record -> record.isElsewhereThan(setting.id()))
                        .forEach(record -> fill(record, setting))));
    }

    private void fill(UnsentRecord record, SettingRecord setting) {
        if (record.isUnknown()) {
            if (records.route(record, setting.id(), setting.name(), clock.instant())) {
                note(record, "The authority has recorded a place: the child moves to " + setting.name());
            }
        } else {
            note(
                    record,
                    "The authority has recorded a place at " + setting.name()
                            + ". Check where the child moves to before you send this record");
        }
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void follow(SettingSucceeded succeeded) {
        asOfficer(() -> settings.find(succeeded.successorId())
                .ifPresent(next -> records.unsentTo(succeeded.settingId()).stream()
                        .filter(record -> record.movesAfter(succeeded.from()))
                        .filter(record -> records.route(record, next.id(), next.name(), clock.instant()))
                        .forEach(record -> note(
                                record,
                                record.destinationName() + " closes; " + next.name()
                                        + " takes its place, so the child moves there"))));
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void warn(SettingClosed closed) {
        asOfficer(() -> settings.find(closed.settingId())
                .filter(setting -> setting.details().successor() == null
                        && setting.details().closed() != null)
                .ifPresent(setting -> records.unsentTo(setting.id()).stream()
                        .filter(record -> record.movesAfter(closed.from()))
                        .forEach(record ->
                                note(record, setting.name() + " closes. Choose where the child moves to instead"))));
    }

    private void note(UnsentRecord record, String what) {
        Instant now = clock.instant();
        UUID id = record.id();
        // who hears the same event at the same moment waits here, and then reads what was noted
        records.lock(id);
        if (!records.isNoted(id, what)) {
            history.event(id, now, BY, what);
        }
    }

    private static void asOfficer(Runnable work) {
        SystemIdentity.as(
                "destinations",
                () -> {
                    work.run();
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
    }
}
