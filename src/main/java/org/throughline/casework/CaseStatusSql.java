package org.throughline.casework;

import java.util.Locale;

/**
 * How a case stands to its dates, as SQL: what {@link CaseRecord#status} says, for lists that are read page by page.
 */
final class CaseStatusSql {

    private CaseStatusSql() {}

    /**
     * An expression with the name of a {@link org.throughline.ehcp.clocks.ClockStatus}, for the day in the parameter
     * {@code :today}.
     *
     * @param alias the name of the table casework_case in the query; part of the program
     */
    static String of(String alias) {
        return String.format(Locale.ROOT, """
                case when %1$s.stage in ('MOVED_LA', 'CEASED') then 'EXEMPT'
                     when coalesce(%1$s.final_on, :today) > %1$s.last_lawful_day then 'RED'
                     when %1$s.final_on is not null then if(%1$s.stage = 'FINAL_TYPE_ONLY', 'TYPE_ONLY', 'GREEN')
                     when coalesce(%1$s.review_on, %1$s.notice_on, :today) > %1$s.review_by then 'AMBER'
                     when coalesce(%1$s.notice_on, :today) > %1$s.draft_by then 'AMBER'
                     else 'NOT_YET_DUE' end""", alias);
    }
}
