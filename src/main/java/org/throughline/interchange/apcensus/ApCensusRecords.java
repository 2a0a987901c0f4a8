package org.throughline.interchange.apcensus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlacesElsewhere;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.ReturnItems;
import org.throughline.episodes.Period;
import org.throughline.people.ChildIdentities;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.ProvisionType;

/**
 * The pupils of the census among the children with plans: those whose place, on the census day or last within the year
 * before it, is at a school that no authority maintains (non-maintained and independent special schools, other
 * independent schools) or arranged by the authority outside any school. State schools, pupil referral units and
 * academies are in the school census.
 */
@Component
class ApCensusRecords {

    /** Non-maintained special, other independent special, other independent school; codes of GIAS. */
    private static final Set<Integer> NOT_MAINTAINED = Set.of(8, 10, 11);
    /** Arranged by the authority outside a school, as the SEN2 return has it. */
    private static final String ARRANGED = "OLA";

    private final Children children;
    private final ChildIdentities identities;
    private final EhcPlans plans;
    private final Placements placements;
    private final PlacesElsewhere elsewhere;
    private final ReturnItems items;
    private final Provisions provisions;

    ApCensusRecords(
            Children children,
            ChildIdentities identities,
            EhcPlans plans,
            Placements placements,
            PlacesElsewhere elsewhere,
            ReturnItems items,
            Provisions provisions) {
        this.children = children;
        this.identities = identities;
        this.plans = plans;
        this.placements = placements;
        this.elsewhere = elsewhere;
        this.items = items;
        this.provisions = provisions;
    }

    /** The pupils of the census of a day, by reference. */
    List<ApCensusPupil> pupils(LocalDate census) {
        Period year = new Period(ApCensus.dayOf(census.getYear() - 1).plusDays(1), census.plusDays(1));
        List<UUID> withPlans =
                plans.all().stream().map(PlanRecord::childId).distinct().toList();
        Map<UUID, ApCensusPupil.Place> places = new LinkedHashMap<>();
        all(withPlans)
                .forEach((child, all) -> all.stream()
                        .filter(place -> new Period(place.from(), place.until()).overlaps(year))
                        .max(Comparator.comparing(ApCensusPupil.Place::from))
                        .ifPresent(place -> places.put(child, place)));
        Map<UUID, String> ulns = identities.ulns(places.keySet());
        Map<UUID, Map<ReturnItem, String>> more = items.of(places.keySet());
        Map<UUID, List<PlanRecord>> known = plans.byChild(places.keySet());
        return children.find(places.keySet()).entrySet().stream()
                .map(entry -> {
                    ApCensusPupil.Place place = Objects.requireNonNull(places.get(entry.getKey()));
                    return new ApCensusPupil(
                            entry.getValue(),
                            ulns.getOrDefault(entry.getKey(), ""),
                            more.getOrDefault(entry.getKey(), Map.of()).getOrDefault(ReturnItem.ETHNICITY, ""),
                            known.getOrDefault(entry.getKey(), List.of()).stream()
                                    .anyMatch(plan -> plan.isMaintainedOn(lastDay(place, census))),
                            place);
                })
                .sorted(Comparator.comparing(pupil -> pupil.child().reference()))
                .toList();
    }

    private static LocalDate lastDay(ApCensusPupil.Place place, LocalDate census) {
        LocalDate until = place.until();
        return until == null || until.isAfter(census) ? census : until.minusDays(1);
    }

    /** Every placement that the census asks for, by child. */
    private Map<UUID, List<ApCensusPupil.Place>> all(Collection<UUID> ids) {
        Map<UUID, ProvisionRecord> register = provisions.all().stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), each -> each));
        Map<String, SettingRecord> byUrn = provisions.settings().stream()
                .filter(setting -> setting.urn() != null)
                .collect(Collectors.toMap(
                        setting -> String.valueOf(setting.urn()), setting -> setting, (one, other) -> one));
        Map<UUID, List<ApCensusPupil.Place>> all = new HashMap<>();
        placements
                .byChild(ids)
                .forEach((child, held) ->
                        held.forEach(placement -> Optional.ofNullable(register.get(placement.provisionId()))
                                .filter(ApCensusRecords::isAskedFor)
                                .ifPresent(provision -> all.computeIfAbsent(child, id -> new ArrayList<>())
                                        .add(place(placement, provision)))));
        elsewhere
                .of(ids)
                .forEach((child, held) -> held.stream()
                        .filter(place -> place.setting().equals(ARRANGED)
                                || Optional.ofNullable(byUrn.get(place.urn()))
                                        .filter(setting -> NOT_MAINTAINED.contains(
                                                setting.details().type()))
                                        .isPresent())
                        .forEach(place -> all.computeIfAbsent(child, id -> new ArrayList<>())
                                .add(place(place))));
        return all;
    }

    private static boolean isAskedFor(ProvisionRecord provision) {
        Integer type = provision.setting().details().type();
        return type == null
                ? provision.type() == ProvisionType.NON_MAINTAINED_SPECIAL
                        || provision.type() == ProvisionType.INDEPENDENT_SPECIAL
                : NOT_MAINTAINED.contains(type);
    }

    private static ApCensusPupil.Place place(PlacementRecord placement, ProvisionRecord provision) {
        return new ApCensusPupil.Place(
                Objects.toString(provision.setting().urn(), ""),
                Objects.toString(provision.setting().details().ukprn(), ""),
                placement.period().from(),
                placement.period().until());
    }

    private static ApCensusPupil.Place place(ElsewhereRecord place) {
        return new ApCensusPupil.Place(place.urn(), place.ukprn(), place.from(), place.until());
    }
}
