package org.throughline.interchange.ctf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.Laestab;
import org.throughline.shared.Names;

/** The schools that files name, and the children on record at the own one. */
@Component
class CtfSchools {

    private final Provisions provisions;
    private final Children children;
    private final ChildIdentities identities;
    private final CurrentUser user;
    private final Clock clock;

    CtfSchools(Provisions provisions, Children children, ChildIdentities identities, CurrentUser user, Clock clock) {
        this.provisions = provisions;
        this.children = children;
        this.identities = identities;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The setting of the person that sends the records of a file.
     *
     * @param setting the setting
     * @param destination where its children go to; null where the file does not say, or no setting on our list is it
     */
    record Own(SettingRecord setting, @Nullable SettingRecord destination) {}

    /** The setting of the person that a file comes from or, else, goes to; empty where neither is theirs. */
    Optional<Own> own(CtfHeader header) {
        Set<UUID> ours = user.settings(Roles.SENCO);
        Optional<SettingRecord> source = find(header.source());
        Optional<SettingRecord> destination = find(header.destination());
        return source.filter(setting -> ours.contains(setting.id()))
                .map(setting -> new Own(
                        setting,
                        destination
                                .filter(next -> !next.id().equals(setting.id()))
                                .orElse(null)))
                .or(() -> destination
                        .filter(setting -> ours.contains(setting.id()))
                        .map(setting -> new Own(setting, null)));
    }

    /** A school by its DfE number or URN, else by a name that is the only one of its kind; open ones first. */
    Optional<SettingRecord> find(CtfHeader.School school) {
        List<SettingRecord> all = provisions.settings();
        LocalDate today = LocalDate.now(clock);
        Comparator<SettingRecord> openFirst =
                Comparator.comparing(setting -> setting.details().isClosedOn(today));
        Optional<SettingRecord> byNumber = all.stream()
                .filter(setting -> isNumber(setting, school) || isUrn(setting, school))
                .min(openFirst);
        if (byNumber.isPresent() || school.name().isEmpty()) {
            return byNumber;
        }
        List<SettingRecord> named = all.stream()
                .filter(setting -> Names.areSame(setting.name(), school.name()))
                .filter(setting ->
                        setting.details().laestab() == null || school.number().isEmpty())
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean isNumber(SettingRecord setting, CtfHeader.School school) {
        Laestab number = setting.details().laestab();
        return number != null && !school.number().isEmpty() && number.number() == Integer.parseInt(school.number());
    }

    private static boolean isUrn(SettingRecord setting, CtfHeader.School school) {
        return setting.urn() != null && school.urn().equals(Objects.toString(setting.urn()));
    }

    /** A child whose record the person's setting keeps, or may start. */
    ChildRecord child(UUID id) {
        return asOfficer(() -> children.find(id).orElseThrow());
    }

    /** By what these children, of the person's own setting, can be known. */
    List<ChildIdentity> identities(Set<UUID> ids) {
        return asOfficer(() -> identities.all()).stream()
                .filter(child -> ids.contains(child.id()))
                .toList();
    }

    /** Whether a UPN is on record at all; not whose it is. */
    boolean isTaken(String upn) {
        return children.isTaken(upn);
    }

    private static <T> T asOfficer(java.util.function.Supplier<T> work) {
        return OnBehalfOf.theAsker("common transfer file", work, Roles.PLACEMENT_OFFICER);
    }
}
