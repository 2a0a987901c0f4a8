package org.throughline.casework;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a case stands to its dates. Source: regulation 18 of the SEND Regulations 2014 and its back-planning. */
public enum CaseStatus {
    /** The final plan was issued in time and names a setting. */
    GREEN("In time"),
    /** No milestone is missed and the deadline is ahead. */
    ON_TRACK("On track"),
    /** A milestone is missed; the deadline is ahead. */
    AMBER("Milestone missed"),
    /** The deadline has passed, or the final plan was late. */
    RED("Late"),
    /** The final plan was in time and names a type of setting alone: lawful, to be followed up. */
    TYPE_ONLY("In time, type only"),
    /** The child moved away or the plan ceased. */
    EXEMPT("Exempt");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** How a case with these dates stands on a day. */
    public static CaseStatus of(
            CaseStage stage,
            CaseDates dates,
            @Nullable LocalDate review,
            @Nullable LocalDate notice,
            @Nullable LocalDate finalPlan,
            LocalDate today) {
        if (stage == CaseStage.MOVED_LA || stage == CaseStage.CEASED) {
            return EXEMPT;
        }
        if (finalPlan != null) {
            if (finalPlan.isAfter(dates.lastLawfulDay())) {
                return RED;
            }
            return stage == CaseStage.FINAL_TYPE_ONLY ? TYPE_ONLY : GREEN;
        }
        if (today.isAfter(dates.lastLawfulDay())) {
            return RED;
        }
        boolean isMissed = isMissed(review == null && notice == null, dates.reviewBy(), today)
                || isMissed(notice == null, dates.draftBy(), today);
        return isMissed ? AMBER : ON_TRACK;
    }

    private static boolean isMissed(boolean isMissing, LocalDate by, LocalDate today) {
        return isMissing && today.isAfter(by);
    }

    /**
     * The same in SQL, for the day in the parameter {@code :today}.
     *
     * @param alias the name of the table casework_case in the query; part of the program
     */
    static String sql(String alias) {
        return String.format(Locale.ROOT, """
                case when %1$s.stage in ('MOVED_LA', 'CEASED') then 'EXEMPT'
                     when %1$s.final_on > %1$s.last_lawful_day then 'RED'
                     when %1$s.final_on is not null then if(%1$s.stage = 'FINAL_TYPE_ONLY', 'TYPE_ONLY', 'GREEN')
                     when :today > %1$s.last_lawful_day then 'RED'
                     when :today > %1$s.review_by and %1$s.review_on is null and %1$s.notice_on is null then 'AMBER'
                     when :today > %1$s.draft_by and %1$s.notice_on is null then 'AMBER'
                     else 'ON_TRACK' end""", alias);
    }
}
