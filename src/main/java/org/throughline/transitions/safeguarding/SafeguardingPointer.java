package org.throughline.transitions.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the safeguarding file of a child is. For designated safeguarding leads; never what is in the file.
 *
 * @param recordId the transition record
 * @param version the version read; 0 where nothing is recorded
 * @param exists whether there is a file
 * @param system where it is kept
 * @param sentOn when it was sent; null before
 * @param method how it was sent; blank before
 * @param receivedOn when it was received; null before
 * @param receivedBy who received it; null before
 * @param inContact whether the two leads are in contact
 */
public record SafeguardingPointer(
        UUID recordId,
        long version,
        Exists exists,
        System system,
        @Nullable LocalDate sentOn,
        String method,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        boolean inContact) {

    /** Whether there is a file. */
    public enum Exists {
        /** Nobody has said. */
        UNKNOWN("Not recorded"),
        /** There is one. */
        YES("Yes"),
        /** There is none. */
        NO("No");

        private final String label;

        Exists(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Where a file is kept. */
    public enum System {
        /** Nobody has said. */
        UNKNOWN("Not recorded"),
        /** CPOMS. */
        CPOMS("CPOMS"),
        /** MyConcern. */
        MYCONCERN("MyConcern"),
        /** Safeguard. */
        SAFEGUARD("Safeguard"),
        /** On paper. */
        PAPER("Paper"),
        /** In none. */
        NONE("None");

        private final String label;

        System(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Nothing recorded about a record yet. */
    static SafeguardingPointer none(UUID recordId) {
        return new SafeguardingPointer(recordId, 0, Exists.UNKNOWN, System.UNKNOWN, null, "", null, null, false);
    }

    /** What must be put right before this can be recorded, as sentences; empty when nothing. */
    List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (sentOn != null && exists != Exists.YES) {
            problems.add("A file can be sent only where there is one");
        }
        if (sentOn != null && sentOn.isAfter(today) || receivedOn != null && receivedOn.isAfter(today)) {
            problems.add("Enter days that are not in the future");
        }
        if (receivedOn != null && sentOn != null && receivedOn.isBefore(sentOn)) {
            problems.add("A file is received on or after the day it was sent");
        }
        if (method.length() > 200) {
            problems.add("Say how it was sent in up to 200 characters, without anything about the child");
        }
        return List.copyOf(problems);
    }
}
