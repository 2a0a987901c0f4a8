package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.Transitions;

/** Where the children of a class move to, typed or pasted by name. */
@Service
@Transactional
public class ClassDestinations {

    private static final int FEW = 4;

    private final Transitions transitions;
    private final Provisions provisions;

    ClassDestinations(Transitions transitions, Provisions provisions) {
        this.transitions = transitions;
        this.provisions = provisions;
    }

    /** The names of the settings on our list, by name. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<String> names() {
        return provisions.settings().stream()
                .map(SettingRecord::name)
                .distinct()
                .toList();
    }

    /**
     * Sets where a child moves to.
     *
     * @param name the name of a setting on our list, or enough of it to tell it from every other; blank where the place
     *     is not known
     * @param read the destination that the person has read; blank for none
     * @return the name as it is kept
     * @throws org.throughline.shared.Refused as {@link ClassRefusal} when no setting or several are meant, or somebody
     *     else has changed it since it was read, or as {@link org.throughline.transitions.TransitionsRefusal}
     */
    @RolesAllowed(Roles.SENCO)
    public String set(UUID record, String name, String read) {
        Destination now = transitions.toSend(List.of(record)).stream()
                .findFirst()
                .orElseThrow(RecordAccess::notWithYou)
                .details()
                .destination();
        if (shown(now).equals(name.strip())) {
            return shown(now);
        }
        if (!shown(now).equals(read)) {
            throw new ClassRefusal.DestinationChanged(now.label()).refused();
        }
        Destination wanted = destination(name.strip());
        transitions.route(record, wanted);
        return shown(wanted);
    }

    private static String shown(Destination destination) {
        return destination.kind() == Destination.Kind.UNKNOWN ? "" : destination.label();
    }

    private Destination destination(String name) {
        if (name.isEmpty()) {
            return Destination.UNKNOWN;
        }
        List<SettingRecord> all = provisions.settings();
        List<SettingRecord> found = matching(all, each -> plain(each.name()).equals(plain(name)));
        if (found.isEmpty()) {
            found = matching(all, each -> plain(each.name()).startsWith(plain(name)));
        }
        if (found.isEmpty()) {
            found = matching(all, each -> plain(each.name()).contains(plain(name)));
        }
        if (found.isEmpty()) {
            throw new ClassRefusal.NoSuchSetting(name).refused();
        }
        if (found.size() > 1) {
            throw new ClassRefusal.SeveralSettings(
                            name,
                            found.stream().limit(FEW).map(SettingRecord::name).collect(Collectors.joining(" or ")))
                    .refused();
        }
        SettingRecord setting = found.getFirst();
        return new Destination(Destination.Kind.SETTING, setting.id(), setting.name(), Destination.Status.ACCEPTED);
    }

    private static List<SettingRecord> matching(List<SettingRecord> all, Predicate<SettingRecord> which) {
        return all.stream().filter(which).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
