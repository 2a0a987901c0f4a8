package org.throughline.transitions.arrivals;

import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Flag;

/** What a receiving setting has to do for a child before the first day. */
public enum DayOneTask {
    /** A healthcare plan is in place or being written: it is written anew for this setting. */
    HEALTH_PLAN("Write the individual healthcare plan", Flag.HEALTH_PLAN),
    /** Emergency medication comes with the child. */
    MEDICATION("Agree where emergency medication is kept and who gives it", Flag.MEDICATION),
    /** Staff need training. */
    TRAINING("Train staff", Flag.STAFF_TRAINING),
    /** Equipment moves with the child, or is to be bought. */
    EQUIPMENT("Get equipment", Flag.EQUIPMENT),
    /** Something must be in place on the first morning. */
    ADJUSTMENT("Put day-one adjustments in place", Flag.ADJUSTMENT),
    /** The child works with access arrangements. */
    ACCESS("Set up access arrangements", Flag.ACCESS),
    /** A conversation was asked for and no time is agreed. */
    CONVERSATION("Agree a time to talk with the sender", null),
    /** Nobody here is named as lead for a child with targeted or enhanced support. */
    LEAD("Name who leads for the child", null);

    private final String label;
    private final @Nullable Flag flag;

    DayOneTask(String label, @Nullable Flag flag) {
        this.label = label;
        this.flag = flag;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What marks the questions whose answers ask for it; null where it follows from something else. */
    @Nullable
    Flag flag() {
        return flag;
    }
}
