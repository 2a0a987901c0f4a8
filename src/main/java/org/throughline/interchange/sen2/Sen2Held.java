package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.episodes.Noted;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacementRecord;
import org.throughline.shared.NeedType;

/**
 * What is on record of a child that a return speaks of.
 *
 * @param child identity and home
 * @param uln unique learner number; blank where none is known
 * @param plans plans that count, earliest first
 * @param places places that count, earliest first
 * @param elsewhere where else the child is or was taught
 * @param requests requests, earliest first
 * @param items what else the return asks
 */
record Sen2Held(
        ChildRecord child,
        String uln,
        List<PlanRecord> plans,
        List<PlacementRecord> places,
        List<ElsewhereRecord> elsewhere,
        List<RequestRecord> requests,
        Map<ReturnItem, String> items) {

    /** The plan whose needs count: the latest. */
    Optional<PlanRecord> lastPlan() {
        return plans.stream().max(Comparator.comparing(PlanRecord::started));
    }

    List<NeedType> needs() {
        return lastPlan().map(PlanRecord::needs).orElse(List.of());
    }

    /** Why a plan ceased, as the code of the return; blank where that is not known. */
    static String reason(PlanRecord plan) {
        Noted ended = plan.trail().ended();
        return ended == null ? "" : Sen2Codes.ceased(ended.code());
    }

    /** All of it by the names of fields. */
    Map<String, String> fields(Sen2Register register) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Sen2Words.UPN, text(child.upn()));
        fields.put(Sen2Words.ULN, uln);
        fields.put(Sen2Words.SURNAME, child.surname());
        fields.put(Sen2Words.FORENAME, child.forename());
        fields.put(Sen2Words.BORN, child.dateOfBirth().toString());
        fields.put(Sen2Words.SEX, child.sex() == null ? "" : child.sex().name());
        fields.put(Sen2Words.POSTCODE, text(child.postcode()));
        fields.put(Sen2Words.NEEDS, Sen2Words.needs(needs()));
        plans.forEach(plan -> fields.put(
                Sen2Words.planField(plan.started()), Sen2Words.plan(plan.started(), plan.ceases(), reason(plan))));
        places.forEach(place -> fields.put(
                Sen2Words.placeField(place.period().from()),
                Sen2Words.place(register.provision(place.provisionId()), place.period())));
        elsewhere.forEach(
                place -> fields.put(Sen2Words.elsewhereField(place.from(), place.rank()), Sen2Words.elsewhere(place)));
        requests.forEach(request -> fields.put(Sen2Words.requestField(request.received()), Sen2Words.request(request)));
        items.forEach((item, value) -> fields.put(item.label(), value));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Whether some plan is in force on a day. */
    boolean hasPlanOn(LocalDate day) {
        return plans.stream().anyMatch(plan -> plan.isMaintainedOn(day));
    }
}
