package org.throughline.interchange.ctf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.interchange.ImportFault;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.PersonName;
import org.throughline.shared.Postcode;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;
import org.throughline.shared.YearGroup;

/** What one pupil of a file says, with what is wrong in it. */
final class CtfPupilReading {

    private static final int LONGEST_LIFE = 26;
    private static final int LAST_SCHOOL_YEAR = 14;
    private static final Map<String, String> EARLY_YEARS =
            Map.of("R", "0", "N2", "-1", "N1", "-2", "E2", "-3", "E1", "-4");

    private final CtfElement pupil;
    private final CtfHeader header;
    private final LocalDate today;
    private final Map<CtfFact, String> facts = new EnumMap<>(CtfFact.class);
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportFault> told = new ArrayList<>();

    CtfPupilReading(CtfElement pupil, CtfHeader header, LocalDate today) {
        this.pupil = pupil;
        this.header = header;
        this.today = today;
    }

    /** Adds a fault that is not this pupil's alone. */
    void tell(ImportFault fault) {
        told.add(fault);
    }

    CtfPupil read(long row) {
        facts.clear();
        faults.clear();
        who();
        basics();
        support();
        home();
        attendance();
        return new CtfPupil(
                row,
                Map.copyOf(facts),
                Stream.concat(faults.stream(), told.stream()).toList());
    }

    private void put(CtfFact fact, String text) {
        if (!text.isBlank()) {
            facts.put(fact, text);
        }
    }

    /** Takes a text that must be right, else tells it. */
    private void checked(CtfFact fact, String text, UnaryOperator<String> clean, CtfRule rule) {
        if (!text.isBlank()) {
            String taken = clean.apply(text);
            if (taken.isEmpty()) {
                faults.add(rule.query(text));
            } else {
                put(fact, taken);
            }
        }
    }

    private static UnaryOperator<String> where(
            UnaryOperator<String> clean, java.util.function.Predicate<String> isRight) {
        return text -> {
            String taken = clean.apply(text);
            return isRight.test(taken) ? taken : "";
        };
    }

    private void who() {
        String surname = pupil.text("Surname");
        String forename = pupil.text("Forename");
        put(CtfFact.SURNAME, surname);
        put(CtfFact.FORENAME, forename);
        if (PersonName.problem(forename, surname).isPresent()) {
            faults.add(CtfRule.SURNAME.error(surname.isBlank() ? forename : surname));
        }
        String born = pupil.text("DOB");
        Optional<LocalDate> day =
                day(born).filter(each -> !each.isAfter(today) && !each.isBefore(today.minusYears(LONGEST_LIFE)));
        day.ifPresentOrElse(each -> put(CtfFact.BORN, each.toString()), () -> faults.add(CtfRule.BORN.error(born)));
        checked(
                CtfFact.UPN,
                pupil.text("UPN"),
                where(Upn::cleaned, upn -> Upn.problem(upn).isEmpty()),
                CtfRule.UPN);
        checked(
                CtfFact.ULN,
                pupil.text("UniqueLearnerNumber"),
                where(text -> text.replaceAll("\\s", ""), Uln::isValid),
                CtfRule.ULN);
        String sex = pupil.text("Sex").isEmpty() ? pupil.text("Gender") : pupil.text("Sex");
        checked(
                CtfFact.SEX,
                sex,
                where(text -> text.substring(0, 1).toUpperCase(Locale.ROOT), List.of("F", "M")::contains),
                CtfRule.SEX);
    }

    private void basics() {
        CtfElement basic = pupil.first("BasicDetails");
        checked(
                CtfFact.FORMER_UPN,
                basic.text("FormerUPN"),
                where(Upn::cleaned, upn -> Upn.problem(upn).isEmpty()),
                CtfRule.UPN);
        put(CtfFact.FORMER_SURNAME, basic.text("FormerSurname"));
        put(CtfFact.FORMER_FORENAME, basic.text("FormerForename"));
        String preferred = (basic.text("PreferredForename") + " " + basic.text("PreferredSurname")).strip();
        if (!preferred.equals((fact(CtfFact.FORENAME) + " " + fact(CtfFact.SURNAME)).strip())) {
            put(CtfFact.PREFERRED_NAME, preferred);
        }
        String year = basic.text("NCyearActual").toUpperCase(Locale.ROOT);
        String number = EARLY_YEARS.getOrDefault(year, year);
        if (number.matches("-?[0-9]{1,2}")) {
            put(CtfFact.NC_YEAR, String.valueOf(Integer.parseInt(number)));
            outOfCohort(Integer.parseInt(number), year);
        }
        put(
                CtfFact.LANGUAGES,
                basic.all("Languages/Type")
                        .sorted(Comparator.comparing(
                                type -> !type.text("LanguageType").equals("F")))
                        .map(type -> type.text("Language"))
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        if (basic.isTrue("ServiceChild") || pupil.isTrue("ServiceChild")) {
            put(CtfFact.SERVICE_CHILD, "Yes");
        }
        if (pupil.isTrue("LookedAfter/InCare")) {
            put(CtfFact.LOOKED_AFTER, "Looked after");
        }
        boolean hasMeals = pupil.all("FSMhistory/FSMinstance")
                .anyMatch(each -> day(each.text("FSMstartDate")).isPresent()
                        && day(each.text("FSMendDate"))
                                .map(end -> !end.isBefore(today))
                                .orElse(true));
        if (hasMeals) {
            put(CtfFact.FREE_MEALS, "Yes");
        }
    }

    private void outOfCohort(int ncYear, String shown) {
        String born = fact(CtfFact.BORN);
        AcademicYear year = header.year();
        boolean isSchool = ncYear >= 0 && ncYear <= LAST_SCHOOL_YEAR;
        if (isSchool && year != null && !born.isEmpty() && YearGroup.of(LocalDate.parse(born), year) != ncYear) {
            faults.add(CtfRule.NC_YEAR.query(shown));
        }
    }

    private String fact(CtfFact fact) {
        return facts.getOrDefault(fact, "");
    }

    private void support() {
        CtfElement history = pupil.first("SENhistory");
        List<CtfElement> all = history.all("SEN").toList();
        all.stream()
                .filter(each -> day(each.text("EndDate"))
                        .map(end -> !end.isBefore(today))
                        .orElse(true))
                .max(Comparator.comparing(each -> day(each.text("StartDate")).orElse(LocalDate.MIN)))
                .ifPresent(current -> {
                    checked(
                            CtfFact.SEN_PROVISION,
                            current.text("SENprovision"),
                            where(text -> text.toUpperCase(Locale.ROOT), List.of("E", "K", "N")::contains),
                            CtfRule.SEN);
                    day(current.text("StartDate")).ifPresent(day -> put(CtfFact.SEN_SINCE, day.toString()));
                });
        List<String> needs = history.all("SENneeds/SENneed")
                .sorted(Comparator.comparing(need -> rank(need.text("SENtypeRank"))))
                .map(need -> need.text("SENtype").toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .toList();
        needs.stream()
                .filter(code -> NeedType.ofCode(code).isEmpty())
                .forEach(code -> faults.add(CtfRule.NEED.query(code)));
        List<String> known = needs.stream()
                .filter(code -> NeedType.ofCode(code).isPresent())
                .distinct()
                .toList();
        if (!known.isEmpty()) {
            put(CtfFact.PRIMARY_NEED, known.getFirst());
        }
        if (known.size() > 1) {
            put(CtfFact.SECONDARY_NEED, known.get(1));
        }
    }

    private static int rank(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private void home() {
        CtfElement address = pupil.first("Address");
        checked(
                CtfFact.POSTCODE,
                address.text("PostCode"),
                where(Postcode::cleaned, Postcode::isValid),
                CtfRule.POSTCODE);
        List<String> lines = new ArrayList<>();
        CtfElement parts = address.first("BS7666Address");
        String house = Stream.of("SAON", "PAON", "Street")
                .map(parts::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        Stream.concat(
                        Stream.of(house),
                        Stream.concat(
                                Stream.of("Locality", "Town", "PostTown")
                                        .map(parts::text)
                                        .distinct(),
                                Stream.of("1", "2", "3", "4", "5")
                                        .map(number -> address.text("AddressLines/AddressLine" + number))))
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (!fact(CtfFact.POSTCODE).isEmpty()) {
            lines.add(fact(CtfFact.POSTCODE));
        }
        put(CtfFact.ADDRESS, String.join("\n", lines));
        put(
                CtfFact.CONTACTS,
                pupil.all("Contacts/Contact")
                        .sorted(Comparator.comparing(contact -> rank(contact.text("Order"))))
                        .map(CtfPupilReading::contact)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static String contact(CtfElement contact) {
        String name = Stream.of("Title", "Forename", "Surname")
                .map(contact::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String phones = contact.all("Phones/Phone")
                .map(phone -> phone.text("PhoneNo"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" or "));
        String responsibility = contact.text("Responsibility").isEmpty()
                ? ""
                : "parental responsibility " + (contact.isTrue("Responsibility") ? "yes" : "no");
        return Stream.of(name, contact.text("Relationship"), phones, responsibility)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Sessions of an academic year, at all schools. */
    private record Sessions(int possible, int attended, int unauthorised) {

        Sessions and(Sessions other) {
            return new Sessions(
                    possible + other.possible, attended + other.attended, unauthorised + other.unauthorised);
        }
    }

    private void attendance() {
        TreeMap<Integer, Sessions> years = new TreeMap<>();
        for (CtfElement year : pupil.all("Attendance/YearData").toList()) {
            Sessions sessions = new Sessions(
                    number(year, "SessionsPossible"),
                    number(year, "SessionsAttended"),
                    number(year, "SessionsUnauthorised"));
            if (year.text("Year").matches("(19|20)[0-9]{2}") && sessions.possible() > 0) {
                years.merge(Integer.valueOf(year.text("Year")), sessions, Sessions::and);
            }
        }
        if (years.values().stream()
                .anyMatch(each -> each.attended() > each.possible() || each.unauthorised() > each.possible())) {
            faults.add(CtfRule.ATTENDANCE.query("more than there were"));
            return;
        }
        AcademicYear of = header.year();
        int isNow = of == null ? years.isEmpty() ? 0 : years.lastKey() : of.start();
        Optional.ofNullable(years.get(isNow)).ifPresent(now -> {
            put(CtfFact.ATTENDANCE, percent(now.attended(), now.possible()));
            put(CtfFact.UNAUTHORISED, percent(now.unauthorised(), now.possible()));
        });
        Optional.ofNullable(years.get(isNow - 1))
                .ifPresent(last -> put(CtfFact.ATTENDANCE_BEFORE, percent(last.attended(), last.possible())));
    }

    private static int number(CtfElement element, String path) {
        String text = element.text(path);
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String percent(int part, int whole) {
        return Objects.requireNonNull(BigDecimal.valueOf(part * 100L)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** The day that a text begins with, as yyyy-mm-dd; empty where it is none. */
    private static Optional<LocalDate> day(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10))).filter(AcademicYear::covers);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
