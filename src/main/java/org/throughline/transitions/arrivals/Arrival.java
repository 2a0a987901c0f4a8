package org.throughline.transitions.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.transitions.Answer;
import org.throughline.transitions.catalogue.Tier;

/**
 * A child who comes, with those answers of the record that were asked for and that the person may see.
 *
 * @param recordId the record
 * @param name as it is said, forename first
 * @param sorted as lists have it, surname first
 * @param born date of birth
 * @param settingId the setting the child comes to
 * @param phase key of the move
 * @param entryYear the calendar year in which the academic year of the move begins
 * @param sender name of the setting that sent the record
 * @param tier the level of support as it was handed over
 * @param answers the newest of each answer, those taken out left out
 */
public record Arrival(
        UUID recordId,
        String name,
        String sorted,
        LocalDate born,
        UUID settingId,
        String phase,
        int entryYear,
        String sender,
        Tier tier,
        List<Answer> answers) {

    /** The answers to any of these questions, in the order of the record; of text that says something. */
    public Stream<Answer> to(List<String> fields) {
        return answers.stream().filter(answer -> fields.contains(answer.field()));
    }

    /** The answer to the first of these questions that has one. */
    public Optional<String> first(List<String> fields) {
        return to(fields).filter(answer -> answer.item() == 0).map(Answer::text).findFirst();
    }
}
