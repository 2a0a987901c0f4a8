package org.throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;

/** Places of last September that are not loaded: a panel of the demonstration decides on them. */
final class DemoDecided {

    /** Of the places of Year 7 one in so many. */
    private static final int ONE_IN = 11;

    private DemoDecided() {}

    /** The places, in the order of the children. */
    static List<PlacementRecord> of(AcademicYear year, DemoChildren born) {
        Map<UUID, ChildRecord> byId = born.children().stream()
                .collect(Collectors.toMap(child -> Objects.requireNonNull(child.id()), Function.identity()));
        List<PlacementRecord> entered = born.placements().stream()
                .filter(place -> place.startYear() == year.start())
                .filter(place -> ChildYears.of(Objects.requireNonNull(byId.get(place.childId())), year)
                        == YearGroup.LAST_PRIMARY + 1)
                .toList();
        return IntStream.range(0, entered.size())
                .filter(index -> index % ONE_IN == 0)
                .mapToObj(entered::get)
                .toList();
    }

    /** Where those children were before: a primary school each. */
    static List<PlacementRecord> before(
            AcademicYear year, List<PlacementRecord> decided, List<ProvisionRecord> register) {
        List<UUID> primaries = register.stream()
                .filter(provision -> provision.type() == ProvisionType.MAINSTREAM)
                .filter(provision -> provision.ncYearTo() == YearGroup.LAST_PRIMARY)
                .map(provision -> Objects.requireNonNull(provision.id()))
                .toList();
        return IntStream.range(0, decided.size())
                .mapToObj(index -> new PlacementRecord(
                        decided.get(index).childId(),
                        primaries.get(index % primaries.size()),
                        year.start() - YearGroup.LAST_PRIMARY,
                        year.start(),
                        null))
                .toList();
    }
}
