package org.throughline.interchange.ctf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.people.ChildIdentity;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.TaughtYear;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PersonName;
import org.throughline.shared.StoredJson;
import org.throughline.shared.YearGroup;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Prefill;
import org.throughline.transitions.prefill.KnownRecord;
import org.throughline.transitions.prefill.RecordPrefill;
import tools.jackson.core.type.TypeReference;

/** What a common transfer file does for a SENCO: it starts the records of a class and fills their answers in. */
@Component
class CtfRecords {

    private static final String FROM = "a common transfer file (CTF)";
    private static final String REASON = "From a common transfer file (CTF)";
    private static final String STARTED = "Started";
    private static final StoredJson<Move> MOVE = new StoredJson<>(new TypeReference<>() {});

    private final CtfSchools schools;
    private final KnownChildren known;
    private final RecordOpenings openings;
    private final RecordPrefill prefill;
    private final Catalogues catalogues;
    private final Clock clock;

    CtfRecords(
            CtfSchools schools,
            KnownChildren known,
            RecordOpenings openings,
            RecordPrefill prefill,
            Catalogues catalogues,
            Clock clock) {
        this.schools = schools;
        this.known = known;
        this.openings = openings;
        this.prefill = prefill;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The move of a line.
     *
     * @param ncYear the year group in which the file has the child this year; null where it is the one of its age
     */
    record Move(
            String phase,
            int entryYear,
            UUID setting,
            String settingName,
            @Nullable UUID destination,
            String destinationName,
            @Nullable Integer ncYear) {

        RecordOpening opening(UUID child) {
            return new RecordOpening(
                    child,
                    phase,
                    entryYear,
                    setting,
                    settingName,
                    destination == null
                            ? Destination.UNKNOWN
                            : new Destination(
                                    Destination.Kind.SETTING,
                                    destination,
                                    destinationName,
                                    Destination.Status.OFFERED));
        }
    }

    /** Whoever takes the pupils of a file with this header. */
    Consumer<CtfPupil> reading(CtfHeader header, CtfSchools.Own own, Consumer<FoundLine> found) {
        Set<UUID> ours = known.of(own.setting().id());
        List<ChildIdentity> identities = schools.identities(ours);
        Map<UUID, ChildIdentity> byId =
                identities.stream().collect(Collectors.toMap(ChildIdentity::id, Function.identity()));
        ChildIndex index = new ChildIndex(identities);
        return pupil -> {
            ChildMatch match = index.match(pupil.sought());
            found.accept(line(pupil, header, own, match, byId));
        };
    }

    private FoundLine line(
            CtfPupil pupil, CtfHeader header, CtfSchools.Own own, ChildMatch match, Map<UUID, ChildIdentity> byId) {
        List<ImportFault> faults = new ArrayList<>(pupil.faults());
        UUID target = match.target();
        Optional<Move> move = Optional.empty();
        LocalDate born = pupil.born();
        if (!pupil.isRefused() && born != null) {
            Integer told = told(pupil, header);
            int byAge = YearGroup.of(born, now());
            int ncYear = target == null ? told == null ? byAge : told : ChildYears.of(schools.child(target), now());
            move = move(ncYear, own, told == null || told == byAge ? null : told);
            if (move.isEmpty()) {
                faults.add(CtfRule.NO_MOVE.error(YearGroup.label(ncYear)));
            }
            String upn = pupil.fact(CtfFact.UPN);
            boolean isElsewhere = !upn.isEmpty()
                    && byId.values().stream().noneMatch(child -> upn.equals(child.upn()))
                    && schools.isTaken(upn);
            if (isElsewhere) {
                faults.add(CtfRule.ELSEWHERE.error("a child of another setting"));
            }
        }
        move.filter(each -> target != null)
                .flatMap(each -> prefill.find(java.util.Objects.requireNonNull(target), each.phase(), each.entryYear()))
                .filter(record -> !record.isWithSender())
                .ifPresent(record -> faults.add(CtfRule.SENT.query("the record was sent")));
        return new FoundLine(
                pupil.row(),
                pupil.name(),
                target,
                match.why(),
                match.candidates(),
                fields(pupil, move),
                faults,
                move.map(MOVE::write).orElse(""));
    }

    private AcademicYear now() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    /** The year group of a pupil in this academic year; null where the file does not say. */
    private @Nullable Integer told(CtfPupil pupil, CtfHeader header) {
        Integer ncYear = pupil.ncYear();
        AcademicYear year = header.year();
        return ncYear == null ? null : ncYear + (year == null ? 0 : now().start() - year.start());
    }

    private Optional<Move> move(int ncYear, CtfSchools.Own own, @Nullable Integer told) {
        SettingRecord destination = own.destination();
        return phase(ncYear)
                .filter(phase -> !phase.isDuringYear() || destination != null)
                .map(phase -> new Move(
                        phase.key(),
                        entryYear(phase),
                        own.setting().id(),
                        own.setting().name(),
                        destination == null ? null : destination.id(),
                        destination == null ? "" : destination.name(),
                        told));
    }

    private int entryYear(Catalogue.Phase phase) {
        return phase.isDuringYear() ? now().start() : now().start() + 1;
    }

    /** The move at the end of a year group, or the one during a year. */
    private Optional<Catalogue.Phase> phase(int ncYear) {
        List<Catalogue.Phase> phases = catalogues.newest().phases();
        return phases.stream()
                .filter(phase -> phase.ncYear() != null && phase.ncYear() == ncYear)
                .findFirst()
                .or(() -> phases.stream().filter(Catalogue.Phase::isDuringYear).findFirst());
    }

    private Map<String, String> fields(CtfPupil pupil, Optional<Move> move) {
        Map<String, String> fields = new LinkedHashMap<>(CtfPeople.who(pupil));
        move.ifPresent(each -> fields.put(record(each.phase(), each.entryYear()), STARTED));
        Map<Prefill, Catalogue.Field> asked = prefill.fields();
        pupil.told()
                .forEach((fact, text) -> prefill.answer(fact, text)
                        .ifPresent(answer ->
                                fields.put(name(fact, java.util.Objects.requireNonNull(asked.get(fact))), answer)));
        return fields;
    }

    private static String name(Prefill fact, Catalogue.Field field) {
        return fact.section() + ": " + field.label();
    }

    private String record(String phase, int entryYear) {
        return "Record " + catalogues.newest().phase(phase).label() + ", " + new AcademicYear(entryYear).label();
    }

    Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        Map<Prefill, Catalogue.Field> asked = prefill.fields();
        for (UUID id : ids) {
            ChildRecord child = schools.child(id);
            Map<String, String> fields = CtfPeople.who(child);
            phase(ChildYears.of(child, now()))
                    .ifPresent(phase -> prefill.find(id, phase.key(), entryYear(phase))
                            .ifPresent(record -> {
                                fields.put(record(phase.key(), entryYear(phase)), STARTED);
                                record.answers()
                                        .forEach((fact, text) -> Optional.ofNullable(asked.get(fact))
                                                .ifPresent(field -> fields.put(name(fact, field), text)));
                            }));
            held.put(id, fields);
        }
        return held;
    }

    UUID load(LineToLoad line) {
        Move move = MOVE.read(line.line().content());
        UUID target = line.target();
        UUID record = target == null ? opened(line, move) : openedFor(target, line, move);
        UUID child = target == null ? known.child(record).orElseThrow().id() : target;
        Map<String, Prefill> facts = prefill.fields().entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey(), entry.getValue()), Map.Entry::getKey));
        Map<Prefill, String> answers = new EnumMap<>(Prefill.class);
        line.values()
                .forEach((field, text) ->
                        Optional.ofNullable(facts.get(field)).ifPresent(fact -> answers.put(fact, text)));
        if (!answers.isEmpty()) {
            prefill.fill(record, answers, FROM);
        }
        return java.util.Objects.requireNonNull(child);
    }

    private UUID opened(LineToLoad line, Move move) {
        LocalDate born = LocalDate.parse(line.value(CtfPeople.BORN, ""));
        Integer told = move.ncYear();
        String upn = line.value(CtfPeople.UPN, "");
        return openings.openForNewChild(
                PersonName.of(line.value(CtfPeople.FORENAME, ""), line.value(CtfPeople.SURNAME, "")),
                born,
                upn.isEmpty() ? null : upn,
                told == null ? null : new TaughtYear(told, now().start(), REASON),
                move.opening(new UUID(0, 0)));
    }

    private UUID openedFor(UUID child, LineToLoad line, Move move) {
        UUID record = prefill.find(child, move.phase(), move.entryYear())
                .map(KnownRecord::id)
                .orElseGet(() -> openings.open(move.opening(child)));
        if (line.values().keySet().stream()
                .anyMatch(Set.of(CtfPeople.SURNAME, CtfPeople.FORENAME, CtfPeople.BORN, CtfPeople.UPN)::contains)) {
            ChildRecord was = schools.child(child);
            Map<String, String> held = CtfPeople.who(was);
            String upn = line.value(CtfPeople.UPN, held.getOrDefault(CtfPeople.UPN, ""));
            known.correct(
                    record,
                    line.value(CtfPeople.FORENAME, was.forename()),
                    line.value(CtfPeople.SURNAME, was.surname()),
                    LocalDate.parse(line.value(CtfPeople.BORN, was.dateOfBirth().toString())),
                    upn.isEmpty() ? null : upn,
                    REASON);
        }
        return record;
    }
}
