package org.throughline.matching.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.MainstreamCost;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;

/** Builds the problem of an entry year from its records. */
final class ProblemBuilding {

    private final RecordsOfYear records;
    private final Relations relations;
    private final BigDecimal mainstreamCost;
    private final Set<String> met;

    ProblemBuilding(RecordsOfYear records) {
        this.records = records;
        relations = new Relations(records);
        mainstreamCost = MainstreamCost.middle(register().values());
        met = keptApartFromSomebody();
    }

    private Map<UUID, ProvisionRecord> register() {
        return records.reading().register();
    }

    /** The problem. */
    Problem problem() {
        Map<String, String> placeOfStayer = new HashMap<>();
        Map<UUID, List<PlacedChild>> stayersAt = new HashMap<>();
        records.stayers().forEach(child -> {
            PlacedChild.Place place = Objects.requireNonNull(child.place());
            placeOfStayer.put(child.child().packId(), place.provision().code());
            if (!met.contains(child.child().packId())) {
                stayersAt
                        .computeIfAbsent(place.placement().provisionId(), id -> new ArrayList<>())
                        .add(child);
            }
        });
        PlacesLeft left = new PlacesLeft(records.entry(), stayersAt);
        List<PlacedChild> members = Stream.concat(
                        records.inProblem(),
                        records.stayers()
                                .filter(child -> met.contains(child.child().packId())))
                .toList();
        Set<String> references =
                members.stream().map(child -> child.child().packId()).collect(Collectors.toSet());
        return new Problem(
                members.stream()
                        .map(child -> pupil(child, references, placeOfStayer))
                        .toList(),
                register().values().stream().map(this::provision).toList(),
                register().values().stream()
                        .flatMap(provision -> left.of(provision).stream())
                        .toList(),
                List.of());
    }

    /** Stayers from whom somebody in the run is kept apart: the rule needs both of them in the problem. */
    private Set<String> keptApartFromSomebody() {
        Set<String> named = records.inProblem()
                .flatMap(child -> relations.apartFrom(child.child().packId()).stream())
                .collect(Collectors.toSet());
        return records.stayers()
                .filter(child -> child.ncYear() >= YearGroup.MIN && child.ncYear() <= YearGroup.MAX)
                .map(child -> child.child().packId())
                .filter(named::contains)
                .collect(Collectors.toSet());
    }

    /** Those who stay and are not in the problem. */
    List<EntryCohort.Stayer> staying() {
        return records.stayers()
                .filter(child -> !met.contains(child.child().packId()))
                .map(child -> new EntryCohort.Stayer(
                        plain(child).build(),
                        Objects.requireNonNull(child.place()).provision().code()))
                .toList();
    }

    /** A child as one who needs a place, whatever place there is. */
    Pupil seeking(PlacedChild child, Map<String, String> placeOf) {
        return plain(child)
                .siblingAt(inOrder(relations.siblingsOf(child.child()).stream()
                        .map(sibling -> placeOf.get(sibling.packId()))
                        .filter(Objects::nonNull)))
                .build();
    }

    /** Codes of the provisions where somebody is from whom a child must be kept apart. */
    Set<String> apartAt(PlacedChild child, Map<String, String> placeOf) {
        return inOrder(relations.apartFrom(child.child().packId()).stream()
                .map(placeOf::get)
                .filter(Objects::nonNull));
    }

    private PupilBuilder plain(PlacedChild child) {
        PlanRecord plan = child.plan();
        PreferencesRecord asked = records.preferencesOf(child);
        return Pupil.builder(
                        child.child().packId(),
                        child.ncYear(),
                        records.entry().start(),
                        plan.needs().toArray(NeedType[]::new))
                .sex(child.child().sex())
                .home(child.child().home())
                .preferences(asked.preferences().stream().map(this::code).toList())
                .excluded(excluded(plan, asked))
                .requires(inOrder(plan.features().stream()));
    }

    /** Provisions that may not be proposed; alternative provision is one where the plan does not allow it. */
    private Set<String> excluded(PlanRecord plan, PreferencesRecord asked) {
        Stream<String> alternative = plan.alternativeProvision()
                ? Stream.of()
                : register().values().stream()
                        .filter(provision -> provision.type() == ProvisionType.ALTERNATIVE_PROVISION)
                        .map(ProvisionRecord::code);
        return inOrder(Stream.concat(asked.exclusions().keySet().stream().map(this::code), alternative));
    }

    private Pupil pupil(PlacedChild child, Set<String> members, Map<String, String> placeOfStayer) {
        String id = child.child().packId();
        PlacedChild.Place place = child.place();
        boolean isNamed = place != null
                && (place.placement().startYear() == records.entry().start() || placeOfStayer.containsKey(id));
        String code = place == null ? null : place.provision().code();
        Set<String> others = relations.apartFrom(id);
        List<ChildRecord> siblings = relations.siblingsOf(child.child());
        return plain(child)
                .keep(isNamed ? code : null)
                .stayAt(isNamed ? null : code)
                .keepApart(inOrder(others.stream().filter(members::contains)))
                .siblingAt(inOrder(siblings.stream()
                        .map(sibling -> placeOfStayer.get(sibling.packId()))
                        .filter(Objects::nonNull)))
                .siblingWith(inOrder(siblings.stream().map(ChildRecord::packId).filter(members::contains)))
                .lastNcYear(isNamed && place != null ? lastNcYear(child, place.placement()) : null)
                .build();
    }

    /** The last NC year in which a named place is needed, by its own end; null for the top of the provision's range. */
    private @Nullable Integer lastNcYear(PlacedChild child, PlacementRecord named) {
        Integer end = named.endYear();
        Integer byEnd =
                end == null ? null : child.ncYear() + (end - 1 - records.entry().start());
        Integer last = named.lastNcYear();
        return byEnd == null ? last : last == null ? byEnd : Integer.valueOf(Math.min(last, byEnd));
    }

    private Provision provision(ProvisionRecord provision) {
        boolean isMainstream = provision.type() == ProvisionType.MAINSTREAM;
        return Provision.builder(provision.code(), provision.type(), provision.ncYearFrom(), provision.ncYearTo())
                .name(provision.name())
                .inBorough(provision.setting().inBorough())
                .needs(provision.designation())
                .sex(provision.sex())
                .at(provision.setting().at())
                // what a plan costs in a mainstream school follows the child, not the school
                .annualCost(isMainstream ? mainstreamCost : provision.annualCost())
                .features(provision.features())
                .opens(provision.opens())
                .closes(provision.closes())
                .build();
    }

    private String code(UUID provisionId) {
        return Objects.requireNonNull(register().get(provisionId)).code();
    }

    private static Set<String> inOrder(Stream<String> values) {
        return values.sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
