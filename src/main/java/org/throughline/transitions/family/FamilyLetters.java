package org.throughline.transitions.family;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.shared.pdf.Paper;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Catalogues;

/**
 * The letter that asks a family or a child for its part, in large print and the language that was chosen: everything
 * that can be done by a link can be done on it, with a pen.
 */
@Service
@Transactional(readOnly = true)
public class FamilyLetters {

    private static final Paper LETTER = new Paper("family-letter");

    private final RecordAccess door;
    private final FamilyRecords records;
    private final Catalogues catalogues;

    FamilyLetters(RecordAccess door, FamilyRecords records, Catalogues catalogues) {
        this.door = door;
        this.records = records;
        this.catalogues = catalogues;
    }

    /**
     * What a letter is made for.
     *
     * @param kind who it is for
     * @param language in which they read
     * @param answerBy the last day for an answer
     * @param address the address of their link; blank for a letter without one
     * @param picture the address as a QR code, in SVG; blank for none
     * @param openUntil the last day of the link
     */
    public record Asked(
            VoiceKind kind,
            Language language,
            LocalDate answerBy,
            String address,
            String picture,
            LocalDate openUntil) {}

    /**
     * A line to tick.
     *
     * @param question as the form asks it, or what it is in the reader's language
     * @param text what stands there
     * @param said what the family asked and the school answered; empty where nothing
     */
    public record Row(String question, String text, List<String> said) {}

    /**
     * A section of the record.
     *
     * @param title its heading in the reader's language
     * @param rows its lines
     */
    public record Part(String title, List<Row> rows) {}

    /**
     * A question with room to answer.
     *
     * @param text the question
     * @param help who reads it, and what to do; blank for nothing
     * @param options the words to tick one of; empty where words are written
     * @param isLong whether the answer may need several lines
     */
    public record Question(String text, String help, List<String> options, boolean isLong) {

        /** Copies the list. */
        public Question {
            options = List.copyOf(options);
        }
    }

    /**
     * The letter, for a record that the person leads for the sender; in English where the language cannot be printed.
     *
     * @throws org.throughline.shared.Refused as {@link org.throughline.transitions.TransitionsRefusal} when there is
     *     none
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Audited(value = AuditAction.PRINT, what = "Letter that asks a family or a child for its part of a record")
    public byte[] letter(UUID recordId, Asked asked) {
        door.requireSender(recordId);
        RecordDetails details = door.detailsOf(recordId);
        Language language = asked.language().isPrintable() ? asked.language() : Language.ENGLISH;
        Sentences words = new Sentences("family/messages", language);
        boolean isPupil = asked.kind() == VoiceKind.PUPIL;
        String forename = door.childOf(recordId).forename();
        String name = forename.isBlank() ? details.childName() : forename;
        ExportNote.of(asked.kind().label() + ", " + language.ownName(), 1);
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.tag());
        values.put("direction", language.direction());
        values.put("to", words.say(isPupil ? "letter.to-pupil" : "letter.to-parent", details.childName()));
        values.put("from", words.say("letter.from", details.sender()));
        values.put("why", isPupil ? words.say("letter.why-pupil") : words.say("letter.why", name));
        values.put("by", words.say("letter.by", asked.answerBy()));
        values.put("howTitle", words.say("letter.how"));
        values.put("how", how(words, asked));
        values.put("picture", asked.picture());
        values.put("recordTitle", words.say("letter.record", name));
        values.put("recordLead", words.say("letter.record-lead"));
        values.put("english", language == Language.ENGLISH ? "" : words.say("read.english"));
        values.put("parts", isPupil ? List.of() : parts(words, records.of(recordId)));
        values.put("right", words.say("letter.right"));
        values.put("ask", words.say("letter.ask"));
        values.put("questionsTitle", isPupil ? words.say("letter.part-pupil") : words.say("letter.part", name));
        values.put("questionsLead", isPupil ? reads(words) : List.of(words.say("write.shared")));
        values.put("questions", questions(words, asked.kind(), name));
        values.put("tick", words.say("letter.tick"));
        values.put("name", words.say("letter.name"));
        values.put("date", words.say("letter.date"));
        values.put("unchecked", language.isChecked() ? "" : words.say("unchecked"));
        return LETTER.pdf(
                words.say("letter.title", name), "Letter that asks for a part of a transition record", values);
    }

    private static List<String> how(Sentences words, Asked asked) {
        List<String> ways = new ArrayList<>(List.of(words.say("letter.how-paper"), words.say("letter.how-telephone")));
        if (!asked.address().isBlank()) {
            ways.add(words.say("letter.how-link", asked.address(), asked.openUntil()));
        }
        ways.add(words.say("letter.how-help"));
        return ways;
    }

    private static List<String> reads(Sentences words) {
        return List.of(
                words.say("pupil.reads"),
                words.say("pupil.reads-staff"),
                words.say("pupil.reads-leads"),
                words.say("pupil.reads-changes"));
    }

    private static List<Part> parts(Sentences words, FamilyRecord record) {
        return record.sections().stream()
                .map(section -> new Part(
                        words.has("block." + section.key()) ? words.say("block." + section.key()) : section.title(),
                        section.lines().stream().map(line -> row(words, line)).toList()))
                .toList();
    }

    private static Row row(Sentences words, FamilyLine line) {
        String key = "record." + line.key().field();
        String question = words.has(key) ? words.say(key) : line.question();
        List<String> said = new ArrayList<>();
        FamilyLine.Said last = line.said();
        if (last != null && (line.standing() == Standing.ASKED || line.standing() == Standing.ANSWERED)) {
            said.add(words.say(last.onPaper() ? "line.asked-paper" : "line.asked", last.words()));
            said.add(last.answer() == null ? words.say("line.waits") : words.say("line.answered", last.answer()));
        }
        if (line.standing() == Standing.CHANGED) {
            said.add(words.say("line.changed"));
        }
        return new Row(
                line.isComment() ? words.say("read.comment", question) : question,
                line.isNone() ? words.say("read.answer-none") : line.text(),
                said);
    }

    private List<Question> questions(Sentences words, VoiceKind kind, String name) {
        return kind.questions(catalogues.newest()).stream()
                .map(field -> new Question(
                        FamilyWording.question(words, field),
                        kind == VoiceKind.PUPIL ? "" : FamilyWording.help(words, field, name),
                        field.kind() == Kind.CHOICE ? options(words, field) : List.of(),
                        field.kind() == Kind.TEXT))
                .toList();
    }

    private static List<String> options(Sentences words, Field field) {
        return FamilyWording.options(field).stream()
                .map(option -> FamilyWording.option(words, field, option))
                .toList();
    }
}
