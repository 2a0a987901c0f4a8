package org.throughline.sufficiency.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.papers.Cell;
import org.throughline.sufficiency.papers.PaperSection;
import org.throughline.sufficiency.papers.PaperTable;

/** The forecast as SCAP asks for it: four kinds of provision, two phases, NC years across, scholastic years down. */
final class ScapGrid {

    private final SettingSums sums;

    ScapGrid(SettingSums sums) {
        this.sums = sums;
    }

    /** Kinds of provision as SCAP codes them. */
    private enum Kind {
        UR(
                "SEN units and resourced provision in mainstream schools",
                Set.of(ProvisionType.SEN_UNIT, ProvisionType.RESOURCED_PROVISION)),
        IN("Independent schools and independent special schools", Set.of(ProvisionType.INDEPENDENT_SPECIAL)),
        SS(
                "State-funded special schools, non-maintained ones included",
                Set.of(ProvisionType.SPECIAL_SCHOOL, ProvisionType.NON_MAINTAINED_SPECIAL)),
        AP("Alternative provision", Set.of(ProvisionType.ALTERNATIVE_PROVISION));

        private final String label;
        private final Set<ProvisionType> types;

        Kind(String label, Set<ProvisionType> types) {
            this.label = label;
            this.types = types;
        }
    }

    /** A phase and how many years ahead its grid looks. */
    private enum Ahead {
        PRIMARY(Phase.PRIMARY, 5),
        SECONDARY(Phase.SECONDARY, 7);

        private final Phase phase;
        private final int years;

        Ahead(Phase phase, int years) {
            this.phase = phase;
            this.years = years;
        }
    }

    List<String> toFillIn() {
        List<String> missing = new ArrayList<>(List.of(
                "Codes of the planning areas, from this year's COLLECT template of the authority",
                "How the forecast was validated, in the words of the guidance"));
        int ahead = sums.januaries().size();
        for (Ahead each : Ahead.values()) {
            if (ahead < each.years) {
                missing.add(each.phase.label() + ": the grid looks " + each.years + " years ahead, the newest forecast "
                        + ahead + ". Make a forecast of " + Ahead.SECONDARY.years + " Januaries");
            }
        }
        return missing;
    }

    List<PaperSection> sections() {
        List<PaperSection> sections = new ArrayList<>();
        for (Ahead ahead : Ahead.values()) {
            for (Kind kind : Kind.values()) {
                sections.add(section(ahead, kind));
            }
        }
        return sections;
    }

    private PaperSection section(Ahead ahead, Kind kind) {
        int[] years = IntStream.rangeClosed(ahead.phase.youngest(), ahead.phase.oldest())
                .toArray();
        List<String> headings = new ArrayList<>(List.of("Planning area", "Forecasts"));
        IntStream.of(years).forEach(year -> headings.add("#" + label(year)));
        List<List<Cell>> rows = new ArrayList<>();
        sums.januaries().stream().limit(ahead.years).forEach(january -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.BLANK, Cell.words(new AcademicYear(january - 1).label())));
            IntStream.of(years)
                    .forEach(year -> row.add(Cell.count(AddingUp.rounded(
                            sums.ofYears(january, SettingSums.of(kind.types), each -> each == year)))));
            rows.add(row);
        });
        String phase = ahead.phase.label().toLowerCase(Locale.UK);
        return new PaperSection(
                kind.label + ", " + phase,
                "",
                "Residents with a plan who are likely to be there in the January of the scholastic year; means over the futures"
                        + " of the newest forecast, halves up.",
                new PaperTable(kind.name() + " " + phase, kind.label + ", " + phase, headings, rows));
    }

    private static String label(int ncYear) {
        return ncYear == YearGroup.RECEPTION ? YearGroup.label(ncYear) : String.valueOf(ncYear);
    }

    /** Places of special schools, units and resourced provision in the borough, this year. */
    static PaperSection capacity(List<ProvisionRecord> register, AcademicYear now) {
        List<List<Cell>> rows = register.stream()
                .filter(each -> each.setting().inBorough() && each.isOpenIn(now.start()))
                .filter(each -> Kind.UR.types.contains(each.type()) || Kind.SS.types.contains(each.type()))
                .map(each -> List.of(
                        each.setting().urn() == null
                                ? Cell.BLANK
                                : Cell.words(String.valueOf(each.setting().urn())),
                        Cell.words(each.setting().name()),
                        Cell.words(each.name()),
                        Cell.words(each.type().label()),
                        Cell.words(YearGroup.label(each.ncYearFrom(), each.ncYearTo())),
                        Cell.count(each.offered(now.start()).places()),
                        Cell.words(each.offered(now.start()).basis().label())))
                .toList();
        int places = register.stream()
                .filter(each -> each.setting().inBorough() && each.isOpenIn(now.start()))
                .filter(each -> Kind.UR.types.contains(each.type()) || Kind.SS.types.contains(each.type()))
                .mapToInt(each -> each.offered(now.start()).places())
                .sum();
        return new PaperSection(
                "Capacity in " + now.label(),
                places
                        + " places are commissioned in special schools, SEN units and resourced provision of the borough.",
                "Places commissioned, as recorded; what a building could hold is not recorded.",
                new PaperTable(
                        "Capacity",
                        "Places of special schools, SEN units and resourced provision",
                        List.of("URN", "School", "Provision", "Kind", "Year groups", "#Places", "How known"),
                        rows));
    }
}
