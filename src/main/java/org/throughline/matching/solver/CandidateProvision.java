package org.throughline.matching.solver;

import org.throughline.matching.problem.Provision;

/**
 * A provision as a planning value. Compared by identity, because the search compares values millions of times a second.
 * Public because OptaPlanner reaches it by generated code.
 */
public final class CandidateProvision {

    private final int index;
    private final Provision provision;

    CandidateProvision(int index, Provision provision) {
        this.index = index;
        this.provision = provision;
    }

    int index() {
        return index;
    }

    Provision provision() {
        return provision;
    }

    String id() {
        return provision.id();
    }

    boolean isInBorough() {
        return provision.inBorough();
    }

    @Override
    public String toString() {
        return provision.id();
    }
}
