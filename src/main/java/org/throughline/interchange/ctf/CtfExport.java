package org.throughline.interchange.ctf;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.Laestab;
import org.throughline.shared.NeedType;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;
import org.throughline.transitions.Answer;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Prefill;

/**
 * Records that were sent, as partial common transfer files for the receiving school's own system. The statutory file
 * still comes from the sending school's system, and nothing is uploaded anywhere.
 */
@Service
@Transactional
public class CtfExport {

    private static final int LONGEST_PURPOSE = 300;

    private final ReceivedRecords records;
    private final RecordAccess door;
    private final Provisions provisions;
    private final CtfSchema schema;
    private final AuditTrail audit;
    private final Clock clock;

    CtfExport(
            ReceivedRecords records,
            RecordAccess door,
            Provisions provisions,
            CtfSchema schema,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.door = door;
        this.provisions = provisions;
        this.schema = schema;
        this.audit = audit;
        this.clock = clock;
    }

    /** The two schools of a file. */
    private record Way(
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable UUID alone) {}

    /**
     * Makes the files of records that were sent and that the person may read: one for each pair of schools, and one for
     * each pupil whose next school is not known.
     *
     * @param purpose what they are for, for the audit; up to 300 characters
     * @param chosen how the records were chosen, for the audit, such as "Year 6 to Year 7, 2027/28, that we sent"
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where nothing can be written, or what is
     *     written does not fit the schema that the operator installed
     */
    @RolesAllowed(Roles.SENCO)
    public List<CtfFile> export(Collection<UUID> recordIds, String purpose, String chosen) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new InterchangeRefusal.PurposeMissing(LONGEST_PURPOSE).refused();
        }
        Map<Way, List<ReceivedPage>> ways = new LinkedHashMap<>();
        for (UUID id : recordIds) {
            records.receivedForPaper(id).ifPresent(page -> {
                UUID to = page.details().destination().settingId();
                UUID from = door.handover(id).orElseThrow().senderId();
                ways.computeIfAbsent(new Way(from, to, to == null ? id : null), way -> new ArrayList<>())
                        .add(page);
            });
        }
        if (ways.isEmpty()) {
            throw new InterchangeRefusal.NothingToExport().refused();
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<CtfFile> files = new ArrayList<>();
        ways.forEach((way, pages) -> files.add(file(way, pages, numbers)));
        int pupils = files.stream().mapToInt(CtfFile::pupils).sum();
        audit.export(new Export(
                "Common transfer files (partial), with names",
                chosen + (files.size() == 1 ? ", 1 file" : ", " + files.size() + " files"),
                pupils,
                purpose.strip(),
                null));
        return List.copyOf(files);
    }

    private CtfFile file(Way way, List<ReceivedPage> pages, Map<String, Integer> numbers) {
        LocalDateTime now = clock.instant().atZone(Instants.LONDON).toLocalDateTime();
        CtfHeader header = new CtfHeader("", school(way.from()), school(way.to()), AcademicYear.of(now.toLocalDate()));
        TreeSet<String> leftOut = new TreeSet<>();
        List<Map<CtfFact, String>> pupils =
                pages.stream().map(page -> facts(page, leftOut)).toList();
        byte[] content = CtfWriter.write(header, now, pupils);
        String begin = number(header.source()) + "_CTF_" + number(header.destination());
        int number = numbers.merge(begin, 1, Integer::sum);
        return new CtfFile(
                String.format(Locale.ROOT, "%s_%03d.xml", begin, number),
                content,
                pupils.size(),
                schema.check(content),
                List.copyOf(leftOut));
    }

    private static String number(CtfHeader.School school) {
        return school.number().isEmpty() ? "XXXXXXX" : school.number();
    }

    private CtfHeader.School school(@Nullable UUID id) {
        if (id == null) {
            return new CtfHeader.School("", "", "");
        }
        SettingRecord setting = provisions.settings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Laestab laestab = setting.details().laestab();
        return new CtfHeader.School(
                laestab == null ? "" : String.format(Locale.ROOT, "%07d", laestab.number()),
                Objects.toString(setting.urn(), ""),
                setting.name());
    }

    private Map<CtfFact, String> facts(ReceivedPage page, TreeSet<String> leftOut) {
        ChildRecord child = door.childOf(page.details().id());
        Map<CtfFact, String> facts = new EnumMap<>(CtfFact.class);
        facts.put(CtfFact.SURNAME, child.surname());
        put(facts, CtfFact.FORENAME, child.forename());
        facts.put(CtfFact.BORN, child.dateOfBirth().toString());
        put(facts, CtfFact.UPN, Objects.requireNonNullElse(child.upn(), ""));
        AcademicYear year = AcademicYear.of(LocalDate.now(clock));
        int ncYear = ChildYears.of(child, year);
        if (ncYear >= 0) {
            facts.put(CtfFact.NC_YEAR, String.valueOf(ncYear));
        }
        for (ReceivedPage.SentAnswer sent : page.answers()) {
            Answer answer = sent.entry();
            Optional<Catalogue.Field> field = page.catalogue().field(answer.field());
            Prefill prefill = field.map(each -> each.meaning().prefill()).orElse(null);
            if (prefill != null && !answer.text().isBlank()) {
                Optional<CtfFact> fact = fact(prefill);
                String said = fact.map(each -> code(each, answer.text())).orElse("");
                if (said.isEmpty()) {
                    leftOut.add(field.orElseThrow().label());
                } else {
                    facts.putIfAbsent(fact.orElseThrow(), said);
                }
            }
        }
        return facts;
    }

    private static void put(Map<CtfFact, String> facts, CtfFact fact, String text) {
        if (!text.isBlank()) {
            facts.put(fact, text);
        }
    }

    private static Optional<CtfFact> fact(Prefill prefill) {
        return java.util.Arrays.stream(CtfFact.values())
                .filter(fact -> fact.prefill() == prefill)
                .findFirst();
    }

    /** An answer as the file has it; blank where it cannot be said in its codes. */
    private static String code(CtfFact fact, String answer) {
        return switch (fact) {
            case SEX -> answer.startsWith("F") ? "F" : answer.startsWith("M") ? "M" : "";
            case SEN_PROVISION -> answer.matches("[EKN]( .*)?") ? answer.substring(0, 1) : "";
            case SEN_SINCE -> AnswerRules.date(answer).map(LocalDate::toString).orElse("");
            case PRIMARY_NEED, SECONDARY_NEED ->
                java.util.Arrays.stream(NeedType.values())
                        .filter(need -> need.label().equals(answer))
                        .map(NeedType::name)
                        .findFirst()
                        .orElse("");
            case FORMER_UPN -> Upn.problem(Upn.cleaned(answer)).isEmpty() ? Upn.cleaned(answer) : "";
            case ULN -> Uln.isValid(answer) ? answer : "";
            case PREFERRED_NAME, ADDRESS -> answer;
            default -> "";
        };
    }
}
