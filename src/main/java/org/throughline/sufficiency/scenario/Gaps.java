package org.throughline.sufficiency.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.outlook.Supply;

/** What provision is missing: who needs a specialist place by a frozen forecast, against the places of the borough. */
@Service
@Transactional(readOnly = true)
public class Gaps {

    private final Provisions provisions;
    private final UnitCosts prices;

    Gaps(Provisions provisions, UnitCosts prices) {
        this.provisions = provisions;
        this.prices = prices;
    }

    private record Group(String need, Phase phase) {}

    /**
     * Need and places in a January of a forecast by the register as it is, where most children would go short first.
     */
    @RolesAllowed(Roles.PLANNER)
    public List<GapRow> of(ForecastTables tables, int january) {
        return of(tables, january, provisions.all(), prices.list());
    }

    private static List<GapRow> of(
            ForecastTables tables, int january, List<ProvisionRecord> register, UnitCostList list) {
        Supply supply = new BoroughSupply(register, List.of(), list, null).in(january - 1);
        return rows(tables.demand(), january, supply, list.usable()).stream()
                .sorted(Comparator.comparingDouble(GapRow::expectedShort).reversed())
                .toList();
    }

    /** The gap of every January of a forecast as one table of CSV; groups of a few are left out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "What is missing, counts only")
    public byte[] csv(ForecastTables tables) {
        List<ProvisionRecord> register = provisions.all();
        UnitCostList list = prices.list();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("january", "need", "phase", "p10", "median", "p90", "usable_places", "chance_short");
            for (int january : tables.years()) {
                for (GapRow row : of(tables, january, register, list)) {
                    PlaceDemand demand = row.demand();
                    if (demand.middle() >= Formats.FEW) {
                        csv.writeRecord(
                                String.valueOf(january),
                                demand.need(),
                                demand.phase().name(),
                                String.valueOf(demand.low()),
                                String.valueOf(demand.middle()),
                                String.valueOf(demand.high()),
                                String.format(Locale.ROOT, "%.1f", row.places()),
                                String.format(Locale.ROOT, "%.2f", row.chanceShort()));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Need and places in a January. */
    static List<GapRow> rows(List<PlaceDemand> all, int january, Supply supply, double usable) {
        List<PlaceDemand> demand =
                all.stream().filter(each -> each.year() == january).toList();
        Map<Group, Double> places = new HashMap<>();
        Map<String, Provision> byId =
                supply.provisions().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        for (PlaceLimit limit : supply.outermost()) {
            Provision provision = byId.get(limit.provisionId());
            if (provision != null && provision.inBorough() && provision.kind().isSpecialist()) {
                for (Phase phase : Phase.values()) {
                    share(provision, limit, usable, phase, demand, places);
                }
            }
        }
        return demand.stream()
                .map(each -> new GapRow(each, places.getOrDefault(new Group(each.need(), each.phase()), 0.0)))
                .toList();
    }

    /** A place for several needs is shared out by how many need one, a place over several phases by NC years. */
    private static void share(
            Provision provision,
            PlaceLimit limit,
            double usable,
            Phase phase,
            List<PlaceDemand> demand,
            Map<Group, Double> places) {
        int years = 0;
        for (int ncYear = limit.ncYearFrom(); ncYear <= limit.ncYearTo(); ncYear++) {
            years += phase.holds(ncYear) ? 1 : 0;
        }
        double there = usable * limit.places() * years / (limit.ncYearTo() - limit.ncYearFrom() + 1.0);
        Set<String> needs = provision.needs().stream().map(NeedType::name).collect(Collectors.toSet());
        List<PlaceDemand> meant = demand.stream()
                .filter(each -> each.phase() == phase && (needs.isEmpty() || needs.contains(each.need())))
                .toList();
        double sum = meant.stream().mapToDouble(PlaceDemand::middle).sum();
        for (PlaceDemand each : meant) {
            double part = sum > 0 ? each.middle() / sum : 1.0 / meant.size();
            places.merge(new Group(each.need(), phase), there * part, Double::sum);
        }
    }
}
