package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseStage;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.ProvisionType;

/** Tells of whom the demonstration consults for next September: what families ask for, and a school near by. */
@Component
class DemoOpenConsultations {

    private static final int MOST_WISHES = 2;
    private static final String NEAR = "In the borough; the rules allow it for this child";

    private final DemoConsultations consultations;
    private final Placements placements;

    DemoOpenConsultations(DemoConsultations consultations, Placements placements) {
        this.consultations = consultations;
        this.placements = placements;
    }

    /** Tells of the cases that have come as far. */
    void tell(DemoTeam team, DemoStory story, SplittableRandom random, List<CaseBefore> brought) {
        Map<UUID, PreferencesRecord> asked = placements.allPreferences().stream()
                .collect(Collectors.toMap(PreferencesRecord::childId, each -> each));
        for (CaseBefore each : brought) {
            each.steps().stream()
                    .filter(step -> step.to() == CaseStage.CONSULTING)
                    .findFirst()
                    .ifPresent(step -> tell(
                            team,
                            story,
                            random.split(),
                            each,
                            step.on(),
                            asked.getOrDefault(
                                    each.open().childId(),
                                    PreferencesRecord.none(each.open().childId()))));
        }
    }

    private void tell(
            DemoTeam team,
            DemoStory story,
            SplittableRandom random,
            CaseBefore known,
            LocalDate served,
            PreferencesRecord asked) {
        DemoFates fates = new DemoFates(random);
        consultations.tell(
                story,
                random,
                new DemoConsultations.Asked(
                        new ConsultationSubject(
                                team.caseOf(known),
                                known.open().childId(),
                                known.open().entry()),
                        team.officerOf(known),
                        served,
                        chosen(team, random, asked, known.open().ncYear()),
                        provision -> fates.usual(served),
                        team.sencos()));
    }

    private static List<Chosen> chosen(DemoTeam team, SplittableRandom random, PreferencesRecord asked, int ncYear) {
        List<Chosen> chosen = new ArrayList<>();
        for (UUID wish : asked.preferences()) {
            if (chosen.size() < MOST_WISHES) {
                chosen.add(wish(wish, chosen.size() + 1));
            }
        }
        if (chosen.isEmpty() || chosen.size() == 1 && random.nextInt(3) == 0) {
            Set<UUID> taken = chosen.stream().map(Chosen::provisionId).collect(Collectors.toCollection(HashSet::new));
            List<UUID> near = team.register().stream()
                    .filter(each -> each.type() == ProvisionType.MAINSTREAM || each.type() == ProvisionType.POST_16)
                    .filter(each -> each.setting().inBorough())
                    .filter(each -> each.ncYearFrom() <= ncYear && ncYear <= each.ncYearTo())
                    .map(each -> Objects.requireNonNull(each.id()))
                    .filter(id -> !taken.contains(id))
                    .toList();
            if (!near.isEmpty()) {
                chosen.add(new Chosen(near.get(random.nextInt(near.size())), false, NEAR));
            }
        }
        return chosen;
    }

    /** The family's so manieth preference. */
    static Chosen wish(UUID provisionId, int rank) {
        return new Chosen(
                provisionId, true, "The family's preference " + rank + ": it must be consulted (section 39(2))");
    }

    /** Whether a provision teaches a year group. */
    static boolean teaches(ProvisionRecord provision, int ncYear) {
        return provision.ncYearFrom() <= ncYear && ncYear <= provision.ncYearTo();
    }
}
