package org.throughline.casework.prefer;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a family sees by its link: no part of the plan, nothing of the case, no other child.
 *
 * @param forename the child's forename
 * @param move what for, such as 'primary to secondary school'
 * @param entryYear the year of the September in which the child moves
 * @param isYoungPerson whether the young person may answer for themselves
 * @param officer the officer to ask; blank where nobody has the case yet
 * @param answerBy the last day for an answer
 * @param typed what is typed so far
 * @param revisions revisions of what is typed
 * @param sent what was sent last; null before
 */
public record FamilyForm(
        String forename,
        String move,
        int entryYear,
        boolean isYoungPerson,
        String officer,
        LocalDate answerBy,
        FamilyAnswer typed,
        Map<FamilyAnswer.Key, Long> revisions,
        @Nullable PreferenceAnswer sent) {}
