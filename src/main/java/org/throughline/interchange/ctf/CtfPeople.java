package org.throughline.interchange.ctf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.people.ChildNumbers;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.FormerIdentities;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.people.TaughtYear;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PersonName;
import org.throughline.shared.Sex;
import org.throughline.shared.YearGroup;

/**
 * What a common transfer file does for a placement officer: it adds children and brings what they are known by up to
 * date.
 */
@Component
class CtfPeople {

    static final String SURNAME = "Surname";
    static final String FORENAME = "Forename";
    static final String BORN = "Date of birth";
    static final String UPN = "UPN";

    private static final String SEX = "Identity: Sex";
    private static final String FORMER_UPNS = "Identity: Former UPNs";
    private static final String ULN = "Identity: ULN";
    private static final String FORMER_NAMES = "Identity: Former names";
    private static final String YEAR_GROUP = "Identity: Year group";
    private static final String POSTCODE = "Contacts: Postcode";
    private static final String BY_AGE = "By date of birth";
    private static final String REASON = "From a common transfer file (CTF)";

    private final ChildIdentities identities;
    private final Children children;
    private final ChildNumbers numbers;
    private final FormerIdentities former;

    CtfPeople(ChildIdentities identities, Children children, ChildNumbers numbers, FormerIdentities former) {
        this.identities = identities;
        this.children = children;
        this.numbers = numbers;
        this.former = former;
    }

    /** Whoever takes the pupils of a file with this header. */
    Consumer<CtfPupil> reading(CtfHeader header, Consumer<FoundLine> found) {
        List<ChildIdentity> all = identities.all();
        Map<UUID, ChildIdentity> byId = all.stream().collect(Collectors.toMap(ChildIdentity::id, Function.identity()));
        ChildIndex index = new ChildIndex(all);
        return pupil -> {
            ChildMatch match = index.match(pupil.sought());
            UUID target = match.target();
            found.accept(new FoundLine(
                    pupil.row(),
                    pupil.name(),
                    target,
                    match.why(),
                    match.candidates(),
                    fields(pupil, header, target == null ? null : byId.get(target)),
                    pupil.faults(),
                    ""));
        };
    }

    static Map<String, String> who(CtfPupil pupil) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, SURNAME, pupil.fact(CtfFact.SURNAME));
        put(fields, FORENAME, pupil.fact(CtfFact.FORENAME));
        put(fields, BORN, pupil.fact(CtfFact.BORN));
        put(fields, UPN, pupil.fact(CtfFact.UPN));
        return fields;
    }

    private static Map<String, String> fields(CtfPupil pupil, CtfHeader header, @Nullable ChildIdentity known) {
        Map<String, String> fields = who(pupil);
        put(fields, SEX, pupil.fact(CtfFact.SEX));
        put(fields, ULN, pupil.fact(CtfFact.ULN));
        put(fields, POSTCODE, pupil.fact(CtfFact.POSTCODE));
        String upn = pupil.fact(CtfFact.FORMER_UPN);
        if (!upn.isEmpty() && !upn.equals(pupil.fact(CtfFact.UPN))) {
            fields.put(FORMER_UPNS, with(upn, known == null ? List.of() : known.formerUpns()));
        }
        formerName(pupil)
                .ifPresent(name ->
                        fields.put(FORMER_NAMES, with(name.sorted(), known == null ? List.of() : names(known))));
        LocalDate born = pupil.born();
        AcademicYear year = header.year();
        Integer ncYear = pupil.ncYear();
        if (born != null && year != null && ncYear != null && ncYear >= 0) {
            fields.put(YEAR_GROUP, apart(ncYear - YearGroup.of(born, year)));
        }
        return fields;
    }

    private static Optional<PersonName> formerName(CtfPupil pupil) {
        String surname = pupil.fact(CtfFact.FORMER_SURNAME);
        String forename = pupil.fact(CtfFact.FORMER_FORENAME);
        String wasForename = forename.isEmpty() ? pupil.fact(CtfFact.FORENAME) : forename;
        String wasSurname = surname.isEmpty() ? pupil.fact(CtfFact.SURNAME) : surname;
        boolean isOther =
                !wasForename.equals(pupil.fact(CtfFact.FORENAME)) || !wasSurname.equals(pupil.fact(CtfFact.SURNAME));
        return isOther && PersonName.isValid(wasForename, wasSurname)
                ? Optional.of(PersonName.of(wasForename, wasSurname))
                : Optional.empty();
    }

    private static String with(String value, List<String> known) {
        List<String> all = new ArrayList<>(known);
        if (!all.contains(value)) {
            all.addFirst(value);
        }
        return String.join("; ", all);
    }

    private static List<String> names(ChildIdentity child) {
        return child.formerly().stream()
                .map(before ->
                        PersonName.of(before.forename(), before.surname()).sorted())
                .distinct()
                .toList();
    }

    private static void put(Map<String, String> fields, String field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }

    /** A year group against the one of the date of birth: the same in every academic year. */
    private static String apart(int years) {
        if (years == 0) {
            return BY_AGE;
        }
        return Math.abs(years) + (Math.abs(years) == 1 ? " year " : " years ") + (years < 0 ? "below" : "above")
                + " that of the date of birth";
    }

    Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, ChildRecord> records = children.find(ids);
        Map<UUID, Map<String, String>> held = new HashMap<>();
        identities.all().stream()
                .filter(child -> records.containsKey(child.id()))
                .forEach(child -> {
                    ChildRecord known = Objects.requireNonNull(records.get(child.id()));
                    Sex sex = known.sex();
                    TaughtYear taught = known.taught();
                    Map<String, String> fields = who(known);
                    fields.put(SEX, sex == null ? "" : sex.name());
                    fields.put(ULN, Objects.requireNonNullElse(child.uln(), ""));
                    fields.put(POSTCODE, Objects.requireNonNullElse(known.postcode(), ""));
                    fields.put(FORMER_UPNS, String.join("; ", child.formerUpns()));
                    fields.put(FORMER_NAMES, String.join("; ", names(child)));
                    fields.put(
                            YEAR_GROUP,
                            taught == null
                                    ? BY_AGE
                                    : apart(taught.ncYear()
                                            - YearGroup.of(
                                                    known.dateOfBirth(), new AcademicYear(taught.academicYear()))));
                    held.put(child.id(), fields);
                });
        return held;
    }

    static Map<String, String> who(ChildRecord child) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SURNAME, child.surname());
        fields.put(FORENAME, child.forename());
        fields.put(BORN, child.dateOfBirth().toString());
        fields.put(UPN, Objects.requireNonNullElse(child.upn(), ""));
        return fields;
    }

    UUID load(LineToLoad line) {
        UUID target = line.target();
        @Nullable
        ChildRecord known = target == null ? null : children.find(target).orElseThrow();
        UUID id = children.record(child(line, known), NumberSource.CTF, REASON);
        String uln = line.value(ULN, "");
        if (!uln.isEmpty()) {
            String read = numbers.of(id).stream()
                    .filter(number -> number.kind() == NumberKind.ULN)
                    .map(number -> number.value())
                    .findFirst()
                    .orElse(null);
            numbers.enter(id, NumberKind.ULN, read, uln, NumberSource.CTF, REASON);
        }
        for (String upn : list(line.value(FORMER_UPNS, ""))) {
            former.addUpn(id, upn, REASON);
        }
        for (String name : list(line.value(FORMER_NAMES, ""))) {
            int end = name.indexOf(", ");
            former.addName(
                    id,
                    end < 0 ? PersonName.of("", name) : PersonName.of(name.substring(end + 2), name.substring(0, end)));
        }
        return id;
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("; "));
    }

    private static ChildRecord child(LineToLoad line, @Nullable ChildRecord known) {
        LocalDate born = LocalDate.parse(
                line.value(BORN, known == null ? "" : known.dateOfBirth().toString()));
        Sex was = known == null ? null : known.sex();
        String sex = line.value(SEX, was == null ? "" : was.name());
        String upn = line.value(UPN, known == null ? "" : Objects.requireNonNullElse(known.upn(), ""));
        String before = known == null ? "" : Objects.requireNonNullElse(known.postcode(), "");
        String postcode = line.value(POSTCODE, before);
        return new ChildRecord(
                known == null ? null : known.id(),
                known == null ? null : known.version(),
                known == null ? "F" + UUID.randomUUID().toString().substring(0, 13) : known.reference(),
                upn.isEmpty() ? null : upn,
                line.value(SURNAME, known == null ? "" : known.surname()),
                line.value(FORENAME, known == null ? "" : known.forename()),
                born,
                sex.isEmpty() ? null : Sex.valueOf(sex),
                postcode.isEmpty() ? null : postcode,
                known == null || !postcode.equals(before) ? null : known.home(),
                known == null ? Set.of() : known.siblings(),
                taught(line, born, known == null ? null : known.taught()));
    }

    private static @Nullable TaughtYear taught(LineToLoad line, LocalDate born, @Nullable TaughtYear known) {
        String said = line.value(YEAR_GROUP, "");
        if (said.isEmpty()) {
            return known;
        }
        if (said.equals(BY_AGE)) {
            return null;
        }
        int years = Integer.parseInt(said.substring(0, said.indexOf(' '))) * (said.contains("below") ? -1 : 1);
        AcademicYear year = new AcademicYear(born.getYear() + 10);
        return new TaughtYear(YearGroup.of(born, year) + years, year.start(), REASON);
    }
}
