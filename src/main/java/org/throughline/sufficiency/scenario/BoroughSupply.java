package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.ProvisionBuilder;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.MainstreamCost;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.outlook.Supply;

/** The provisions of the register, year by year, with the changes of a scenario. */
public final class BoroughSupply {

    private final List<ProvisionRecord> register;
    private final List<Change> changes;
    private final UnitCostList prices;
    private final @Nullable GridReference middle;

    /**
     * A supply.
     *
     * @param middle where something opens of which no place is known yet; null where nobody can say
     */
    BoroughSupply(
            List<ProvisionRecord> register, List<Change> changes, UnitCostList prices, @Nullable GridReference middle) {
        this.register = register;
        this.changes = changes;
        this.prices = prices;
        this.middle = middle;
    }

    /** The provisions of so many academic years. */
    public Map<Integer, Supply> from(int first, int years) {
        Map<Integer, Supply> byYear = new LinkedHashMap<>();
        for (int year = first; year < first + years; year++) {
            byYear.put(year, in(year));
        }
        return byYear;
    }

    /** The provisions of an academic year; places are read as everywhere else. */
    Supply in(int year) {
        List<Provision> provisions = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        for (ProvisionRecord record : register) {
            if (record.isOpenIn(year) && !isClosed(record.code(), year)) {
                provisions.add(provision(record, year));
                limits.addAll(limits(record, year));
            }
        }
        for (Change.Open open : openings()) {
            int places = open.places(year, opens(open));
            if (places > 0) {
                Provision provision = provision(open, year);
                provisions.add(provision);
                limits.add(new PlaceLimit(provision.id(), year, provision.ncYearFrom(), provision.ncYearTo(), places));
            }
        }
        return new Supply(provisions, limits, level(year), prices.usable());
    }

    /**
     * The places recorded, and those more or fewer: on the outermost rows from the first on, as far as there are any.
     */
    private List<PlaceLimit> limits(ProvisionRecord record, int year) {
        int left = more(record.code(), year);
        PlacesOffered offered = record.offered(year);
        Set<CommissionedPlaces> outermost = new HashSet<>(offered.outermost());
        List<PlaceLimit> limits = new ArrayList<>();
        boolean isNew = offered.basis() == PlacesOffered.Basis.NOT_COMMISSIONED;
        for (CommissionedPlaces line : offered.limiting(record.ncYearFrom(), record.ncYearTo())) {
            int usable = offered.usable(line);
            int change = isNew || outermost.contains(line) ? Math.max(left, -usable) : 0;
            left -= change;
            limits.add(new PlaceLimit(record.code(), year, line.ncYearFrom(), line.ncYearTo(), usable + change));
        }
        return limits;
    }

    /** What the scenario opens. */
    List<Change.Open> openings() {
        return of(Change.Open.class).toList();
    }

    /** Id of what the scenario opens. */
    String id(Change.Open open) {
        List<Change.Open> all = openings();
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index) == open) {
                return "NEW-" + (index + 1);
            }
        }
        throw new IllegalArgumentException(open.name() + " is not opened here");
    }

    /** The academic year in which it opens, delays counted. */
    int opens(Change.Open open) {
        return ExistingCase.opens(changes, open);
    }

    private <T extends Change> Stream<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private boolean isClosed(String code, int year) {
        return of(Change.Close.class).anyMatch(close -> close.provision().equals(code) && close.from() <= year);
    }

    private int more(String code, int year) {
        return of(Change.Places.class)
                .filter(places -> places.provision().equals(code) && places.from() <= year)
                .mapToInt(Change.Places::more)
                .sum();
    }

    private Provision provision(ProvisionRecord record, int year) {
        Optional<Set<NeedType>> designated = of(Change.Designate.class)
                .filter(change -> change.provision().equals(record.code()) && change.from() <= year)
                .reduce((first, later) -> later)
                .map(Change.Designate::needs);
        return Provision.builder(record.code(), record.type(), record.ncYearFrom(), record.ncYearTo())
                .name(record.name())
                .inBorough(record.setting().inBorough())
                .needs(designated.orElse(record.designation()))
                .sex(record.sex())
                .at(record.setting().at())
                .annualCost(inflated(cost(record), record.type(), year))
                .features(record.features())
                .build();
    }

    private BigDecimal cost(ProvisionRecord record) {
        return record.type() == ProvisionType.MAINSTREAM ? MainstreamCost.middle(register) : record.annualCost();
    }

    private Provision provision(Change.Open open, int year) {
        ProvisionType type = open.kind().type();
        int youngest = Math.max(open.phase().youngest(), State.YOUNGEST);
        return opened(id(open), type, youngest, open.phase().oldest(), open.at())
                .name(open.name())
                .needs(open.need())
                .annualCost(inflated(prices.of(open.kind().annual()), type, year))
                .build();
    }

    /**
     * New provision of a kind, to be completed: it has what every provision of the kind in the borough has.
     *
     * @param at where; null where that is not known, which is then the middle of the homes
     */
    public ProvisionBuilder opened(
            String id, ProvisionType type, int ncYearFrom, int ncYearTo, @Nullable GridReference at) {
        return Provision.builder(id, type, ncYearFrom, ncYearTo)
                .at(at == null ? middle : at)
                .features(features(type));
    }

    /** What every provision of the kind in the borough has between them. */
    private Set<String> features(ProvisionType type) {
        return register.stream()
                .filter(record -> record.type() == type && record.setting().inBorough())
                .flatMap(record -> record.features().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Prices that are not of one kind of provision rise with what rises for all kinds. */
    private double level(int year) {
        return of(Change.Inflation.class)
                .filter(inflation -> inflation.type() == null)
                .mapToDouble(inflation -> inflation.factor(year))
                .reduce(1, (one, other) -> one * other);
    }

    private BigDecimal inflated(BigDecimal pounds, ProvisionType type, int year) {
        double factor = of(Change.Inflation.class)
                .mapToDouble(inflation -> inflation.factor(type, year))
                .reduce(1, (one, other) -> one * other);
        return pounds.multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
    }
}
