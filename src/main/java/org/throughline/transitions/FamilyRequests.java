package org.throughline.transitions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Negatives;

/**
 * What a family asks to be left out of a record or put right in it. It is for the sender alone: it is never copied to
 * anybody else, and the record is not sent before the sender has said what was done about it.
 */
@Component
public class FamilyRequests {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final AnswerStore entries;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    FamilyRequests(JdbcClient jdbc, AnswerStore entries, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /** What waits to be settled, in the family's words; empty when nothing does. */
    List<String> open(UUID recordId) {
        return open(recordId, entries.all(recordId));
    }

    /** The same where the answers of the record have been read. */
    List<String> open(UUID recordId, List<Answer> all) {
        List<String> words = words(all);
        if (words.isEmpty()) {
            return List.of();
        }
        boolean isSettled = jdbc.sql("select words_hash from transition_settlement where record_id = ?")
                .param(recordId)
                .query((row, number) -> row.getString(1))
                .list()
                .contains(hash(words));
        return isSettled ? List.of() : words;
    }

    /**
     * Notes what was done about what the family asked.
     *
     * @param seen the words of the family that the person has read
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when nothing is said, or too much, or the
     *     family has written something else since
     */
    void settle(UUID recordId, String whatWasDone, List<String> seen) {
        if (!words(recordId).equals(seen)) {
            throw new TransitionsRefusal.FamilyWroteMeanwhile().refused();
        }
        if (whatWasDone.isBlank() || whatWasDone.length() > LONGEST) {
            throw new TransitionsRefusal.SettledWithoutWords(LONGEST).refused();
        }
        jdbc.sql("insert into transition_settlement (record_id, words_hash, what_was_done, settled_by, settled_at)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update words_hash = values(words_hash),"
                        + " what_was_done = values(what_was_done), settled_by = values(settled_by),"
                        + " settled_at = values(settled_at)")
                .params(
                        recordId,
                        hash(words(recordId)),
                        whatWasDone.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Refuses to hand over what the family asked about and nobody has settled, as a whole or line by line. */
    void requireSettled(UUID recordId) {
        if (!open(recordId).isEmpty()) {
            throw new TransitionsRefusal.FamilyRequestOpen().refused();
        }
        int questions = jdbc.sql("select count(*) from transition_family_line where record_id = ? and agreed = false"
                        + " and answered_at is null")
                .param(recordId)
                .query(Integer.class)
                .single();
        if (questions > 0) {
            throw new TransitionsRefusal.FamilyQuestionOpen(questions).refused();
        }
    }

    private List<String> words(UUID recordId) {
        return words(entries.all(recordId));
    }

    private List<String> words(List<Answer> all) {
        Map<String, String> answers = Transitions.answers(all);
        List<String> words = new ArrayList<>();
        Stream.of(Flag.LEAVE_OUT, Flag.PUT_RIGHT)
                .flatMap(flag -> catalogues.keys(flag).stream())
                .map(field -> answers.getOrDefault(field, ""))
                .filter(text -> !Negatives.isBlankOrNone(text) && !AskedNone.is(text))
                .forEach(words::add);
        if (words.isEmpty()) {
            // chosen to leave something out, and nothing named: somebody has to ask
            catalogues.newest().fields(Flag.AGREED).stream()
                    .flatMap(asked -> Stream.of(answers.getOrDefault(asked.key(), ""))
                            .filter(asked.meaning().leavesOut()::equals))
                    .forEach(chosen -> words.add(chosen + ": nothing is named"));
        }
        return words;
    }

    private static String hash(List<String> words) {
        return Fingerprints.hex(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
    }
}
