package org.throughline.matching.records;

import java.util.List;
import org.throughline.matching.problem.Pupil;

/**
 * The children of an entry year, by the id in packs.
 *
 * @param looking who needs a place
 * @param staying who stays
 */
public record EntryCohort(List<Pupil> looking, List<Stayer> staying) {

    /** Copies the lists. */
    public EntryCohort {
        looking = List.copyOf(looking);
        staying = List.copyOf(staying);
    }

    /**
     * A child who stays at a provision.
     *
     * @param child the child, with its NC year in the entry year
     * @param provisionId code of the provision
     */
    public record Stayer(Pupil child, String provisionId) {}
}
