package org.throughline.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.Cases;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacementRecord;
import org.throughline.shared.AcademicYear;

/**
 * The casework of the demonstration. Most cases are taken over as from another system; what officers and schools did
 * with some of them is told day by day through the services, in the names of the invented people, on the days of that
 * time.
 */
@Component
class DemoCasework {

    private static final int HANDED_OVER = 12;

    private final DemoCases cases;
    private final DemoLastPanel lastPanel;
    private final DemoUnderWay underWay;
    private final DemoRequests requests;
    private final Cases known;
    private final CaseOwners owners;
    private final EntityManager records;

    DemoCasework(
            DemoCases cases,
            DemoLastPanel lastPanel,
            DemoUnderWay underWay,
            DemoRequests requests,
            Cases known,
            CaseOwners owners,
            EntityManager records) {
        this.cases = cases;
        this.lastPanel = lastPanel;
        this.underWay = underWay;
        this.requests = requests;
        this.known = known;
        this.owners = owners;
        this.records = records;
    }

    /** Tells of it. */
    void add(LocalDate today, long seed, DemoProvisions places, DemoChildren born, Map<UUID, DemoStory.Person> sencos) {
        AcademicYear year = AcademicYear.of(today);
        Map<UUID, UUID> toDecide = DemoDecided.of(year, born).stream()
                .collect(Collectors.toMap(PlacementRecord::childId, PlacementRecord::provisionId));
        List<CaseBefore> brought = cases.add(today, seed, toDecide.keySet());
        records.flush();
        records.clear();
        DemoTeam team = new DemoTeam(
                new DemoStory.Person("officer", "Demonstration Placement officer"),
                new DemoStory.Person("lead", "Demonstration lead officer"),
                sencos,
                places.provisions(),
                toDecide,
                DemoTeam.casesOf(Stream.concat(known.ofEntry(year).stream(), known.ofEntry(year.next()).stream())
                        .toList()));
        DemoStory story = new DemoStory(records, today);
        SplittableRandom random = new SplittableRandom(seed + 40);
        lastPanel.tell(team, story, random.split(), of(brought, year));
        underWay.tell(team, story, random.split(), of(brought, year.next()), without(born, year));
        requests.tell(
                story,
                team.officer(),
                Stream.of("1", "2", "3")
                        .map(number -> DemoProvisions.id("mover", number))
                        .toList());
        story.on(
                DemoDays.workingBefore(today.minusDays(HANDED_OVER)),
                team.lead(),
                () -> owners.handOver(
                        year.start() + 1,
                        DemoCases.FORMER,
                        team.lead().login(),
                        "Has left the authority. The whole tray, with notes of each case"));
        story.play();
    }

    private static List<CaseBefore> of(List<CaseBefore> brought, AcademicYear entry) {
        return brought.stream()
                .filter(each -> each.open().entry().equals(entry))
                .toList();
    }

    private static List<ChildRecord> without(DemoChildren born, AcademicYear year) {
        Set<UUID> placed = born.placements().stream()
                .filter(place -> place.startYear() <= year.start())
                .map(PlacementRecord::childId)
                .collect(Collectors.toCollection(HashSet::new));
        return born.children().stream()
                .filter(child -> !placed.contains(child.id()))
                .toList();
    }
}
