package org.throughline.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.ehcp.JanuaryCount;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;

/**
 * Plans at the last five January censuses by age and need: the published totals of January 2021 to 2025, moved to the
 * five years before the demonstration, spread by the published ages and needs of January 2025 (DfE, Education, health
 * and care plans 2025).
 */
final class JanuaryHistory {

    /** Plans by age on 31 August before, January 2025; the first is age 3. */
    static final int[] BY_AGE = {
        31, 115, 147, 147, 163, 179, 144, 179, 151, 220, 189, 202, 239, 212, 166, 118, 81, 68, 32, 13, 5, 3
    };

    /** The youngest age of {@link #BY_AGE}. */
    static final int YOUNGEST = 3;

    /** Plans by primary need, January 2025. */
    static final Map<NeedType, Integer> BY_NEED = byNeed();

    private static final int[] TOTALS = {1_935, 2_087, 2_241, 2_686, 2_804};

    private JanuaryHistory() {}

    /** The counts of the five Januaries up to an academic year's last January before it. */
    static List<JanuaryCount> counts(AcademicYear year) {
        List<JanuaryCount> counts = new ArrayList<>();
        for (int index = 0; index < TOTALS.length; index++) {
            int january = year.start() - TOTALS.length + 1 + index;
            counts.addAll(spread(january, TOTALS[index]));
        }
        return counts;
    }

    /** Spreads a total over ages and needs so that the parts add up to it exactly. */
    private static List<JanuaryCount> spread(int january, int total) {
        List<JanuaryCount> counts = new ArrayList<>();
        double all = sum(BY_AGE);
        double allNeeds = BY_NEED.values().stream().mapToInt(Integer::intValue).sum();
        double owed = 0;
        long given = 0;
        for (int age = 0; age < BY_AGE.length; age++) {
            for (Map.Entry<NeedType, Integer> need : BY_NEED.entrySet()) {
                owed += total * (BY_AGE[age] / all) * (need.getValue() / allNeeds);
                int plans = (int) (Math.round(owed) - given);
                given += plans;
                counts.add(new JanuaryCount(january, age + YOUNGEST, need.getKey(), plans));
            }
        }
        return counts;
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    private static Map<NeedType, Integer> byNeed() {
        Map<NeedType, Integer> needs = new LinkedHashMap<>();
        needs.put(NeedType.SLCN, 812);
        needs.put(NeedType.SEMH, 686);
        needs.put(NeedType.ASD, 654);
        needs.put(NeedType.MLD, 325);
        needs.put(NeedType.PD, 132);
        needs.put(NeedType.SLD, 52);
        needs.put(NeedType.PMLD, 48);
        needs.put(NeedType.HI, 41);
        needs.put(NeedType.SPLD, 28);
        needs.put(NeedType.VI, 15);
        needs.put(NeedType.MSI, 6);
        needs.put(NeedType.OTH, 5);
        return needs;
    }
}
