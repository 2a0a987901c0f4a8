package org.throughline.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * A setting: a school, college or nursery.
 *
 * @param id the setting's id
 * @param urn unique reference number of GIAS; null when none is known
 * @param name the setting's name; not unique
 * @param inBorough whether it lies in the borough
 * @param at where it is; null when unknown
 * @param section41 whether it is approved under section 41 of the Children and Families Act 2014; null when not
 *     recorded
 * @param details what else it is known by, and its place in time
 */
public record SettingRecord(
        UUID id,
        @Nullable Integer urn,
        String name,
        boolean inBorough,
        @Nullable GridReference at,
        @Nullable Boolean section41,
        SettingDetails details) {

    /** A setting about which no more is known. */
    public SettingRecord(
            UUID id,
            @Nullable Integer urn,
            String name,
            boolean inBorough,
            @Nullable GridReference at,
            @Nullable Boolean section41) {
        this(id, urn, name, inBorough, at, section41, SettingDetails.NONE);
    }

    /** What must be put right before this can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > 200 || !Character.isLetterOrDigit(name.codePointAt(0))) {
            problems.add("Enter the name of the setting, up to 200 characters, beginning with a letter or digit");
        }
        if (urn != null && (urn < 100_000 || urn > 999_999)) {
            problems.add("Enter a URN of six digits, or leave it blank");
        }
        LocalDate opened = details.opened();
        LocalDate closed = details.closed();
        if (opened != null && closed != null && !closed.isAfter(opened)) {
            problems.add("Enter a day of closing after the day of opening");
        }
        return List.copyOf(problems);
    }
}
