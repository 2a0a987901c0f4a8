package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.episodes.Period;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.interchange.matching.SoughtChild;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.Names;
import org.throughline.shared.NeedType;
import org.throughline.shared.PlainText;
import org.throughline.shared.Postcode;
import org.throughline.shared.Sex;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;

/** Persons of a return as lines of a preview. What cannot be loaded truly is left out of the fields and said. */
final class Sen2Lines {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_YEARS = 25;
    private static final int MOST_YEARS_AHEAD = 10;

    private final Sen2Register register;
    private final LocalDate census;
    private final LocalDate today;
    private final Map<String, UUID> owners;

    /**
     * Lines.
     *
     * @param owners the children on record by their UPN and ULN
     */
    Sen2Lines(Sen2Register register, LocalDate census, LocalDate today, Map<String, UUID> owners) {
        this.owners = owners;
        this.register = register;
        this.census = census;
        this.today = today;
    }

    /** Whom a person of a return may be. */
    static SoughtChild sought(Sen2Node person) {
        return new SoughtChild(
                "",
                person.text("UPN"),
                "",
                person.text("UniqueLearnerNumber"),
                name(person, "Surname"),
                name(person, "Forename"),
                "",
                person.day("PersonBirthDate"),
                person.text("PostCode"));
    }

    private static String name(Sen2Node person, String field) {
        return PlainText.line(person.text(field)).strip();
    }

    /**
     * A person as a line.
     *
     * @param match whom it means
     * @param held what is on record of that child; null where it means nobody, or that is not certain
     * @param found what was found wrong with the person
     */
    FoundLine line(Sen2Node person, ChildMatch match, @Nullable Sen2Held held, List<ImportFault> found) {
        List<ImportFault> faults = new ArrayList<>(found);
        Map<String, String> fields = identity(person);
        for (String number : List.of(Sen2Words.UPN, Sen2Words.ULN)) {
            String said = fields.getOrDefault(number, "");
            UUID owner = owners.get(said);
            if (owner != null && !owner.equals(match.target())) {
                fields.remove(number);
                faults.add(Sen2Rule.TAKEN.fault(number, said));
            }
        }
        Sen2Claims claims = Sen2Claims.of(person);
        if (!claims.needs().isEmpty()) {
            fields.put(Sen2Words.NEEDS, Sen2Words.needs(claims.needs()));
        }
        Sen2Content content = new Sen2Content(
                plans(claims, held, fields, faults),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        places(person, claims, held, content, fields, faults);
        claims.requests().stream()
                .filter(request -> !request.received().isAfter(today))
                .forEach(request -> {
                    String field = Sen2Words.requestField(request.received());
                    fields.put(field, Sen2Words.request(request));
                    content.requests().put(field, request);
                });
        fields.putAll(claims.itemFields());
        if (held != null && !held.items().containsKey(ReturnItem.PHASE_TRANSFER_DUE)) {
            // the day by law needs no record of its own
            Sen2Due.of(held.child(), census)
                    .ifPresent(due -> fields.remove(ReturnItem.PHASE_TRANSFER_DUE.label(), due.toString()));
        }
        return new FoundLine(
                person.row(),
                subject(person),
                match.target(),
                match.why(),
                match.candidates(),
                fields,
                faults.stream().distinct().toList(),
                content.written());
    }

    static String subject(Sen2Node person) {
        String name = Names.said(name(person, "Forename"), name(person, "Surname"));
        String all = name.isBlank() ? "A person without a name" : name;
        return all.substring(0, Math.min(all.length(), 200));
    }

    private static Map<String, String> identity(Sen2Node person) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, Sen2Words.UPN, Upn.isValid(person.text("UPN")) ? person.text("UPN") : "");
        String uln = person.text("UniqueLearnerNumber");
        put(fields, Sen2Words.ULN, Uln.isValid(uln) ? uln : "");
        put(fields, Sen2Words.SURNAME, name(person, "Surname"));
        put(fields, Sen2Words.FORENAME, name(person, "Forename"));
        LocalDate born = person.day("PersonBirthDate");
        put(fields, Sen2Words.BORN, born == null ? "" : born.toString());
        String sex = person.text("Sex");
        put(
                fields,
                Sen2Words.SEX,
                Arrays.stream(Sex.values()).anyMatch(each -> each.name().equals(sex)) ? sex : "");
        String postcode = person.text("PostCode");
        put(fields, Sen2Words.POSTCODE, Postcode.isValid(postcode) ? postcode : "");
        return fields;
    }

    private static void put(Map<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private Map<String, Sen2Claims.Plan> plans(
            Sen2Claims claims, @Nullable Sen2Held held, Map<String, String> fields, List<ImportFault> faults) {
        Map<String, Sen2Claims.Plan> plans = new LinkedHashMap<>();
        List<NeedType> needs = claims.needs().isEmpty() && held != null ? held.needs() : claims.needs();
        Sen2Fit<PlanRecord> fit = Sen2Fit.plans(held == null ? List.of() : held.plans());
        for (Sen2Claims.Plan said : claims.plans()) {
            List<PlanRecord> met = Sen2Fit.meeting(fit.known(), said);
            Sen2Claims.Plan claim = met.size() == 1 ? Sen2Fit.settled(said, met.getFirst(), census) : said;
            String words = Sen2Words.plan(claim.start(), claim.ceased(), claim.reason());
            if (met.isEmpty() && needs.isEmpty()) {
                faults.add(Sen2Rule.V612.fault(
                        "SENneed", "", "a need, without which the plan " + words + " is not loaded"));
                continue;
            }
            boolean isFar = claim.start().isAfter(today.plusYears(MOST_YEARS_AHEAD));
            boolean fits = met.size() < 2
                    && !isFar
                    && Sen2Fit.next(fit.known(), NOBODY, claim, needs)
                            .map(fit::apply)
                            .orElse(true);
            if (!fits) {
                faults.add(Sen2Rule.MEETS.fault("NamedPlan", words));
                continue;
            }
            String field = Sen2Words.planField(
                    met.isEmpty() ? claim.start() : met.getFirst().started());
            fields.put(field, words);
            plans.put(field, claim);
        }
        return plans;
    }

    private void places(
            Sen2Node person,
            Sen2Claims claims,
            @Nullable Sen2Held held,
            Sen2Content content,
            Map<String, String> fields,
            List<ImportFault> faults) {
        person.deep(Sen2Module.PLACEMENT)
                .filter(place -> place.day("EntryDate") == null)
                .forEach(place -> faults.add(Sen2Rule.ENTRY.fault("EntryDate", place.text("EntryDate"))));
        List<Sen2Content.At> at = new ArrayList<>();
        for (Sen2Claims.Place claim : claims.places()) {
            Sen2Node node = claim.node();
            Optional<SettingRecord> setting = register.setting(node);
            boolean hasNumber = node.has("URN") || node.has("UKPRN");
            if (setting.isEmpty() && hasNumber) {
                faults.add(Sen2Rule.NO_SETTING.fault("URN", (node.text("URN") + " " + node.text("UKPRN")).strip()));
            } else if (setting.isEmpty() || claim.rank() > 1) {
                elsewhere(claim, content, fields);
            } else {
                Optional<ProvisionRecord> provision = register.provision(
                        setting.get(),
                        node.isYes("SENunitIndicator"),
                        node.isYes("ResourcedProvisionIndicator"),
                        claims.needs(),
                        near(held, new Period(claim.from(), claim.until())));
                if (provision.isEmpty()) {
                    faults.add(Sen2Rule.NO_PROVISION.fault("URN", setting.get().name()));
                } else if (provision.get().id() instanceof UUID id) {
                    at.add(new Sen2Content.At(id, new Period(claim.from(), claim.until())));
                }
            }
        }
        fit(at, held, content, fields, faults);
    }

    /** The provisions at which the child is on record at that time, else at any. */
    private static Set<UUID> near(@Nullable Sen2Held held, Period period) {
        List<PlacementRecord> all = held == null ? List.of() : held.places();
        Set<UUID> then = all.stream()
                .filter(place -> place.period().overlaps(period))
                .map(PlacementRecord::provisionId)
                .collect(Collectors.toSet());
        return then.isEmpty() ? all.stream().map(PlacementRecord::provisionId).collect(Collectors.toSet()) : then;
    }

    /** A place without an end ends where the next one begins. */
    private static Period beforeTheNext(List<Sen2Content.At> all, int index) {
        Period period = all.get(index).period();
        return all.stream()
                .map(other -> other.period().from())
                .filter(from -> from.isAfter(period.from()) && period.contains(from))
                .findFirst()
                .map(period::until)
                .orElse(period);
    }

    private void fit(
            List<Sen2Content.At> all,
            @Nullable Sen2Held held,
            Sen2Content content,
            Map<String, String> fields,
            List<ImportFault> faults) {
        Sen2Fit<PlacementRecord> fit = Sen2Fit.places(held == null ? List.of() : held.places());
        Set<LocalDate> begun = new HashSet<>();
        for (int index = 0; index < all.size(); index++) {
            UUID provision = all.get(index).provision();
            Period said = beforeTheNext(all, index);
            PlacementRecord meant = Sen2Fit.meant(fit.known(), provision, said).orElse(null);
            Period period = meant == null ? said : Sen2Fit.settled(said, meant, provision, census);
            String words = Sen2Words.place(register.provision(provision), period);
            boolean isInReach = !period.from().isBefore(today.minusYears(MOST_YEARS))
                    && !period.from().isAfter(today.plusYears(MOST_YEARS_AHEAD));
            boolean fits = isInReach
                    && begun.add(period.from())
                    && Sen2Fit.next(fit.known(), NOBODY, provision, period)
                            .map(fit::apply)
                            .orElse(true);
            if (fits) {
                String field = Sen2Words.placeField(
                        meant == null ? period.from() : meant.period().from());
                fields.put(field, words);
                content.places().put(field, new Sen2Content.At(provision, period));
            } else {
                faults.add(Sen2Rule.MEETS.fault("PlacementDetail", words));
            }
        }
    }

    private static void elsewhere(Sen2Claims.Place claim, Sen2Content content, Map<String, String> fields) {
        Sen2Node node = claim.node();
        int rank = claim.rank();
        while (fields.containsKey(Sen2Words.elsewhereField(claim.from(), rank))) {
            rank++;
        }
        String note = node.text("SENsettingOther");
        ElsewhereRecord place = new ElsewhereRecord(
                NOBODY,
                claim.from(),
                rank,
                claim.until(),
                Sen2Codes.SETTINGS.contains(node.text("SENsetting")) ? node.text("SENsetting") : "",
                node.text("URN"),
                node.text("UKPRN"),
                note.substring(0, Math.min(note.length(), 255)),
                node.isYes("SENunitIndicator"),
                node.isYes("ResourcedProvisionIndicator"));
        if (place.problems().isEmpty()) {
            String field = Sen2Words.elsewhereField(claim.from(), rank);
            fields.put(field, Sen2Words.elsewhere(place));
            content.elsewhere().put(field, place);
        }
    }
}
