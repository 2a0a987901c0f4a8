package org.throughline.transitions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a child moves to.
 *
 * @param kind what it is
 * @param settingId the setting of the register; null for everything else
 * @param name the name shown; blank when not known yet
 * @param status how certain it is
 */
public record Destination(Kind kind, @Nullable UUID settingId, String name, Status status) {

    /** Not known yet. */
    public static final Destination UNKNOWN = new Destination(Kind.UNKNOWN, null, "", Status.UNALLOCATED);

    /** What a destination is. */
    public enum Kind {
        /** A setting of the register. */
        SETTING("A school or setting on our list"),
        /** A setting elsewhere that is not in the register. */
        ELSEWHERE("A setting elsewhere, not on our list"),
        /** An independent setting that is not in the register. */
        INDEPENDENT("An independent setting, not on our list"),
        /** Education at home. */
        HOME("Education at home"),
        /** Adult life: work, services, further places. */
        ADULT_LIFE("Adult life"),
        /** Not known yet. */
        UNKNOWN("Not known yet");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** How certain a destination is. */
    public enum Status {
        /** A place is offered. */
        OFFERED("Offered"),
        /** A place is accepted. */
        ACCEPTED("Accepted"),
        /** There is an appeal. */
        APPEAL("Under appeal"),
        /** Named in Section I of an EHC plan. */
        NAMED("Named in the EHC plan"),
        /** No place yet. */
        UNALLOCATED("No place yet");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether a record can be sent there from within the program. */
    public boolean isReachable() {
        return kind == Kind.SETTING && settingId != null;
    }

    /** The words shown for it. */
    public String label() {
        return name.isBlank() ? kind.label() : name;
    }
}
