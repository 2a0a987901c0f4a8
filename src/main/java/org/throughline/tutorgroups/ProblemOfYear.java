package org.throughline.tutorgroups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.tutorgroups.engine.Bond;
import org.throughline.tutorgroups.engine.EvenShare;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.Pupil;

/** Makes a problem of a year group: what is asked of its children, and what is to be spread evenly. */
final class ProblemOfYear {

    private ProblemOfYear() {}

    /**
     * The problem.
     *
     * @param children those to be divided, in the order of the problem
     * @param fixed the groups into which children were moved by hand
     */
    static GroupingProblem of(
            TutorYear year, List<TutorChild> children, List<TutorBond> bonds, Map<UUID, Integer> fixed) {
        Map<UUID, Integer> places = new HashMap<>();
        IntStream.range(0, children.size())
                .forEach(place -> places.put(children.get(place).id(), place));
        List<SortedSet<Integer>> friends = children.stream()
                .<SortedSet<Integer>>map(child -> new TreeSet<>())
                .toList();
        List<Bond> asked = new ArrayList<>();
        for (TutorBond bond : bonds) {
            Integer one = places.get(bond.one());
            Integer other = places.get(bond.other());
            if (one != null && other != null) {
                switch (bond.kind()) {
                    case APART -> asked.add(new Bond(Bond.Kind.APART, one, other));
                    case TOGETHER -> asked.add(new Bond(Bond.Kind.TOGETHER, one, other));
                    case IF_POSSIBLE -> asked.add(new Bond(Bond.Kind.IF_POSSIBLE, one, other));
                    case FRIEND -> friends.get(one).add(other);
                }
            }
        }
        List<Pupil> pupils = IntStream.range(0, children.size())
                .mapToObj(place -> new Pupil(
                        children.get(place).id().toString(),
                        children.get(place).school(),
                        friends.get(place),
                        fixed.get(children.get(place).id())))
                .toList();
        return new GroupingProblem(year.groups().size(), year.largest(), pupils, asked, shares(children));
    }

    private static List<EvenShare> shares(List<TutorChild> children) {
        List<EvenShare> shares = new ArrayList<>();
        shares.add(share("children", 8, 0, children, facts -> true));
        shares.add(share("girls", 4, 1, children, facts -> facts.sex().equals("Female")));
        shares.add(share(
                "children with an EHC plan",
                10,
                0,
                children,
                facts -> facts.sen().startsWith("E")));
        shares.add(share(
                "children with SEN support",
                6,
                1,
                children,
                facts -> facts.sen().startsWith("K")));
        shares.add(share("children with enhanced support", 5, 1, children, ChildFacts::isEnhanced));
        shares.add(share("children whose first language is not English", 4, 1, children, ChildFacts::speaksOther));
        children.stream()
                .map(child -> child.facts().need())
                .filter(need -> !need.isBlank())
                .distinct()
                .sorted()
                .forEach(need -> shares.add(share(
                        "children with the primary need " + need,
                        3,
                        1,
                        children,
                        facts -> facts.need().equals(need))));
        return shares.stream().filter(share -> share.size() > 0).toList();
    }

    private static EvenShare share(
            String name, int points, int slack, List<TutorChild> children, Predicate<ChildFacts> who) {
        Set<Integer> members = IntStream.range(0, children.size())
                .filter(place -> who.test(children.get(place).facts()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return new EvenShare(name, points, slack, members);
    }
}
