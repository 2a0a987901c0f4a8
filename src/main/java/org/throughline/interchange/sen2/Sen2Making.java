package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.episodes.Period;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.ProvisionType;

/**
 * Persons of a return made of our records: whoever had a plan or a request in the year before the census and until it.
 * A plan of which no request is on record stands under one that is marked as historical.
 */
final class Sen2Making {

    private final Sen2Register register;
    private final LocalDate census;
    private final LocalDate first;

    Sen2Making(Sen2Register register, LocalDate census) {
        this.register = register;
        this.census = census;
        this.first = Sen2Calendar.firstDay(census);
    }

    /** A person; empty where nothing of the child belongs into the return. */
    Optional<Sen2Node> person(Sen2Held held) {
        List<PlanRecord> plans =
                held.plans().stream().filter(plan -> isInPeriod(plan.period())).toList();
        IdentityHashMap<PlanRecord, RequestRecord> ledTo = requests(held, plans);
        Set<RequestRecord> used = new HashSet<>(ledTo.values());
        Sen2Node person = identity(held);
        for (RequestRecord request : held.requests()) {
            if (!request.received().isAfter(census) && (used.contains(request) || isOfPeriod(request))) {
                Sen2Node node = request(person.add(Sen2Module.REQUEST), request);
                plans.stream()
                        .filter(plan -> request.equals(ledTo.get(plan)))
                        .forEach(plan -> plan(
                                held,
                                plan,
                                node,
                                node.all(Sen2Module.ASSESSMENT).getLast()));
            }
        }
        for (PlanRecord plan : plans) {
            if (!ledTo.containsKey(plan)) {
                Sen2Node node = person.add(Sen2Module.REQUEST).with("RequestOutcome", Sen2Codes.HISTORICAL);
                Sen2Node assessment = node.add(Sen2Module.ASSESSMENT).with("AssessmentOutcome", Sen2Codes.HISTORICAL);
                plan(held, plan, node, assessment);
            }
        }
        return person.all(Sen2Module.REQUEST).isEmpty() ? Optional.empty() : Optional.of(person);
    }

    private boolean isInPeriod(Period period) {
        LocalDate until = period.until();
        return !period.from().isAfter(census) && (until == null || until.isAfter(first));
    }

    private boolean isOfPeriod(RequestRecord request) {
        LocalDate decided = request.outcomeDate();
        return !request.received().isBefore(first)
                || decided == null
                || !decided.isBefore(first)
                || request.assessments().stream()
                        .map(AssessmentRecord::outcomeDate)
                        .anyMatch(day -> day == null || !day.isBefore(first));
    }

    /** The request that led to each plan: the last one before it with an assessment that led to no other. */
    private static IdentityHashMap<PlanRecord, RequestRecord> requests(Sen2Held held, List<PlanRecord> plans) {
        IdentityHashMap<PlanRecord, RequestRecord> ledTo = new IdentityHashMap<>();
        for (PlanRecord plan : plans) {
            held.requests().stream()
                    .filter(request -> !request.received().isAfter(plan.started()))
                    .filter(request -> !request.assessments().isEmpty() && !ledTo.containsValue(request))
                    .max(Comparator.comparing(RequestRecord::received))
                    .ifPresent(request -> ledTo.put(plan, request));
        }
        return ledTo;
    }

    private static Sen2Node identity(Sen2Held held) {
        Sen2Node person = new Sen2Node(Sen2Module.PERSON, 1)
                .with("Surname", held.child().surname())
                .with("Forename", held.child().forename())
                .with("PersonBirthDate", held.child().dateOfBirth())
                .with("Sex", held.child().sex())
                .with("PostCode", held.child().postcode())
                .with("UPN", held.child().upn())
                .with("UniqueLearnerNumber", held.uln());
        items(person, held);
        return person;
    }

    private static void items(Sen2Node node, Sen2Held held) {
        Sen2Claims.itemsOf(node.module())
                .forEach((item, field) -> node.with(field, held.items().get(item)));
    }

    private static Sen2Node request(Sen2Node node, RequestRecord request) {
        node.with("ReceivedDate", request.received())
                .with("RequestSource", request.source())
                .with("RYA", request.youthAccommodation())
                .with("RequestOutcomeDate", request.outcomeDate())
                .with("RequestOutcome", request.outcome())
                .with("RequestMediation", request.mediation())
                .with("RequestTribunal", request.tribunal())
                .with("Exported", request.movedOut());
        request.assessments()
                .forEach(assessment -> node.add(Sen2Module.ASSESSMENT)
                        .with("AssessmentOutcome", assessment.outcome())
                        .with("AssessmentOutcomeDate", assessment.outcomeDate())
                        .with("AssessmentMediation", assessment.mediation())
                        .with("AssessmentTribunal", assessment.tribunal())
                        .with("OtherMediation", assessment.otherMediation())
                        .with("OtherTribunal", assessment.otherTribunal())
                        .with("Week20", assessment.isWeek20Exception()));
        return node;
    }

    private void plan(Sen2Held held, PlanRecord plan, Sen2Node request, Sen2Node assessment) {
        LocalDate ceased = onlyUntil(plan.ceases());
        Sen2Node named = assessment
                .add(Sen2Module.NAMED_PLAN)
                .with("StartDate", plan.started())
                .with("CeaseDate", ceased)
                .with("CeaseReason", ceased == null ? null : Sen2Held.reason(plan));
        if (!plan.isMaintainedOn(census)) {
            return;
        }
        items(named, held);
        held.places().stream()
                .filter(place -> place.period().contains(census))
                .findFirst()
                .ifPresent(place ->
                        setting(named.add(Sen2Module.PLAN_DETAIL), place).with("PlacementRank", 1));
        Sen2Node active = request.add(Sen2Module.ACTIVE_PLAN);
        items(active, held);
        if (!held.items().containsKey(ReturnItem.PHASE_TRANSFER_DUE)) {
            Sen2Due.of(held.child(), census).ifPresent(due -> active.with("PhaseTransferDueDate", due));
        }
        held.places().stream().filter(place -> isInPeriod(place.period())).forEach(place -> place(active, place));
        held.elsewhere().stream()
                .filter(place -> isInPeriod(new Period(place.from(), place.until())))
                .forEach(place -> elsewhere(active, place));
        for (int rank = 1; rank <= plan.needs().size(); rank++) {
            active.add(Sen2Module.NEED)
                    .with("SENtype", plan.needs().get(rank - 1))
                    .with("SENtypeRank", rank);
        }
    }

    /** A day that has come by the census; a later one is not part of the return. */
    private @Nullable LocalDate onlyUntil(@Nullable LocalDate day) {
        return day == null || day.isAfter(census) ? null : day;
    }

    private void place(Sen2Node active, PlacementRecord place) {
        LocalDate until = onlyUntil(place.period().until());
        setting(active.add(Sen2Module.PLACEMENT), place)
                .with("PlacementRank", 1)
                .with("EntryDate", place.period().from())
                .with("LeavingDate", until == null ? null : until.minusDays(1));
    }

    private Sen2Node setting(Sen2Node node, PlacementRecord place) {
        ProvisionRecord provision = register.provision(place.provisionId());
        SettingRecord setting = provision.setting();
        String ukprn = Sen2Register.ukprn(setting);
        if (setting.urn() == null && ukprn.isEmpty()) {
            node.with("SENsetting", "OTH").with("SENsettingOther", setting.name());
        }
        return node.with("URN", setting.urn())
                .with("UKPRN", ukprn)
                .with("SENunitIndicator", provision.type() == ProvisionType.SEN_UNIT)
                .with("ResourcedProvisionIndicator", provision.type() == ProvisionType.RESOURCED_PROVISION);
    }

    private static void elsewhere(Sen2Node active, ElsewhereRecord place) {
        LocalDate until = place.until();
        active.add(Sen2Module.PLACEMENT)
                .with("URN", place.urn())
                .with("UKPRN", place.ukprn())
                .with("SENsetting", place.setting())
                .with("SENsettingOther", place.note())
                .with("PlacementRank", place.rank())
                .with("EntryDate", place.from())
                .with("LeavingDate", until == null ? null : until.minusDays(1))
                .with("SENunitIndicator", place.isUnit())
                .with("ResourcedProvisionIndicator", place.isResourced());
    }

    /** The header of a return. */
    static Sen2Node header(Sen2About about, String madeAt, String version) {
        return new Sen2Node(Sen2Module.HEADER, 1)
                .with("Collection", "SEN2")
                .with("Year", about.census().getYear())
                .with("ReferenceDate", about.census())
                .with("SourceLevel", "L")
                .with("LEA", about.authority())
                .with("SoftwareCode", "Throughline")
                .with("Release", Objects.requireNonNullElse(version, ""))
                .with("SerialNo", 1)
                .with("DateTime", madeAt)
                .with("DMO", about.hasMedicalOfficer())
                .with("DCO", about.hasClinicalOfficer())
                .with("DSCO", about.hasSocialCareOfficer());
    }

    /** The persons of many children, in the order of their names. */
    List<Sen2Node> persons(Iterable<Sen2Held> children) {
        List<Sen2Held> sorted = new ArrayList<>();
        children.forEach(sorted::add);
        sorted.sort(Comparator.comparing((Sen2Held each) -> each.child().sortName())
                .thenComparing(each -> each.child().reference()));
        return sorted.stream().flatMap(each -> person(each).stream()).toList();
    }
}
