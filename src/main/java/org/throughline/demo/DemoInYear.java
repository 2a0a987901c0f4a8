package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;

/**
 * Tells of consultations about children who have no place now and need one during the year. They are in every state on
 * every day of the year, whatever the season of the next September's cases is.
 */
@Component
class DemoInYear {

    private static final int TO_ANSWER = 11;

    private final DemoConsultations consultations;
    private final Placements placements;

    DemoInYear(DemoConsultations consultations, Placements placements) {
        this.consultations = consultations;
        this.placements = placements;
    }

    /** Tells of them; the children are those without a place. */
    void tell(DemoTeam team, DemoStory story, SplittableRandom random, List<ChildRecord> without) {
        AcademicYear year = AcademicYear.of(story.today());
        List<ChildRecord> left = new ArrayList<>(without.stream()
                .filter(child -> !team.hasCase(year.start(), id(child)) && !team.hasCase(year.start() + 1, id(child)))
                .filter(child -> ChildYears.of(child, year) >= 1 && ChildYears.of(child, year) <= 11)
                .toList());
        // what the schools whose SENCOs sign in have to answer
        int ago = 4;
        for (Map.Entry<UUID, DemoStory.Person> school : new TreeMap<>(team.sencos()).entrySet()) {
            ProvisionRecord provision = team.register().stream()
                    .filter(each -> each.setting().id().equals(school.getKey()))
                    .findFirst()
                    .orElseThrow();
            ChildRecord child = left.stream()
                    .filter(each -> DemoOpenConsultations.teaches(provision, ChildYears.of(each, year)))
                    .findFirst()
                    .orElseThrow();
            left.remove(child);
            LocalDate served = school(story.today().minusDays(ago++));
            Chosen chosen = new Chosen(id(provision), false, "Nearest school of the year group");
            tell(team, story, random.split(), child, chosen, DemoFate.served(served), served);
        }
        List<DemoFate> fates = fates(story);
        List<ProvisionRecord> schools = team.register();
        for (int index = 0; index < fates.size(); index++) {
            ChildRecord child = left.get(index);
            boolean isElsewhere = index == fates.size() - 1;
            Chosen chosen = isElsewhere ? neighbour(schools) : wish(schools, child, year);
            DemoFate fate = fates.get(index);
            LocalDate prepared = fate.served() == null ? story.lastDay() : fate.served();
            tell(team, story, random.split(), child, chosen, fate, prepared);
        }
    }

    private void tell(
            DemoTeam team,
            DemoStory story,
            SplittableRandom random,
            ChildRecord child,
            Chosen chosen,
            DemoFate fate,
            LocalDate prepared) {
        consultations.tell(
                story,
                random,
                new DemoConsultations.Asked(
                        new ConsultationSubject(null, id(child), AcademicYear.of(story.today())),
                        team.officer(),
                        prepared,
                        List.of(chosen),
                        provision -> fate,
                        team.sencos()));
    }

    /** One in each state, and the last one to a school that another authority maintains. */
    private static List<DemoFate> fates(DemoStory story) {
        LocalDate today = story.today();
        LocalDate late = DemoDays.workingBefore(today.minusDays(21));
        LocalDate silent = DemoDays.workingBefore(today.minusDays(33));
        LocalDate seen = school(today.minusDays(25));
        return List.of(
                DemoFate.PREPARED,
                DemoFate.served(late)
                        .chased(DemoDays.working(late.plusDays(16)), DemoDays.workingBefore(today.minusDays(1))),
                DemoFate.served(school(today.minusDays(9))).acknowledged(school(today.minusDays(7))),
                replied(today, 2, ReplyKind.OFFER),
                replied(today, 3, ReplyKind.OFFER_CONDITIONAL),
                replied(today, 4, ReplyKind.DECLINED),
                replied(today, 6, ReplyKind.DECLINED),
                replied(today, 2, ReplyKind.MORE_INFO_REQUESTED),
                DemoFate.served(silent)
                        .chased(DemoDays.working(silent.plusDays(16)), DemoDays.working(silent.plusDays(20)))
                        .unanswered(DemoDays.workingBefore(today.minusDays(8))),
                replied(today, 8, ReplyKind.OFFER).judged(DemoDays.workingBefore(today.minusDays(3))),
                DemoFate.served(DemoDays.workingBefore(seen.minusDays(10)))
                        .replied(seen, ReplyKind.OFFER)
                        .judged(DemoDays.working(seen.plusDays(2)))
                        .closed(DemoDays.working(seen.plusDays(7))),
                DemoFate.served(DemoDays.workingBefore(today.minusDays(16)))
                        .withdrawn(DemoDays.workingBefore(today.minusDays(7))),
                replied(today, 5, ReplyKind.OFFER_CONDITIONAL));
    }

    /** Served, and answered so many days ago or on the school day before. */
    private static DemoFate replied(LocalDate today, int ago, ReplyKind kind) {
        LocalDate replied = school(today.minusDays(ago));
        LocalDate served = DemoDays.workingBefore(replied.minusDays(TO_ANSWER));
        return DemoFate.served(served)
                .acknowledged(DemoDays.working(served.plusDays(1)))
                .replied(replied, kind);
    }

    /** The day, or the last before it on which schools were open. */
    private static LocalDate school(LocalDate day) {
        return DemoDays.schoolBefore(day);
    }

    private Chosen wish(List<ProvisionRecord> register, ChildRecord child, AcademicYear year) {
        PreferencesRecord asked = placements.preferencesOf(id(child));
        return asked.preferences().isEmpty()
                ? register.stream()
                        .filter(each -> DemoOpenConsultations.teaches(each, ChildYears.of(child, year)))
                        .findFirst()
                        .map(each -> new Chosen(id(each), false, "Nearest school of the year group"))
                        .orElseThrow()
                : DemoOpenConsultations.wish(asked.preferences().getFirst(), 1);
    }

    private static Chosen neighbour(List<ProvisionRecord> register) {
        return register.stream()
                .filter(each -> each.name().equals(DemoProvisions.NEIGHBOUR))
                .findFirst()
                .map(each -> new Chosen(id(each), false, "Nearest special school with a place for the age"))
                .orElseThrow();
    }

    private static UUID id(ChildRecord child) {
        return Objects.requireNonNull(child.id());
    }

    private static UUID id(ProvisionRecord provision) {
        return Objects.requireNonNull(provision.id());
    }
}
