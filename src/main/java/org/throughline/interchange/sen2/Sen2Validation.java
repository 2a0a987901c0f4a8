package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.interchange.ImportFault;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Postcode;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;
import org.throughline.shared.YearGroup;

/**
 * A return held against the rules, person by person, for one census date. Remembers the persons it has seen, so that
 * one who stands twice is found. Age counts on 31 August before the academic year.
 */
final class Sen2Validation {

    private static final int OLDEST = 25;
    private static final int MOST_YEARS = 26;
    private static final int WEEKS_20 = 140;
    private static final int SOURCES_FROM = 2026;
    private static final int LONGEST_NAME = 100;

    private final LocalDate census;
    private final LocalDate today;
    private final Sen2Register register;
    private final Set<String> seen = new HashSet<>();

    /**
     * A check.
     *
     * @param census the census date
     * @param today the day of the check
     */
    Sen2Validation(LocalDate census, LocalDate today, Sen2Register register) {
        this.census = census;
        this.today = today;
        this.register = register;
    }

    /** What is wrong with a header. */
    static List<ImportFault> header(Sen2Node header) {
        List<ImportFault> faults = new ArrayList<>();
        if (!header.text("Year").matches("20[0-9]{2}")) {
            faults.add(Sen2Rule.V122.fault("Year", header.text("Year")));
        }
        if (header.day("ReferenceDate") == null) {
            faults.add(Sen2Rule.V124.fault("ReferenceDate", header.text("ReferenceDate")));
        }
        if (!header.has("DSCO")) {
            faults.add(Sen2Rule.C05.fault("DSCO", ""));
        }
        return faults;
    }

    /** What is wrong with a person and everything below. */
    List<ImportFault> person(Sen2Node person) {
        List<ImportFault> faults = new ArrayList<>();
        identity(person, faults);
        age(person, faults);
        person.everything().forEach(node -> {
            days(node, faults);
            codes(node, faults);
        });
        requests(person, faults);
        plans(person, faults);
        person.deep(Sen2Module.ACTIVE_PLAN).forEach(plan -> active(person, plan, faults));
        person.deep(Sen2Module.PLAN_DETAIL).forEach(detail -> setting(detail, Sen2Rule.V512, faults));
        person.deep(Sen2Module.PLACEMENT).forEach(detail -> setting(detail, Sen2Rule.V422, faults));
        return faults.stream().distinct().toList();
    }

    private void identity(Sen2Node person, List<ImportFault> faults) {
        String surname = person.text("Surname");
        if (surname.isEmpty()
                || surname.length() > LONGEST_NAME
                || person.text("Forename").length() > LONGEST_NAME) {
            faults.add(Sen2Rule.NAME.fault("Surname", surname));
        }
        String upn = person.text("UPN");
        String uln = person.text("UniqueLearnerNumber");
        if (!upn.isEmpty() && !Upn.isValid(upn)) {
            faults.add(Sen2Rule.NUMBER.fault("UPN", upn));
        }
        if (!uln.isEmpty() && !Uln.isValid(uln)) {
            faults.add(Sen2Rule.NUMBER.fault("UniqueLearnerNumber", uln));
        }
        if (upn.isEmpty() && uln.isEmpty()) {
            faults.add(
                    (person.has("UPNunknown") ? Sen2Rule.V143 : Sen2Rule.V142).fault("UPN", person.text("UPNunknown")));
        }
        if (person.has("PostCode") && !Postcode.isValid(person.text("PostCode"))) {
            faults.add(Sen2Rule.POSTCODE.fault("PostCode", person.text("PostCode")));
        }
        String key = upn.isEmpty()
                ? String.join(
                        "|",
                        surname,
                        person.text("Forename"),
                        person.text("PersonBirthDate"),
                        uln,
                        person.text("PostCode"))
                : upn;
        boolean isUlnTwice = !uln.isEmpty() && !seen.add("ULN " + uln);
        if (!seen.add(key) || isUlnTwice) {
            faults.add(Sen2Rule.V134.fault("Person", upn));
        }
    }

    private void age(Sen2Node person, List<ImportFault> faults) {
        LocalDate born = person.day("PersonBirthDate");
        String written = person.text("PersonBirthDate");
        if (born == null) {
            faults.add(Sen2Rule.V224.fault("PersonBirthDate", written));
            faults.add(Sen2Rule.V234.fault("PersonBirthDate", written));
            return;
        }
        if (born.isAfter(today) || born.isBefore(today.minusYears(MOST_YEARS))) {
            faults.add(Sen2Rule.TOO_OLD.fault("PersonBirthDate", written));
        }
        int age = ageOn(born, census);
        if (age < 0 || age > OLDEST) {
            faults.add(Sen2Rule.V232.fault("PersonBirthDate", written));
        }
        int ncYear = age - 4;
        if (ncYear < YearGroup.MIN || ncYear > YearGroup.MAX) {
            faults.add(Sen2Rule.V236.fault("PersonBirthDate", written));
        }
    }

    /** Age on 31 August before the academic year of a day. */
    static int ageOn(LocalDate born, LocalDate day) {
        return AcademicYear.of(day).start() - AcademicYear.of(born).start() - 1;
    }

    private static void days(Sen2Node node, List<ImportFault> faults) {
        for (Sen2Field field : node.module().fields()) {
            boolean isDay = field.form() == Sen2Field.Form.DATE && !field.name().equals("PersonBirthDate");
            if (isDay && node.has(field.name()) && node.day(field.name()) == null) {
                faults.add(Sen2Rule.DAY.fault(field.name(), node.text(field.name())));
            }
        }
    }

    private static void codes(Sen2Node node, List<ImportFault> faults) {
        Sen2Codes.UNVERIFIED.forEach((field, codes) -> {
            if (node.has(field) && !codes.contains(node.text(field))) {
                faults.add(Sen2Rule.CODE.fault(
                        field,
                        node.text(field),
                        "one of " + String.join(", ", codes.stream().sorted().toList())
                                + " (unverified: the list has not been seen whole)"));
            }
        });
        boolean isNeed = node.module() == Sen2Module.NEED;
        if (isNeed && !node.has("SENtype")) {
            faults.add(Sen2Rule.V612.fault("SENtype", ""));
        } else if (isNeed && Sen2Codes.need(node.text("SENtype")).isEmpty()) {
            faults.add(Sen2Rule.V614.fault("SENtype", node.text("SENtype")));
        }
        if (node.has("SENsetting") && !Sen2Codes.SETTINGS.contains(node.text("SENsetting"))) {
            faults.add(Sen2Rule.V592.fault("SENsetting", node.text("SENsetting")));
        }
        if (node.has("CeaseReason") && !Sen2Codes.CEASED.containsKey(node.text("CeaseReason"))) {
            faults.add(Sen2Rule.REASON.fault("CeaseReason", node.text("CeaseReason")));
        }
    }

    private void requests(Sen2Node person, List<ImportFault> faults) {
        Set<LocalDate> received = new HashSet<>();
        for (Sen2Node request : person.all(Sen2Module.REQUEST)) {
            LocalDate day = request.day("ReceivedDate");
            if (day != null && !received.add(day)) {
                faults.add(Sen2Rule.V134.fault("ReceivedDate", day.toString()));
            }
            boolean isOfThen = !request.text("RequestOutcome").equals(Sen2Codes.HISTORICAL);
            if (isOfThen && !request.has("RequestSource") && census.getYear() >= SOURCES_FROM) {
                faults.add(Sen2Rule.C01.fault("RequestSource", ""));
            }
            notBefore(day, request, "RequestOutcomeDate", faults);
            request.all(Sen2Module.ASSESSMENT).forEach(assessment -> {
                notBefore(day, assessment, "AssessmentOutcomeDate", faults);
                assessment.all(Sen2Module.NAMED_PLAN).forEach(plan -> late(day, assessment, plan, faults));
            });
        }
        Set<Sen2Node> withPlans = new HashSet<>();
        person.all(Sen2Module.REQUEST).stream()
                .filter(request -> request.deep(Sen2Module.PLACEMENT).findAny().isPresent()
                        || request.deep(Sen2Module.NAMED_PLAN).anyMatch(plan -> isInForce(plan, census)))
                .forEach(withPlans::add);
        if (withPlans.size() > 1) {
            faults.add(Sen2Rule.V212.fault("Requests", withPlans.size() + " requests with plans or places"));
        }
    }

    private static void notBefore(@Nullable LocalDate first, Sen2Node node, String field, List<ImportFault> faults) {
        LocalDate then = node.day(field);
        if (first != null && then != null && then.isBefore(first)) {
            faults.add(Sen2Rule.ORDER.fault(field, then.toString(), "a day from " + first + " on"));
        }
    }

    /** More than 20 weeks, where no exception applies. */
    private static void late(
            @Nullable LocalDate received, Sen2Node assessment, Sen2Node plan, List<ImportFault> faults) {
        LocalDate start = plan.day("StartDate");
        if (received != null && start != null && !assessment.isYes("Week20")) {
            long days = ChronoUnit.DAYS.between(received, start);
            if (days > WEEKS_20) {
                boolean isDisputed = assessment.isYes("AssessmentMediation") || assessment.isYes("AssessmentTribunal");
                faults.add(Sen2Rule.LATE.fault(
                        "StartDate", days + " days" + (isDisputed ? ", with mediation or an appeal" : "")));
            }
        }
    }

    private static boolean isInForce(Sen2Node plan, LocalDate day) {
        LocalDate start = plan.day("StartDate");
        LocalDate ceased = plan.day("CeaseDate");
        return start != null && !start.isAfter(day) && (ceased == null || ceased.isAfter(day));
    }

    private static void plans(Sen2Node person, List<ImportFault> faults) {
        person.deep(Sen2Module.NAMED_PLAN).forEach(plan -> {
            notBefore(plan.day("StartDate"), plan, "CeaseDate", faults);
            if (plan.has("CeaseDate") && !plan.has("CeaseReason")) {
                faults.add(Sen2Rule.REASON.fault("CeaseReason", ""));
            }
        });
    }

    private void active(Sen2Node person, Sen2Node plan, List<ImportFault> faults) {
        if (person.deep(Sen2Module.NAMED_PLAN).noneMatch(named -> isInForce(named, census))) {
            faults.add(Sen2Rule.V312.fault("NamedPlan", ""));
        }
        List<Sen2Node> places = plan.all(Sen2Module.PLACEMENT);
        if (places.isEmpty()) {
            faults.add((plan.has("TransferLA") ? Sen2Rule.V414 : Sen2Rule.V416).fault("PlacementDetail", ""));
        } else if (places.stream().noneMatch(place -> isThere(place, census))) {
            faults.add(Sen2Rule.V412.fault("PlacementDetail", places.size() + " on other days"));
        }
        if (plan.all(Sen2Module.NEED).isEmpty()) {
            faults.add(Sen2Rule.V612.fault("SENneed", ""));
        }
        compulsory(person, plan, faults);
    }

    private static boolean isThere(Sen2Node place, LocalDate day) {
        LocalDate entered = place.day("EntryDate");
        LocalDate left = place.day("LeavingDate");
        return (entered == null || !entered.isAfter(day)) && (left == null || !left.isBefore(day));
    }

    private void compulsory(Sen2Node person, Sen2Node plan, List<ImportFault> faults) {
        if (census.getYear() < SOURCES_FROM) {
            return;
        }
        if (plan.text("ReviewOutcome").equals("A") && !plan.has("ReviewDraft")) {
            faults.add(Sen2Rule.C02.fault("ReviewDraft", ""));
        }
        LocalDate due = plan.day("PhaseTransferDueDate");
        if (due == null && changesPhase(person)) {
            faults.add(Sen2Rule.C03.fault("PhaseTransferDueDate", ""));
        }
        if (due != null && !due.isAfter(census) && !plan.has("PhaseTransferFinalDate")) {
            faults.add(Sen2Rule.C04.fault("PhaseTransferFinalDate", ""));
        }
    }

    /** Whether the child enters a new phase in the September after the census. */
    private boolean changesPhase(Sen2Node person) {
        LocalDate born = person.day("PersonBirthDate");
        return born != null && PhaseTransfer.isEntry(ageOn(born, census) - 4 + 1);
    }

    private void setting(Sen2Node detail, Sen2Rule missing, List<ImportFault> faults) {
        boolean isNamed = detail.has("URN") || detail.has("UKPRN") || detail.has("SENsetting");
        if (!isNamed) {
            faults.add(missing.fault("URN", ""));
            return;
        }
        if (!detail.has("SENunitIndicator") && !detail.has("ResourcedProvisionIndicator")) {
            faults.add(Sen2Rule.V514.fault("SENunitIndicator", ""));
        }
        register.setting(detail).ifPresent(setting -> known(detail, setting, faults));
    }

    private void known(Sen2Node detail, SettingRecord setting, List<ImportFault> faults) {
        Integer type = setting.details().type();
        String found = setting.name() + " " + Objects.toString(setting.urn(), "");
        if (type != null && Sen2Codes.UNEXPECTED_COLLEGES.contains(type)) {
            faults.add(Sen2Rule.V522.fault("URN", found.strip()));
        }
        if (type != null && Sen2Codes.UNEXPECTED_TYPES.contains(type)) {
            faults.add(Sen2Rule.V524.fault("URN", found.strip()));
        }
        if (!register.isDescribed(setting)) {
            return;
        }
        if (detail.isYes("SENunitIndicator") && !register.hasUnit(setting)) {
            faults.add(Sen2Rule.V532.fault("SENunitIndicator", found.strip()));
        }
        if (detail.isYes("ResourcedProvisionIndicator") && !register.hasResourced(setting)) {
            faults.add(Sen2Rule.V534.fault("ResourcedProvisionIndicator", found.strip()));
        }
    }
}
