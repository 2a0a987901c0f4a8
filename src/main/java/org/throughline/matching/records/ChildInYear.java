package org.throughline.matching.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;

/**
 * One child who needs a place in an academic year, and everybody else in it and in the next one, read once.
 *
 * @param child the child
 * @param year the academic year
 * @param pupil the child as one who needs a place
 * @param then the child in the next year, for the places held then
 * @param current code of the provision where the child is; null without a place
 * @param apartAt codes of the provisions where somebody is from whom the child must be kept apart
 * @param today everybody else in the year
 * @param coming the problem of the next year, the child in it where they are
 * @param fingerprint of the records that the problem of the next year was built from
 * @param names children by id in packs
 * @param provisions provisions by code
 */
public record ChildInYear(
        ChildRecord child,
        AcademicYear year,
        Pupil pupil,
        Pupil then,
        @Nullable String current,
        Set<String> apartAt,
        Problem today,
        Problem coming,
        String fingerprint,
        Map<String, ChildRecord> names,
        Map<String, UUID> provisions) {

    static ChildInYear of(PlacedChild child, RecordsOfYear now, RecordsOfYear next) {
        ProblemBuilding building = new ProblemBuilding(now);
        Problem all = building.problem();
        String id = child.child().packId();
        Map<String, String> placeOf = placeOf(now);
        List<Pupil> others =
                all.pupils().stream().filter(pupil -> !pupil.id().equals(id)).toList();
        Pupil pupil = building.seeking(child, placeOf);
        return new ChildInYear(
                child.child(),
                now.entry(),
                pupil,
                Pupil.builder(
                                id,
                                pupil.ncYear() + 1,
                                next.entry().start(),
                                pupil.needs().toArray(NeedType[]::new))
                        .sex(pupil.sex())
                        .requires(pupil.requires())
                        .excluded(pupil.excluded())
                        .build(),
                child.place() == null ? null : child.place().provision().code(),
                building.apartAt(child, placeOf),
                all.with(others, all.limits()),
                new ProblemBuilding(next).problem(),
                new RecordsHash(next).fingerprint(),
                now.reading().children().values().stream().collect(Collectors.toMap(ChildRecord::packId, each -> each)),
                now.reading().register().values().stream()
                        .collect(Collectors.toMap(each -> each.code(), each -> Objects.requireNonNull(each.id()))));
    }

    private static Map<String, String> placeOf(RecordsOfYear now) {
        Map<String, String> places = new HashMap<>();
        for (PlacedChild each : now.reading().in(now.entry())) {
            PlacedChild.Place place = each.place();
            if (place != null) {
                places.put(each.child().packId(), place.provision().code());
            }
        }
        return places;
    }
}
