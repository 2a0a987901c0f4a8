package org.throughline.casework.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyCheck;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;

/** How a consultation is answered, whoever does it; who may is for the services that use it. */
@Component
class Replying {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    private final ConsultationRepository consultations;
    private final ReplyStore store;
    private final DocumentStore documents;
    private final ConsultationNotes notes;
    private final Children children;
    private final Clock clock;

    Replying(
            ConsultationRepository consultations,
            ReplyStore store,
            DocumentStore documents,
            ConsultationNotes notes,
            Children children,
            Clock clock) {
        this.consultations = consultations;
        this.store = store;
        this.documents = documents;
        this.notes = notes;
        this.children = children;
        this.clock = clock;
    }

    /** What is shown to be answered; empty where it was never served or was taken back. */
    Optional<ReplyForm> form(UUID id) {
        return served(id).map(about -> {
            Map<ReplyQuestion, String> answers = new EnumMap<>(ReplyQuestion.class);
            Map<ReplyQuestion, Long> revisions = new EnumMap<>(ReplyQuestion.class);
            store.drafts(id).forEach((question, draft) -> {
                answers.put(question, draft.words());
                revisions.put(question, draft.revision());
            });
            return new ReplyForm(
                    id,
                    about.kind(),
                    about.consultee(),
                    childName(about.childId()),
                    about.entry().label(),
                    about.servedOn(),
                    about.due(),
                    documents.find(about.documentId()).orElse(null),
                    about.state(),
                    isToAnswer(about.state()),
                    answers,
                    revisions);
        });
    }

    /** Who is asked sees the child's name and no more of the child's record. */
    private String childName(UUID childId) {
        return OnBehalfOf.theAsker(
                "name on a consultation",
                () -> children.find(childId).map(ChildRecord::name).orElse("A child who is not on record any more"),
                Roles.PLACEMENT_OFFICER);
    }

    private Optional<ConsultationRecord> served(UUID id) {
        return consultations
                .findById(id)
                .map(Consultation::asRecord)
                .filter(about -> about.state() != ConsultationState.DRAFT)
                .filter(about -> about.state() != ConsultationState.WITHDRAWN);
    }

    private static boolean isToAnswer(ConsultationState state) {
        return ConsultationMoves.from(state).contains(ConsultationState.OFFER);
    }

    /** The plan that was served; that it was opened is noted. */
    Optional<ServedDocument.Opened> document(UUID id, String by) {
        return served(id).flatMap(about -> {
            Optional<ServedDocument.Opened> opened = documents.open(about.documentId());
            opened.ifPresent(found -> {
                notes.audit(AuditAction.EXPORT, "A school opened the plan it was served", about.childId());
                notes.step(
                        about,
                        about.state(),
                        about.state(),
                        LocalDate.now(clock),
                        "Opened " + found.document().title(),
                        by);
            });
            return opened;
        });
    }

    /** Keeps what is typed; the revision it has then. */
    long write(UUID id, ReplyQuestion question, String text, long readRevision) {
        String words = PlainText.of(text).strip();
        if (words.length() > LONGEST) {
            throw new ConsultationRefusal.ReplyTooLong(LONGEST).refused();
        }
        toAnswer(id);
        if (!store.write(id, question, words, readRevision)) {
            throw new ConsultationRefusal.ReplyWrittenByTwo().refused();
        }
        return readRevision + 1;
    }

    /**
     * Sends the reply with what is typed.
     *
     * @param on the day on which it came
     * @param by who sends it, apart from who says so in it; blank where only that is known
     */
    void send(UUID id, LocalDate on, String by, ConsultationReply.Way way) {
        Consultation found = toAnswer(id);
        ConsultationRecord about = found.asRecord();
        Map<ReplyQuestion, String> typed = new EnumMap<>(ReplyQuestion.class);
        store.drafts(id).forEach((question, draft) -> typed.put(question, draft.words()));
        List<String> missing = ReplyCheck.problems(about.kind(), typed, LocalDate.now(clock));
        if (!missing.isEmpty()) {
            throw new ConsultationRefusal.ReplyIncomplete(missing).refused();
        }
        ReplyKind kind = ReplyCheck.kind(typed).orElseThrow();
        // what was typed for an answer that was then not chosen is not sent
        var asked = ReplyCheck.asked(about.kind(), typed);
        typed.entrySet()
                .removeIf(each ->
                        !asked.contains(each.getKey().part()) || each.getValue().isBlank());
        String said = typed.getOrDefault(ReplyQuestion.WHO, "");
        String who = (by.isBlank() || said.equals(by) ? said : said + ", " + by);
        String signed = who.substring(0, Math.min(who.length(), LONGEST_NAME));
        ConsultationState to = ConsultationState.of(kind);
        found.reply(to, on);
        store.send(id, kind, on, signed, way, typed);
        notes.step(about, about.state(), to, on, way.label(), signed);
        notes.audit(AuditAction.CHANGE, "Reply to a consultation: " + to.label(), about.childId());
        consultations.saveAndFlush(found);
    }

    private Consultation toAnswer(UUID id) {
        return consultations
                .findById(id)
                .filter(found -> found.state() != ConsultationState.DRAFT && isToAnswer(found.state()))
                .orElseThrow(() -> new ConsultationRefusal.ConsultationNotToAnswer().refused());
    }
}
