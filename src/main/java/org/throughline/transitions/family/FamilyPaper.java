package org.throughline.transitions.family;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.Source;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;

/**
 * What came on paper or by telephone, typed in by the sender. It is kept as the family's or the child's own words, with
 * the name of who typed it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class FamilyPaper {

    private final RecordAccess door;
    private final AnswerStore entries;
    private final Catalogues catalogues;
    private final FamilyStatements statements;
    private final CurrentUser user;
    private final Clock clock;

    FamilyPaper(
            RecordAccess door,
            AnswerStore entries,
            Catalogues catalogues,
            FamilyStatements statements,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.entries = entries;
        this.catalogues = catalogues;
        this.statements = statements;
        this.user = user;
        this.clock = clock;
    }

    /** What is written to the questions that somebody is asked, of a record that the person leads for the sender. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Answer> written(UUID recordId, VoiceKind kind) {
        door.requireSender(recordId);
        List<String> asked = questions(kind).stream().map(Field::key).toList();
        return entries.all(recordId).stream()
                .filter(answer -> asked.contains(answer.field()) && !answer.isComment())
                .toList();
    }

    /** What somebody is asked, in order. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Field> questions(VoiceKind kind) {
        return kind.questions(catalogues.newest());
    }

    /**
     * Keeps an answer that stands on a paper. What somebody wrote by their own link is not written over.
     *
     * @param readRevision the revision that was read; 0 where there was no answer
     * @throws org.throughline.shared.Refused when the answer is not accepted, or these are the family's own words
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public WriteOutcome write(UUID recordId, VoiceKind kind, String key, String text, long readRevision) {
        door.requireSender(recordId);
        Field field = questions(kind).stream()
                .filter(asked -> asked.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AnswerRefusal.UnknownQuestion(key).refused());
        boolean isByLink = entries.find(recordId, key, 0)
                .filter(before -> before.isOfFamily() && before.writtenBy().endsWith(VoiceKind.BY_LINK))
                .isPresent();
        if (isByLink) {
            throw new FamilyRefusal.WrittenByLink().refused();
        }
        String clean = AnswerRules.cleaned(field, text);
        Source source = kind.source();
        Answer answer = new Answer(
                key,
                0,
                clean,
                field.visibility(),
                source,
                kind.label() + ", on paper (typed in by " + user.name() + ")",
                clock.instant(),
                readRevision + 1);
        if (!entries.write(recordId, answer, readRevision)) {
            return new WriteOutcome.Conflict(entries.find(recordId, key, 0).orElseThrow());
        }
        entries.markChanged(recordId, clock.instant(), null);
        return new WriteOutcome.Kept(readRevision + 1, clock.instant());
    }

    /**
     * Keeps that lines are ticked as right on a paper, as they were printed.
     *
     * @throws org.throughline.shared.Refused as {@link FamilyRefusal} when the record says something else now
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void agree(UUID recordId, List<FamilyLine> shown) {
        door.requireSender(recordId);
        require(statements.agree(recordId, shown, by(), user.name()));
    }

    /**
     * Keeps a question that stands on a paper beside a line.
     *
     * @throws org.throughline.shared.Refused as {@link FamilyRefusal} when it has no words, or the record says
     *     something else now
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void ask(UUID recordId, FamilyLine shown, String words) {
        door.requireSender(recordId);
        require(statements.ask(recordId, shown, words, by(), user.name()));
    }

    private static void require(FamilyReading.Outcome outcome) {
        switch (outcome) {
            case KEPT -> {}
            case WORDS -> throw new FamilyRefusal.QuestionWithoutWords(FamilyReading.LONGEST).refused();
            case CHANGED, CLOSED -> throw new FamilyRefusal.LineChanged().refused();
        }
    }

    private String by() {
        return VoiceKind.PARENT.label() + ", on paper (typed in by " + user.name() + ")";
    }
}
