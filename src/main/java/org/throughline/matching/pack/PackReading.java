package org.throughline.matching.pack;

import java.util.List;
import org.throughline.matching.problem.Problem;
import org.throughline.pack.PackFault;

/** What reading a pack led to. */
public sealed interface PackReading {

    /** Things worth knowing that do not stop the pack from being used. */
    List<PackFault> warnings();

    /**
     * The pack is sound.
     *
     * @param problem the problem it holds
     * @param warnings what was ignored
     */
    record Read(Problem problem, List<PackFault> warnings) implements PackReading {}

    /**
     * The pack is not sound; nothing of it is used.
     *
     * @param faults everything that is wrong, by file and line
     * @param warnings what was ignored
     */
    record Refused(List<PackFault> faults, List<PackFault> warnings) implements PackReading {}
}
