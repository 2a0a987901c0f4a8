package org.throughline.casework.consult.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provision that could be consulted about a child, with what speaks for and against it.
 *
 * @param provisionId the provision
 * @param name its name
 * @param settingId its setting
 * @param preference the rank among what the family asks for, from 1; 0 where it is not asked for
 * @param suggested whether it is among the few that are suggested
 * @param against the rule by which it would not be proposed, in words; null where none speaks against it
 * @param miles from home in a straight line; null where one of the two points is not on record
 * @param room places that are free for the year group in the entry year; null where they are not limited
 * @param open consultations of this setting that were served this term and are not answered
 * @param authority number of another authority that maintains it and is consulted, too; null for none
 * @param isMaintainerUnknown whether it lies elsewhere and nobody recorded who maintains it
 * @param isUnderWay whether it is being consulted about this child already
 */
public record Consultee(
        UUID provisionId,
        String name,
        UUID settingId,
        int preference,
        boolean suggested,
        @Nullable String against,
        @Nullable Double miles,
        @Nullable Integer room,
        int open,
        @Nullable Integer authority,
        boolean isMaintainerUnknown,
        boolean isUnderWay) {

    /** Whether the family asked for it, so that it must be consulted (section 39(2)(a)). */
    public boolean isRequested() {
        return preference > 0;
    }

    /** Why it is listed, in words that can be kept with the consultation. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (isRequested()) {
            reasons.add("The family's preference " + preference + ": it must be consulted (section 39(2))");
        }
        reasons.add(
                against == null
                        ? "The rules allow it for this child"
                        : "The rules would not propose it: " + against.toLowerCase(Locale.UK));
        if (miles != null) {
            reasons.add(String.format(Locale.UK, "%.1f miles from home in a straight line", miles));
        }
        reasons.add(
                room == null
                        ? "Places are not limited by commissioning"
                        : switch (room) {
                            case 0 -> "No place is free for the year group";
                            case 1 -> "1 place is free for the year group";
                            default -> room + " places are free for the year group";
                        });
        reasons.add(
                switch (open) {
                    case 0 -> "No consultation open there this term";
                    case 1 -> "1 consultation open there this term";
                    default -> open + " consultations open there this term";
                });
        if (authority != null) {
            reasons.add("Local authority " + authority + " maintains it and is consulted, too");
        }
        return List.copyOf(reasons);
    }

    /** The reasons as one text. */
    public String why() {
        return String.join(". ", reasons());
    }

    Consultee asSuggested() {
        return new Consultee(
                provisionId,
                name,
                settingId,
                preference,
                true,
                against,
                miles,
                room,
                open,
                authority,
                isMaintainerUnknown,
                isUnderWay);
    }
}
