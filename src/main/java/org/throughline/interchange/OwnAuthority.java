package org.throughline.interchange;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which authority this is, as files of the DfE and of the Ordnance Survey name it. */
@Component
public class OwnAuthority {

    private final int number;
    private final Set<Integer> neighbours;
    private final Set<String> postcodeAreas;

    OwnAuthority(
            @Value("${throughline.authority.number}") int number,
            @Value("${throughline.authority.neighbours}") Set<Integer> neighbours,
            @Value("${throughline.authority.postcode-areas}") Set<String> postcodeAreas) {
        this.number = number;
        this.neighbours = Set.copyOf(neighbours);
        this.postcodeAreas = Set.copyOf(postcodeAreas);
    }

    /** Its number at the DfE, such as 351. */
    public int number() {
        return number;
    }

    /** Whether a number is its own or that of a neighbour. */
    public boolean isHereOrNear(int other) {
        return other == number || neighbours.contains(other);
    }

    /** The first letters of postcodes here and near, such as BL. */
    public Set<String> postcodeAreas() {
        return postcodeAreas;
    }
}
