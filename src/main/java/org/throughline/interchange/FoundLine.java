package org.throughline.interchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one child, setting or other thing.
 *
 * @param row the row or line of the file at which it begins, 1 or more
 * @param subject what it is called, for people
 * @param target what on record it means; null for nothing, or where it is not certain
 * @param matchedBy what speaks for the target, such as "same UPN"; blank where there is none
 * @param candidates what on record it may mean, for a person to choose; none where it is certain
 * @param fields what it says, by the names of fields that people know, in the order in which they are shown; a field
 *     that the file does not speak of is not there
 * @param faults what is wrong with it
 * @param content what else the kind needs to load it, as text of its own; blank for nothing
 */
public record FoundLine(
        long row,
        String subject,
        @Nullable UUID target,
        String matchedBy,
        List<Candidate> candidates,
        Map<String, String> fields,
        List<ImportFault> faults,
        String content) {

    /** Keeps the order of the fields. */
    public FoundLine {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        faults = List.copyOf(faults);
        candidates = List.copyOf(candidates);
    }

    /** A remark on a file as a whole or on what it does not name; loading it changes nothing. */
    public static FoundLine remark(long row, String subject, List<ImportFault> faults) {
        return new FoundLine(
                row,
                subject,
                UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)),
                "",
                List.of(),
                Map.of(),
                faults,
                "");
    }

    /** The same with more faults, such as those of the file as a whole. */
    public FoundLine with(List<ImportFault> more) {
        List<ImportFault> all = new ArrayList<>(faults);
        all.addAll(more);
        return new FoundLine(row, subject, target, matchedBy, candidates, fields, all, content);
    }

    /** Whether something keeps it from being loaded. */
    public boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }
}
