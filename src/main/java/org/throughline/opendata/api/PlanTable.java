package org.throughline.opendata.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.opendata.CountGroup;
import org.throughline.opendata.ToldCounts;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.history.PlanCounts;

/** Counts of plans as a table, divided by up to two things. */
final class PlanTable {

    /** What the counts can be divided by. */
    enum By {
        /** Primary need. */
        NEED,
        /** Phase of education. */
        PHASE,
        /** Kind of setting. */
        PLACEMENT
    }

    private final Set<By> by;
    private final String need;
    private final String phase;
    private final String placement;

    /** A table; what is asked for alone is divided by as well. */
    PlanTable(List<By> by, @Nullable Enum<?> need, @Nullable Enum<?> phase, @Nullable Enum<?> placement) {
        this.by = EnumSet.noneOf(By.class);
        this.by.addAll(by);
        this.need = asked(need, By.NEED);
        this.phase = asked(phase, By.PHASE);
        this.placement = asked(placement, By.PLACEMENT);
        if (this.by.size() > ToldCounts.MOST_DIVISIONS) {
            throw new WrongFilter(
                    "by", "Divide by at most two of NEED, PHASE and PLACEMENT, those asked for alone among them");
        }
    }

    private String asked(@Nullable Enum<?> value, By division) {
        if (value == null) {
            return "";
        }
        by.add(division);
        return value.name();
    }

    /** Its rows of a day. */
    List<PlanItem> rows(PlanCounts.Counted counted) {
        Map<CountGroup, Integer> plans = new HashMap<>();
        counted.plans()
                .forEach((state, count) -> plans.merge(
                        new CountGroup(state.need(), Phase.of(state.ncYear()).name(), state.setting()),
                        count,
                        Integer::sum));
        ToldCounts told = new ToldCounts(plans);
        List<PlanItem> rows = new ArrayList<>();
        for (CountGroup group : told.groups(by.contains(By.NEED), by.contains(By.PHASE), by.contains(By.PLACEMENT))) {
            if (isAsked(need, group.need()) && isAsked(phase, group.phase()) && isAsked(placement, group.placement())) {
                rows.add(new PlanItem(
                        counted.january(),
                        counted.day(),
                        counted.isToday(),
                        said(group.need()),
                        said(group.phase()),
                        said(group.placement()),
                        told.told(group)));
            }
        }
        return rows;
    }

    private static boolean isAsked(String asked, String code) {
        return asked.isEmpty() || asked.equals(code);
    }

    private static @Nullable String said(String code) {
        return code.isEmpty() ? null : code;
    }
}
