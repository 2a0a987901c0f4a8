package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFault;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Ukprn;

/**
 * What a register of establishments says of one.
 *
 * @param row its row in the file
 * @param urn unique reference number; null where the file has none
 * @param authority number of the local authority; 0 where the file has none
 * @param name its name
 * @param ukprn UK provider reference number; null where the file has none
 * @param laestab DfE number; null where the file has none
 * @param type code of the type of establishment; null where the file has none
 * @param typeName what the file calls that type
 * @param phase code of the phase of education; null where the file has none
 * @param phaseName what the file calls that phase
 * @param status whether it is open; null where the file has none that is known
 * @param opened the day it opened or will open; null where the file has none
 * @param lastDay the last day on which it was or will be open; null where the file has none
 * @param at where it is; null where the file has no point
 * @param section41 whether it is approved under section 41; null where the file does not say
 * @param lowAge lowest age by statute; null where the file has none
 * @param highAge highest age by statute; null where the file has none
 * @param bases its SEN unit and resourced provision
 * @param needs the needs that it, or its base, is for
 * @param faults what is wrong with what the file says
 */
record Establishment(
        long row,
        @Nullable Integer urn,
        int authority,
        String name,
        @Nullable Ukprn ukprn,
        @Nullable Laestab laestab,
        @Nullable Integer type,
        String typeName,
        @Nullable Integer phase,
        String phaseName,
        @Nullable Status status,
        @Nullable LocalDate opened,
        @Nullable LocalDate lastDay,
        @Nullable GridReference at,
        @Nullable Boolean section41,
        @Nullable Integer lowAge,
        @Nullable Integer highAge,
        List<Base> bases,
        Set<NeedType> needs,
        List<ImportFault> faults) {

    /** Whether an establishment is open. */
    enum Status {
        OPEN("open"),
        CLOSED("closed"),
        CLOSING("open, but proposed to close"),
        PROPOSED("proposed to open");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A SEN unit or resourced provision.
     *
     * @param type which of the two
     * @param capacity its places; null where the file does not say
     */
    record Base(ProvisionType type, @Nullable Integer capacity) {}

    /** What it is called in lists. */
    String subject() {
        return name + (urn == null ? "" : ", URN " + urn);
    }

    boolean isClosed() {
        return status == Status.CLOSED;
    }

    /** The first day on which it is closed; null where it has none, or is not to close. */
    @Nullable
    LocalDate closed() {
        return lastDay == null || status == Status.OPEN || status == Status.PROPOSED ? null : lastDay.plusDays(1);
    }
}
