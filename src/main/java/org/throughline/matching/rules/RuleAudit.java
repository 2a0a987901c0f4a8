package org.throughline.matching.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.rules.RuleContext.ContinuingPupil;
import org.throughline.matching.rules.RuleContext.Support;
import org.throughline.shared.KeyStage;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;

/** Holds an answer against the rules, straight from their definitions. */
final class RuleAudit {

    private final Problem problem;
    private final Answer answer;
    private final WeightedRules rules;
    private final RuleSet book;
    private final RuleContext background;
    private final List<Finding> found = new ArrayList<>();

    /** Somebody at a provision: a pupil of the problem or a child who stays. */
    private record Member(@Nullable Pupil pupil, int ncYear, NeedType need, Support support, boolean isNew) {}

    /** Who counts as a peer. */
    private record Peers(KeyStage stage, @Nullable NeedType need) {}

    RuleAudit(Problem problem, Answer answer, WeightedRules rules) {
        this.problem = problem;
        this.answer = answer;
        this.rules = rules;
        this.book = rules.book();
        this.background = rules.background();
    }

    /** Every departure, by rule. */
    List<Finding> findings() {
        found.clear();
        for (Pupil pupil : problem.pupils()) {
            String place = answer.placeOf(pupil);
            if (place != null) {
                Provision provision = problem.provision(place);
                for (Rule rule : book.points().keySet()) {
                    add(rule, provision, "", List.of(pupil), rules.units(rule, pupil, provision));
                }
            }
        }
        findGroups();
        found.sort(Comparator.comparing(Finding::rule));
        return List.copyOf(found);
    }

    /** The departures that depend on who is with whom. */
    List<Finding> aboutGroups() {
        found.clear();
        if (book.isAboutGroups()) {
            findGroups();
        }
        return List.copyOf(found);
    }

    private void findGroups() {
        members().forEach((id, members) -> {
            Provision provision = problem.provision(id);
            contingency(provision, members);
            if (provision.kind().isSpecialist()) {
                classGroups(provision, members);
            }
        });
    }

    private void classGroups(Provision provision, List<Member> members) {
        Map<KeyStage, List<Member>> stages = members.stream()
                .collect(Collectors.groupingBy(
                        member -> KeyStage.of(member.ncYear()),
                        () -> new EnumMap<>(KeyStage.class),
                        Collectors.toList()));
        stages.forEach((stage, together) -> {
            peers(Rule.AGE_PEERS, provision, new Peers(stage, null), together);
            together.stream()
                    .collect(Collectors.groupingBy(
                            Member::need, () -> new EnumMap<>(NeedType.class), Collectors.toList()))
                    .forEach((need, alike) -> peers(Rule.NEED_PEERS, provision, new Peers(stage, need), alike));
            most(
                    Rule.HIGH_RISK,
                    provision,
                    stage,
                    together,
                    book.setting(RuleSetting.MOST_HIGH_RISK),
                    member -> member.support().highRisk());
            most(
                    Rule.CLOSE_SUPPORT,
                    provision,
                    stage,
                    together,
                    book.setting(RuleSetting.MOST_CLOSE_SUPPORT),
                    member -> member.support().isCloserThan(book.setting(RuleSetting.CLOSE_RATIO)));
        });
        List<Pupil> arriving = pupils(members, Member::isNew);
        add(Rule.SCHOOL_LOAD, provision, "", arriving, arriving.size() - book.setting(RuleSetting.MOST_NEW));
    }

    /** Everybody who would be at each provision to which the problem sends somebody, by provision id. */
    private Map<String, List<Member>> members() {
        Map<String, List<Member>> members = new TreeMap<>();
        for (Pupil pupil : problem.pupils()) {
            String place = answer.placeOf(pupil);
            if (place != null) {
                boolean isNew = !pupil.isKept() && !place.equals(pupil.stayAt());
                members.computeIfAbsent(place, id -> new ArrayList<>()).add(member(pupil, isNew));
            }
        }
        for (ContinuingPupil resident : background.residents()) {
            List<Member> others = members.get(resident.provisionId());
            if (others != null) {
                others.add(new Member(null, resident.ncYear(), resident.need(), resident.support(), false));
            }
        }
        return members;
    }

    private Member member(Pupil pupil, boolean isNew) {
        return new Member(pupil, pupil.ncYear(), pupil.primaryNeed(), background.supportOf(pupil), isNew);
    }

    /** Those who hold a place at a provision before anything is proposed and may leave it, whether they do or not. */
    private Stream<Member> mayStay(Provision provision) {
        return problem.pupils().stream()
                .filter(pupil -> pupil.mayStayAt(provision))
                .map(pupil -> member(pupil, false));
    }

    /** Members there whatever the answer, with all who may stay. */
    private long fixed(Provision provision, List<Member> members, Predicate<Member> counted) {
        return members.stream()
                        .filter(member -> !member.isNew())
                        .filter(member ->
                                member.pupil() == null || member.pupil().isKept())
                        .filter(counted)
                        .count()
                + mayStay(provision).filter(counted).count();
    }

    private void peers(Rule rule, Provision provision, Peers peers, List<Member> alike) {
        int fewest =
                book.setting(rule == Rule.AGE_PEERS ? RuleSetting.FEWEST_AGE_PEERS : RuleSetting.FEWEST_NEED_PEERS);
        if (alike.size() - 1 < fewest) {
            List<Pupil> lonely = pupils(alike, member -> member.pupil() != null);
            String need = peers.need() == null ? "" : ", " + peers.need().label();
            add(rule, provision, peers.stage().label() + need, lonely, lonely.size());
        }
    }

    /** Children over a number; those who are there whatever the answer are nobody's fault. */
    private void most(
            Rule rule,
            Provision provision,
            KeyStage stage,
            List<Member> together,
            int most,
            Predicate<Member> counted) {
        long all = together.stream().filter(counted).count();
        long fixed = fixed(provision, together, counted.and(member -> KeyStage.of(member.ncYear()) == stage));
        add(rule, provision, stage.label(), pupils(together, counted.and(Member::isNew)), all - Math.max(most, fixed));
    }

    private void contingency(Provision provision, List<Member> members) {
        int entry = problem.pupils().stream().mapToInt(Pupil::startYear).min().orElse(0);
        for (PlaceLimit limit : Set.copyOf(problem.limitsOf(provision))) {
            if (provision.inBorough() && limit.academicYear() == entry) {
                Predicate<Member> counted = member -> member.pupil() != null && limit.counts(member.pupil(), provision);
                long usable = limit.places() - book.setting(RuleSetting.LEFT_FREE);
                add(
                        Rule.CONTINGENCY,
                        provision,
                        YearGroup.label(limit.ncYearFrom(), limit.ncYearTo()),
                        pupils(members, counted.and(Member::isNew)),
                        members.stream().filter(counted).count()
                                - Math.max(fixed(provision, members, counted), usable));
            }
        }
    }

    private void add(Rule rule, Provision provision, String where, List<Pupil> pupils, long units) {
        if (units > 0 && book.isOn(rule)) {
            found.add(new Finding(rule, provision, where, pupils, units));
        }
    }

    private static List<Pupil> pupils(List<Member> members, Predicate<Member> which) {
        return members.stream()
                .filter(which)
                .map(Member::pupil)
                .filter(Objects::nonNull)
                .toList();
    }
}
