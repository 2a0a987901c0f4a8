package org.throughline.sufficiency.pack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.pack.PackFaults;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.AgeGroup;
import org.throughline.sufficiency.published.PublishedAuthority;

/**
 * An age in two bands of a January would count twice. A whole group beside its own ages is no fault: it is the group. A
 * band that lies in no one group says nothing of groups, so the ages of its January are not used.
 */
final class AgesOnce {

    private AgesOnce() {}

    static void check(PublishedAuthority authority, PackFaults faults) {
        authority.ages().forEach((january, bands) -> check(authority.code(), january, bands, faults));
        authority.ages().entrySet().removeIf(january -> liesAcross(authority.code(), january, faults));
    }

    private static void check(String code, int january, List<AgeBand> bands, PackFaults faults) {
        BitSet taken = new BitSet();
        for (AgeBand band : bands) {
            if (Arrays.stream(AgeGroup.values()).anyMatch(group -> group.isWhole(band))) {
                continue;
            }
            BitSet ages = new BitSet();
            ages.set(band.from(), band.to() + 1);
            if (taken.intersects(ages)) {
                faults.add(
                        PublishedColumns.PLANS.file(),
                        0,
                        "age_from",
                        code + " January " + january + ": ages " + band.key()
                                + " stand in another band too, expected each age once, or groups of ages");
            }
            taken.or(ages);
        }
    }

    private static boolean liesAcross(String code, Map.Entry<Integer, List<AgeBand>> january, PackFaults faults) {
        Optional<AgeBand> across = january.getValue().stream()
                .filter(band -> Arrays.stream(AgeGroup.values()).noneMatch(band::liesIn))
                .findFirst();
        across.ifPresent(
                band -> faults.warn(
                        PublishedColumns.PLANS.file(),
                        0,
                        "age_from",
                        code + " January " + january.getKey() + ": ages " + band.key()
                                + " lie in no one group (0-4, 5-10, 11-15, 16-19, 20-25); the ages of that January are not used"));
        return across.isPresent();
    }
}
