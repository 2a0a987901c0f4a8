package org.throughline.matching.guarantees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** Checks every promise of an answer by itself: from the values of the problem, the answer and what is told of it. */
public final class GuaranteeCheck {

    private final PlainReading reading;
    private final Map<String, String> places;
    private final List<PlaceLimit> limits;
    private final Map<String, List<Pupil>> there = new HashMap<>();
    private final Map<String, List<Pupil>> owners = new HashMap<>();
    private final List<BrokenGuarantee> broken = new ArrayList<>();

    private GuaranteeCheck(Problem problem, Answer answer) {
        reading = new PlainReading(problem);
        places = answer.places();
        limits = problem.limits();
        for (Pupil pupil : reading.pupils.values()) {
            String place = places.get(pupil.id());
            if (place != null) {
                there.computeIfAbsent(place, id -> new ArrayList<>()).add(pupil);
            }
            String own = pupil.stayAt();
            if (own != null) {
                owners.computeIfAbsent(own, id -> new ArrayList<>()).add(pupil);
            }
        }
    }

    /**
     * Checks an answer.
     *
     * @param told what people are told of it
     */
    public static GuaranteeReport of(Problem problem, Answer answer, Told told) {
        GuaranteeCheck check = new GuaranteeCheck(problem, answer);
        check.ownPlaces();
        check.limits();
        check.apart();
        check.named();
        check.allowed();
        check.complete(told);
        check.totals(told);
        check.contested(told);
        return new GuaranteeReport(check.broken, check.broken.size());
    }

    private void ownPlaces() {
        for (Pupil pupil : reading.pupils.values()) {
            String place = places.get(pupil.id());
            if (pupil.stayAt() == null || PlainReading.isOwn(pupil, Objects.requireNonNullElse(place, ""))) {
                continue;
            }
            if (place == null) {
                report(Guarantee.OWN_PLACE, pupil, null, "the place there goes on, and the answer has none");
            } else if (!pupil.preferences().contains(place)) {
                report(
                        Guarantee.OWN_PLACE,
                        pupil,
                        place,
                        "the child has a place elsewhere that goes on, and the family did not ask for this one");
            }
        }
    }

    private void limits() {
        for (PlaceLimit limit : limits) {
            String id = limit.provisionId();
            Provision provision = Objects.requireNonNull(reading.provisions.get(id));
            List<Pupil> counted = there.getOrDefault(id, List.of()).stream()
                    .filter(pupil -> PlainReading.sitsIn(limit, pupil, provision))
                    .toList();
            List<Pupil> named =
                    counted.stream().filter(pupil -> id.equals(pupil.keep())).toList();
            List<Pupil> incoming = counted.stream()
                    .filter(pupil -> !id.equals(pupil.keep()) && !PlainReading.isOwn(pupil, id))
                    .toList();
            long mayStay = owners.getOrDefault(id, List.of()).stream()
                    .filter(pupil -> PlainReading.sitsIn(limit, pupil, provision))
                    .count();
            int stay = counted.size() - named.size() - incoming.size();
            boolean isTakenByOwn = named.size() + mayStay > limit.places();
            int left = isTakenByOwn ? 0 : limit.places() - named.size() - stay;
            if (incoming.size() > left) {
                broken.add(new BrokenGuarantee(
                        Guarantee.LIMITS,
                        incoming.stream().map(Pupil::id).toList(),
                        id,
                        incoming.size() + " new in " + YearGroup.label(limit.ncYearFrom(), limit.ncYearTo()) + " of "
                                + year(limit.academicYear()) + ", where " + left + " of " + limit.places()
                                + " places are left"));
            }
        }
    }

    private static String year(int start) {
        return start < AcademicYear.MIN || start > AcademicYear.MAX
                ? String.valueOf(start)
                : new AcademicYear(start).label();
    }

    private void apart() {
        reading.apart.forEach((id, others) -> {
            String place = places.get(id);
            for (String other : others) {
                if (place != null && id.compareTo(other) < 0 && place.equals(places.get(other))) {
                    boolean wereBefore = wasThere(id, place) && wasThere(other, place);
                    if (!wereBefore) {
                        broken.add(new BrokenGuarantee(
                                Guarantee.APART, List.of(id, other), place, "they must be kept apart"));
                    }
                }
            }
        });
    }

    private boolean wasThere(String id, String place) {
        Pupil pupil = Objects.requireNonNull(reading.pupils.get(id));
        return place.equals(pupil.keep()) || PlainReading.isOwn(pupil, place);
    }

    private void named() {
        for (Pupil pupil : reading.pupils.values()) {
            String keep = pupil.keep();
            if (keep != null && !keep.equals(places.get(pupil.id()))) {
                report(Guarantee.NAMED, pupil, keep, "the place is named there and the answer has another or none");
            }
        }
    }

    private void allowed() {
        for (Pupil pupil : reading.pupils.values()) {
            String place = places.get(pupil.id());
            Provision provision = place == null ? null : reading.provisions.get(place);
            if (provision == null || place == null || wasThere(pupil.id(), place)) {
                continue;
            }
            String why = PlainReading.forbidding(pupil, provision);
            if (why != null) {
                report(Guarantee.ALLOWED, pupil, place, why);
            }
            if (pupil.excluded().contains(place)) {
                report(Guarantee.EXCLUDED, pupil, place, "recorded evidence rules it out for this child");
            }
        }
    }

    private void complete(Told told) {
        Set<String> all = new HashSet<>(reading.pupils.keySet());
        all.addAll(places.keySet());
        all.addAll(told.shown());
        all.addAll(told.places().keySet());
        for (String id : all.stream().sorted().toList()) {
            String place = places.get(id);
            if (!reading.pupils.containsKey(id)) {
                report(id, place, "this child is not in the run");
            } else if (place != null && !reading.provisions.containsKey(place)) {
                report(id, place, "this provision is not in the run");
            } else if (!told.shown().contains(id)) {
                report(id, place, "the child is in the run and is not shown");
            } else if (!Objects.equals(place, told.places().get(id))) {
                report(id, place, "another place is shown than the answer has");
            }
        }
    }

    private void report(String pupil, @Nullable String place, String what) {
        broken.add(new BrokenGuarantee(Guarantee.COMPLETE, List.of(pupil), place, what));
    }

    private void totals(Told told) {
        long unplaced = 0;
        long outOfBorough = 0;
        long[] points = new long[4];
        BigDecimal pounds = BigDecimal.ZERO;
        for (Pupil pupil : reading.pupils.values()) {
            String place = places.get(pupil.id());
            Provision provision = place == null ? null : reading.provisions.get(place);
            if (provision == null) {
                unplaced++;
                continue;
            }
            outOfBorough += provision.inBorough() ? 0 : 1;
            pounds = pounds.add(reading.pounds(pupil, provision));
            points[0] += PlainReading.preferencePoints(pupil, provision);
            points[1] += PlainReading.travelPoints(pupil, provision);
            points[2] += reading.costPoints(pupil, provision);
            points[3] += reading.siblingPoints(pupil, provision, places);
        }
        compare("without a place", told.unplaced(), unplaced);
        compare(
                "not at the first eligible choice",
                told.preferenceNotMet(),
                passedOver().size());
        compare("out of the borough", told.outOfBorough(), outOfBorough);
        compare("points", told.points(), points[0] + points[1] + points[2] + points[3]);
        Told.Weighted by = told.weighted();
        if (by != null) {
            compare(
                    "points by the run's weights",
                    by.points(),
                    by.preference() * points[0]
                            + by.travel() * points[1]
                            + by.cost() * points[2]
                            + by.sibling() * points[3]);
        }
        if (told.pounds().compareTo(pounds) != 0) {
            total("pounds a year: " + told.pounds().toPlainString() + " told, " + pounds.toPlainString() + " counted");
        }
    }

    private void compare(String of, long told, long counted) {
        if (told != counted) {
            total(of + ": " + told + " told, " + counted + " counted");
        }
    }

    private void total(String what) {
        broken.add(new BrokenGuarantee(Guarantee.TOTALS, List.of(), null, what));
    }

    /** Who is not at the first choice that the rules allow. */
    private Set<String> passedOver() {
        Set<String> ids = new HashSet<>();
        for (Pupil pupil : reading.pupils.values()) {
            String first = reading.firstAllowedChoice(pupil);
            if (first != null && !first.equals(places.get(pupil.id()))) {
                ids.add(pupil.id());
            }
        }
        return ids;
    }

    private void contested(Told told) {
        Set<String> passedOver = passedOver();
        Set<String> wrong = new HashSet<>(passedOver);
        wrong.addAll(told.contested());
        for (String id : wrong.stream().sorted().toList()) {
            if (passedOver.contains(id) != told.contested().contains(id)) {
                broken.add(new BrokenGuarantee(
                        Guarantee.CONTESTED,
                        List.of(id),
                        places.get(id),
                        passedOver.contains(id)
                                ? "not at the first choice that the rules allow, and not marked"
                                : "marked, and at the first choice that the rules allow"));
            }
        }
    }

    private void report(Guarantee guarantee, Pupil pupil, @Nullable String provision, String what) {
        broken.add(new BrokenGuarantee(guarantee, List.of(pupil.id()), provision, what));
    }
}
