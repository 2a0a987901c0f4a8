package org.throughline.placement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.Commissioner;
import org.throughline.provision.OutOfUse;
import org.throughline.provision.ProvisionFacts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** What is recorded about a provision beside its designation and its places: on its page, to be read. */
final class ProvisionStandingPart extends Div {

    private static final long serialVersionUID = 1L;

    ProvisionStandingPart(ProvisionRecord provision, ProvisionFacts facts, boolean isOfficer) {
        setId("standing");
        add(new H2("What it is able to do, and what restricts it"));
        if (isOfficer) {
            add(Group.actions(new Anchor(
                    PlacementNavigation.standing(Objects.requireNonNull(provision.id())),
                    "Change capabilities, restrictions and places out of use")));
        }
        if (provision.type().isBase()) {
            add(new Facts()
                    .fact("Commissioned by", commissioner(provision.standing().commissioner())));
        }
        if (facts.capabilities().isEmpty()) {
            add(new Paragraph("No capability is recorded."));
        } else {
            UnorderedList list = new UnorderedList();
            facts.capabilities().forEach(each -> list.add(new ListItem(each.label())));
            add(list);
        }
        restrictions(facts);
        outOfUse(provision);
    }

    static String commissioner(@Nullable Commissioner by) {
        return by == null ? "Not recorded" : by.label();
    }

    private void restrictions(ProvisionFacts facts) {
        if (facts.restrictions().isEmpty()) {
            add(new Paragraph("No restriction is recorded."));
            return;
        }
        PlainTable table = new PlainTable("Restrictions", "Restriction", "Who says so", "Recorded", "Over");
        facts.restrictions()
                .forEach(each -> table.row(
                        each.restriction(),
                        each.source(),
                        each.recordedBy() + ", " + Times.shown(each.recordedAt()),
                        ended(each.ended())));
        add(table);
    }

    private void outOfUse(ProvisionRecord provision) {
        add(new H2("Places out of use"));
        if (provision.standing().outOfUse().isEmpty()) {
            add(new Paragraph("None. Places out of use are taken off the places that are free, here and in runs."));
            return;
        }
        add(outOfUseTable(provision));
    }

    static PlainTable outOfUseTable(ProvisionRecord provision) {
        PlainTable table =
                new PlainTable("Places out of use", "When", "Year groups", "#Places", "Why", "Recorded", "Back in use");
        provision
                .standing()
                .outOfUse()
                .forEach(each -> table.row(
                        when(each),
                        YearGroup.label(each.ncYearFrom(), each.ncYearTo()),
                        String.valueOf(each.places()),
                        each.reason(),
                        each.recordedBy() + ", " + Times.shown(each.recordedAt()),
                        ended(each.ended())));
        return table;
    }

    /** The academic years without the places. */
    static String when(OutOfUse out) {
        Integer until = out.untilYear();
        String from = new AcademicYear(out.fromYear()).label();
        if (until == null) {
            return "From " + from + ", nobody knows yet until when";
        }
        if (until <= out.fromYear()) {
            return "Never: recorded wrongly for " + from;
        }
        return until - 1 == out.fromYear() ? from : from + " to " + new AcademicYear(until - 1).label();
    }

    private static String ended(OutOfUse.@Nullable Ended ended) {
        return ended == null ? "" : ended.why() + " (" + ended.by() + ", " + Times.shown(ended.at()) + ")";
    }
}
