package org.throughline.casework.prefer.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.travel.TravelFacts;
import org.throughline.casework.travel.TravelHelp;
import org.throughline.casework.travel.TravelOption;
import org.throughline.casework.travel.TravelRecords;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Travel to what is asked for, and the provisions to choose from. */
@SpringComponent
@UIScope
class TravelDesk {

    private final TravelHelp help;
    private final TravelRecords records;
    private final Children children;
    private final Provisions provisions;
    private final CurrentUser user;

    TravelDesk(TravelHelp help, TravelRecords records, Children children, Provisions provisions, CurrentUser user) {
        this.help = help;
        this.records = records;
        this.children = children;
        this.provisions = provisions;
        this.user = user;
    }

    /** The provisions that can be chosen, by name. */
    List<ProvisionRecord> provisions() {
        return provisions.all();
    }

    TravelFacts facts(CaseRecord known) {
        return records.of(known.id());
    }

    void record(CaseRecord known, TravelFacts facts) {
        records.record(known, facts);
    }

    String note() {
        return help.note();
    }

    /** Whether the person who is asking can enter what travel costs, and nothing is entered. */
    boolean isToEnterRate() {
        return help.rate() == null && user.has(Roles.PLANNER);
    }

    /** Travel to what is asked for. */
    TravelOption to(CaseRecord known, Preference preference) {
        ChildRecord child = children.find(known.childId()).orElse(null);
        if (child == null) {
            return new TravelOption(-1, "Age not known", null);
        }
        @Nullable UUID id = preference instanceof Preference.Listed(UUID listed) ? listed : null;
        ProvisionRecord provision =
                id == null ? null : provisions.find(Objects.requireNonNull(id)).orElse(null);
        long metres = provision == null
                ? -1
                : TravelOption.metres(child.home(), provision.setting().at());
        return help.to(new TravelHelp.Traveller(child.dateOfBirth(), known.entry(), facts(known)), id, metres);
    }
}
