package org.throughline.sufficiency.returns;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.SettingCell;

/**
 * Sums of a forecast's means by kinds of setting.
 *
 * @param cells of the forecast
 * @param lastJanuary the last January known; those after it are forecast
 */
record SettingSums(List<SettingCell> cells, int lastJanuary) {

    /** The Januaries that are forecast. */
    List<Integer> januaries() {
        return cells.stream()
                .map(SettingCell::january)
                .filter(january -> january > lastJanuary)
                .distinct()
                .sorted()
                .toList();
    }

    /** Children of NC years. */
    double ofYears(int january, Predicate<String> settings, IntPredicate ncYears) {
        return sum(january, settings, Level.NC_YEAR, key -> ncYears.test(Integer.parseInt(key)));
    }

    /** Children of needs. */
    double ofNeeds(int january, Predicate<String> settings, Predicate<String> needs) {
        return sum(january, settings, Level.NEED, needs);
    }

    private double sum(int january, Predicate<String> settings, Level by, Predicate<String> keys) {
        return cells.stream()
                .filter(cell -> cell.january() == january && cell.by() == by)
                .filter(cell -> settings.test(cell.setting()) && keys.test(cell.key()))
                .mapToDouble(SettingCell::mean)
                .sum();
    }

    /** Settings of these kinds. */
    static Predicate<String> of(Set<ProvisionType> kinds) {
        return setting -> ProvisionType.ofCode(setting).filter(kinds::contains).isPresent();
    }
}
