package org.throughline.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a provision's places beside those commissioned.
 *
 * @param outOfUse places out of use, those that are over too, earliest first
 * @param commissioner who commissions a base; null where it is not recorded
 */
public record ProvisionStanding(
        List<OutOfUse> outOfUse, @Nullable Commissioner commissioner) {

    /** Nothing recorded. */
    public static final ProvisionStanding NOTHING = new ProvisionStanding(List.of(), null);

    /** Copies the list. */
    public ProvisionStanding {
        outOfUse = List.copyOf(outOfUse);
    }
}
