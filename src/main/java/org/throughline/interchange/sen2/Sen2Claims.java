package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.shared.NeedType;

/**
 * What a return says of a person, in the terms of our records.
 *
 * @param needs needs of the plan on the census date, first need first; none where it has none
 * @param plans plans, earliest first
 * @param places places and what there is instead, earliest first
 * @param requests requests, earliest first
 * @param items what else the return holds
 */
record Sen2Claims(
        List<NeedType> needs,
        List<Plan> plans,
        List<Place> places,
        List<RequestRecord> requests,
        Map<ReturnItem, String> items) {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final Map<ReturnItem, String> OF_PERSON =
            Map.of(ReturnItem.ETHNICITY, "Ethnicity", ReturnItem.UPN_UNKNOWN, "UPNunknown");

    private static final Map<ReturnItem, String> OF_ACTIVE = Map.of(
            ReturnItem.TRANSFER_LA, "TransferLA",
            ReturnItem.REVIEW_MEETING, "ReviewMeeting",
            ReturnItem.REVIEW_OUTCOME, "ReviewOutcome",
            ReturnItem.LAST_REVIEW, "LastReview",
            ReturnItem.REVIEW_DRAFT, "ReviewDraft",
            ReturnItem.PHASE_TRANSFER_DUE, "PhaseTransferDueDate",
            ReturnItem.PHASE_TRANSFER_FINAL, "PhaseTransferFinalDate");

    private static final Map<ReturnItem, String> OF_NAMED = Map.of(
            ReturnItem.PLAN_RES, "PlanRes",
            ReturnItem.PLAN_WBP, "PlanWBP",
            ReturnItem.PB, "PB",
            ReturnItem.OA, "OA",
            ReturnItem.DP, "DP");

    /**
     * A plan.
     *
     * @param start the first day
     * @param ceased the first day on which it is no longer maintained; null while it is
     * @param reason why it ceased, as a code; blank where that is not said
     * @param isTransferred whether another authority made it
     */
    record Plan(LocalDate start, @Nullable LocalDate ceased, String reason, boolean isTransferred) {}

    /**
     * A place.
     *
     * @param node as the return has it
     * @param from the first day
     * @param until the first day after it; null while no end is known
     * @param rank 1 for the main one
     */
    record Place(Sen2Node node, LocalDate from, @Nullable LocalDate until, int rank) {}

    /** The items of a person, of the plan on the census date and of the plan as it was named. */
    static Map<ReturnItem, String> itemsOf(Sen2Module module) {
        return switch (module) {
            case PERSON -> OF_PERSON;
            case ACTIVE_PLAN -> OF_ACTIVE;
            case NAMED_PLAN -> OF_NAMED;
            default -> Map.of();
        };
    }

    /** What a return says of a person; what has no date cannot be told apart and is left out. */
    static Sen2Claims of(Sen2Node person) {
        List<Plan> plans = new ArrayList<>();
        List<RequestRecord> requests = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Sen2Node request : person.all(Sen2Module.REQUEST)) {
            boolean isTransferred =
                    request.all(Sen2Module.ACTIVE_PLAN).stream().anyMatch(plan -> plan.has("TransferLA"));
            request.deep(Sen2Module.NAMED_PLAN)
                    .flatMap(named -> plan(named, isTransferred).stream())
                    .filter(plan ->
                            plans.stream().noneMatch(known -> known.start().equals(plan.start())))
                    .forEach(plans::add);
            LocalDate received = request.day("ReceivedDate");
            if (received != null && days.add(received)) {
                requests.add(request(request, received));
            }
        }
        plans.sort(Comparator.comparing(Plan::start));
        requests.sort(Comparator.comparing(RequestRecord::received));
        List<Sen2Node> active = person.deep(Sen2Module.ACTIVE_PLAN).toList();
        List<Place> places = active.stream()
                .flatMap(plan -> plan.all(Sen2Module.PLACEMENT).stream())
                .flatMap(node -> place(node).stream())
                .sorted(Comparator.comparing(Place::from).thenComparing(Place::rank))
                .toList();
        return new Sen2Claims(
                active.isEmpty() ? List.of() : needs(active.getLast()), plans, places, requests, items(person, active));
    }

    private static Optional<Plan> plan(Sen2Node named, boolean isTransferred) {
        LocalDate start = named.day("StartDate");
        LocalDate ceased = named.day("CeaseDate");
        if (start == null || ceased != null && !ceased.isAfter(start)) {
            return Optional.empty();
        }
        return Optional.of(new Plan(start, ceased, ceased == null ? "" : named.text("CeaseReason"), isTransferred));
    }

    private static Optional<Place> place(Sen2Node node) {
        LocalDate from = node.day("EntryDate");
        LocalDate left = node.day("LeavingDate");
        if (from == null || left != null && left.isBefore(from)) {
            return Optional.empty();
        }
        String rank = node.text("PlacementRank");
        return Optional.of(new Place(
                node,
                from,
                left == null ? null : left.plusDays(1),
                rank.matches("[1-9][0-9]?") ? Integer.parseInt(rank) : 1));
    }

    private static List<NeedType> needs(Sen2Node active) {
        return active.all(Sen2Module.NEED).stream()
                .sorted(Comparator.comparingInt(Sen2Claims::rank))
                .flatMap(need -> Sen2Codes.need(need.text("SENtype")).stream())
                .distinct()
                .toList();
    }

    private static int rank(Sen2Node need) {
        String rank = need.text("SENtypeRank");
        return rank.matches("[0-9]{1,2}") ? Integer.parseInt(rank) : 99;
    }

    private static RequestRecord request(Sen2Node node, LocalDate received) {
        return new RequestRecord(
                NOBODY,
                received,
                code(node, "RequestSource"),
                node.isYes("RYA"),
                code(node, "RequestOutcome"),
                node.day("RequestOutcomeDate"),
                node.isYes("RequestMediation"),
                node.isYes("RequestTribunal"),
                node.isYes("Exported"),
                node.all(Sen2Module.ASSESSMENT).stream()
                        .map(each -> new AssessmentRecord(
                                code(each, "AssessmentOutcome"),
                                each.day("AssessmentOutcomeDate"),
                                each.isYes("AssessmentMediation"),
                                each.isYes("AssessmentTribunal"),
                                each.isYes("OtherMediation"),
                                each.isYes("OtherTribunal"),
                                each.isYes("Week20")))
                        .toList());
    }

    /** A code that can be stored; one of another form was reported and is left out. */
    private static String code(Sen2Node node, String field) {
        return node.text(field).matches("[A-Z0-9]{0,4}") ? node.text(field) : "";
    }

    private static Map<ReturnItem, String> items(Sen2Node person, List<Sen2Node> active) {
        Map<ReturnItem, String> items = new EnumMap<>(ReturnItem.class);
        add(person, items);
        active.forEach(plan -> add(plan, items));
        person.deep(Sen2Module.NAMED_PLAN)
                .filter(plan -> !plan.has("CeaseDate"))
                .forEach(plan -> add(plan, items));
        return items;
    }

    private static void add(Sen2Node node, Map<ReturnItem, String> items) {
        itemsOf(node.module()).forEach((item, field) -> {
            boolean isUnreadable =
                    node.module().field(field).orElseThrow().form() == Sen2Field.Form.DATE && node.day(field) == null;
            if (node.has(field) && !isUnreadable && node.text(field).length() <= 100) {
                items.put(item, node.text(field));
            }
        });
    }

    /** A request as that of a child on record. */
    static RequestRecord of(UUID child, RequestRecord request) {
        return new RequestRecord(
                child,
                request.received(),
                request.source(),
                request.youthAccommodation(),
                request.outcome(),
                request.outcomeDate(),
                request.mediation(),
                request.tribunal(),
                request.movedOut(),
                request.assessments());
    }

    /** Items by name, in the order in which they are shown. */
    Map<String, String> itemFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        items.forEach((item, value) -> fields.put(item.label(), value));
        return fields;
    }
}
