package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlacesElsewhere;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.ReturnItems;
import org.throughline.interchange.LineToLoad;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildNumbers;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.shared.GridReference;
import org.throughline.shared.Sex;

/** Writes who a person of a return is, and what the return says that is neither plan nor place. */
@Component
class Sen2ChildLoading {

    static final String WHY = "SEN2 return";

    private static final List<String> IDENTITY = List.of(
            Sen2Words.UPN, Sen2Words.SURNAME, Sen2Words.FORENAME, Sen2Words.BORN, Sen2Words.SEX, Sen2Words.POSTCODE);

    private final Children children;
    private final ChildNumbers numbers;
    private final ChildIdentities identities;
    private final PlanRequests requests;
    private final ReturnItems items;
    private final PlacesElsewhere elsewhere;

    Sen2ChildLoading(
            Children children,
            ChildNumbers numbers,
            ChildIdentities identities,
            PlanRequests requests,
            ReturnItems items,
            PlacesElsewhere elsewhere) {
        this.children = children;
        this.numbers = numbers;
        this.identities = identities;
        this.requests = requests;
        this.items = items;
        this.elsewhere = elsewhere;
    }

    /** Records or changes the child, and its ULN. */
    UUID identity(LineToLoad line) {
        Map<String, String> values = line.values();
        UUID target = line.target();
        UUID id = target;
        if (target == null) {
            id = children.record(as(values, null), NumberSource.CASE_SYSTEM, "");
        } else if (IDENTITY.stream().anyMatch(values::containsKey)) {
            id = children.record(as(values, children.find(target).orElseThrow()), NumberSource.CASE_SYSTEM, WHY);
        }
        UUID child = Objects.requireNonNull(id);
        String uln = values.get(Sen2Words.ULN);
        if (uln != null) {
            String read =
                    target == null ? null : identities.ulns(Set.of(target)).get(target);
            numbers.enter(child, NumberKind.ULN, read, uln, NumberSource.CASE_SYSTEM, WHY);
        }
        return child;
    }

    private static ChildRecord as(Map<String, String> values, @Nullable ChildRecord known) {
        String postcode = values.get(Sen2Words.POSTCODE);
        String sex = values.get(Sen2Words.SEX);
        GridReference home = known == null || postcode != null ? null : known.home();
        String upn = values.getOrDefault(Sen2Words.UPN, known == null ? null : known.upn());
        String surname = values.getOrDefault(Sen2Words.SURNAME, known == null ? "" : known.surname());
        String forename = values.getOrDefault(Sen2Words.FORENAME, known == null ? "" : known.forename());
        LocalDate born = values.containsKey(Sen2Words.BORN)
                ? LocalDate.parse(values.get(Sen2Words.BORN))
                : Objects.requireNonNull(known).dateOfBirth();
        Sex either = sex == null ? known == null ? null : known.sex() : Sex.valueOf(sex);
        String where = postcode == null && known != null ? known.postcode() : postcode;
        return known == null
                ? new ChildRecord(null, null, reference(), upn, surname, forename, born, either, where, home, Set.of())
                : new ChildRecord(
                        known.id(),
                        known.version(),
                        known.reference(),
                        upn,
                        surname,
                        forename,
                        born,
                        either,
                        where,
                        home,
                        known.siblings(),
                        known.taught(),
                        known.packId());
    }

    /** A reference for a child whom our list does not have yet; people can give another. */
    private static String reference() {
        return "S"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
    }

    /** Requests, places elsewhere and items. */
    void rest(UUID child, Map<String, String> values, Sen2Content content) {
        content.requests().forEach((field, request) -> {
            if (values.containsKey(field)) {
                requests.record(Sen2Claims.of(child, request));
            }
        });
        content.elsewhere().forEach((field, place) -> {
            if (values.containsKey(field)) {
                elsewhere.record(of(child, place));
            }
        });
        Arrays.stream(ReturnItem.values())
                .filter(item -> values.containsKey(item.label()))
                .forEach(item -> items.record(child, item, Objects.requireNonNull(values.get(item.label()))));
    }

    private static ElsewhereRecord of(UUID child, ElsewhereRecord place) {
        return new ElsewhereRecord(
                child,
                place.from(),
                place.rank(),
                place.until(),
                place.setting(),
                place.urn(),
                place.ukprn(),
                place.note(),
                place.isUnit(),
                place.isResourced());
    }
}
