package org.throughline.casework.prefer;

import jakarta.annotation.security.RolesAllowed;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.casework.CaseRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.pdf.Paper;

/** The letter that asks a family for its preference, as PDF/UA. Its words are message files, one a language. */
@Service
@Transactional
public class PreferenceLetters {

    private static final Paper LETTER = new Paper("preference-letter");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Children children;

    PreferenceLetters(Children children) {
        this.children = children;
    }

    /**
     * A part of the letter.
     *
     * @param heading its heading
     * @param lines its sentences
     */
    public record Part(String heading, List<String> lines) {}

    /**
     * The address of a family's page. The code is never in a letter.
     *
     * @param text the address; blank for a letter without one
     * @param picture the address as a QR code, in SVG; blank for none
     */
    public record Address(String text, String picture) {

        /** A letter without an address. */
        public static final Address NONE = new Address("", "");
    }

    /**
     * The letter in English; empty where the child is no longer on record.
     *
     * @param answerBy the last day for an answer
     * @param address the address of the family's page
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(value = AuditAction.PRINT, what = "Letter that asks a family for its preference")
    public Optional<byte[]> of(CaseRecord known, LocalDate answerBy, Address address) {
        Optional<ChildRecord> child = children.find(known.childId());
        child.ifPresent(found -> ExportNote.of("Letter that asks for a preference", 1));
        return child.map(found -> letter(new Words(Locale.ROOT), known, found, DAY.format(answerBy), address));
    }

    /** The sentences of a language. */
    private record Words(ResourceBundle bundle) {

        Words(Locale language) {
            this(ResourceBundle.getBundle("letters.preferences", language));
        }

        String of(String key, Object... values) {
            return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.UK).format(values);
        }
    }

    private static byte[] letter(Words words, CaseRecord known, ChildRecord child, String answerBy, Address address) {
        String name = child.forename().isBlank() ? child.name() : child.forename();
        List<String> how = new ArrayList<>(List.of(words.of("answer-by", answerBy), words.of("answer-how")));
        if (!address.text().isBlank()) {
            how.add(words.of("answer-link", address.text()));
            how.add(words.of("answer-code"));
            how.add(words.of("answer-change", answerBy));
        }
        List<Part> parts = List.of(
                new Part(
                        words.of("why"),
                        List.of(
                                words.of(
                                        "why-1",
                                        name,
                                        known.kind().label().toLowerCase(Locale.UK),
                                        String.valueOf(known.entry().start())),
                                words.of("why-2"))),
                new Part(words.of("answer"), how),
                new Part(words.of("say"), List.of(words.of("say-1"), words.of("say-2"), words.of("say-3"))),
                new Part(words.of("law"), List.of(words.of("law-1", name), words.of("law-2"), words.of("law-3"))),
                new Part(
                        words.of("help"),
                        List.of(words.of(
                                "help-1", Objects.requireNonNullElse(known.ownerName(), words.of("nobody"))))));
        return LETTER.pdf(
                words.of("title"),
                "Letter that asks for a preference",
                Map.of(
                        "dear",
                        words.of("dear", child.name()),
                        "born",
                        words.of("born", DAY.format(child.dateOfBirth()), child.reference()),
                        "parts",
                        parts,
                        "picture",
                        address.picture(),
                        "remarks",
                        List.of(words.of("unchecked"))));
    }
}
