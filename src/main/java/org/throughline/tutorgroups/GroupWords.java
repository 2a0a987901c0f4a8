package org.throughline.tutorgroups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.tutorgroups.engine.Assessment;
import org.throughline.tutorgroups.engine.Contradiction;
import org.throughline.tutorgroups.engine.EvenShare;
import org.throughline.tutorgroups.engine.Finding;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.Pupil;

/** What is found about tutor groups, as sentences. */
public final class GroupWords {

    private final List<TutorChild> children;
    private final List<String> groups;
    private final GroupingProblem problem;

    /**
     * Words for a problem.
     *
     * @param children its children, in its order
     * @param groups the names of the groups
     */
    public GroupWords(List<TutorChild> children, List<String> groups, GroupingProblem problem) {
        this.children = children;
        this.groups = groups;
        this.problem = problem;
    }

    /** Words for a proposal. */
    public static GroupWords of(ProposalPage page) {
        return new GroupWords(page.children(), page.year().groups(), page.problem());
    }

    /** One time that a rule is not met. */
    public String said(Finding finding) {
        String where = finding.group() < 0 ? "" : groups.get(finding.group());
        return switch (finding.rule()) {
            case KEEP_APART -> pair(finding) + " are to be kept apart and are both in " + where;
            case KEEP_TOGETHER -> pair(finding) + " were promised to be together and are in different groups";
            case LARGEST_SIZE ->
                where + " has " + children(finding.count()) + " more than the limit of " + problem.largest();
            case FRIEND -> name(finding, 0) + " is with none of the friends named, in " + where;
            case NOT_ALONE ->
                name(finding, 0) + " comes alone from " + school(finding) + " and knows nobody in " + where;
            case SCHOOL_MATE -> name(finding, 0) + " is the only one from " + school(finding) + " in " + where;
            case SCHOOL_SPREAD ->
                where + " has " + children(finding.count()) + " more from " + finding.about() + " than is even";
            case TOGETHER_IF_POSSIBLE -> pair(finding) + " would like to be together and are in different groups";
            case EVEN_SHARE -> share(finding, where);
        };
    }

    private String share(Finding finding, String where) {
        EvenShare share = problem.shares().stream()
                .filter(each -> each.name().equals(finding.about()))
                .findFirst()
                .orElseThrow();
        int fewest = share.fewest(problem.groups());
        int most = share.most(problem.groups());
        return where + " has " + finding.count() + " too many or too few " + share.name() + ": even is "
                + (fewest == most ? String.valueOf(most) : fewest + " to " + most);
    }

    /** Why a child is in a group, as sentences: what holds there for the child, and what does not. */
    public List<String> why(int place, int[] inGroups) {
        List<String> reasons = new ArrayList<>();
        int here = inGroups[place];
        Pupil pupil = problem.children().get(place);
        String friends = pupil.friends().stream()
                .filter(friend -> inGroups[friend] == here)
                .map(friend -> children.get(friend).name())
                .collect(Collectors.joining(", "));
        if (!friends.isEmpty()) {
            reasons.add("With a friend named: " + friends);
        }
        problem.bonds().stream()
                .filter(bond -> bond.one() == place || bond.other() == place)
                .forEach(bond -> {
                    int other = bond.one() == place ? bond.other() : bond.one();
                    boolean together = inGroups[other] == here;
                    String name = children.get(other).name();
                    switch (bond.kind()) {
                        case APART -> {
                            if (!together) {
                                reasons.add("Kept apart from " + name + ", who is in " + groups.get(inGroups[other]));
                            }
                        }
                        case TOGETHER -> {
                            if (together) {
                                reasons.add("Together with " + name + ", as promised");
                            }
                        }
                        case IF_POSSIBLE -> {
                            if (together) {
                                reasons.add("Together with " + name + ", as wished");
                            }
                        }
                    }
                });
        long mates = IntStream.range(0, inGroups.length)
                .filter(other -> other != place
                        && inGroups[other] == here
                        && !pupil.school().isBlank()
                        && problem.children().get(other).school().equals(pupil.school()))
                .count();
        if (mates > 0) {
            reasons.add(
                    "With " + mates + (mates == 1 ? " other child" : " other children") + " from " + pupil.school());
        }
        Assessment now = Assessment.of(problem, inGroups);
        now.about(place).forEach(finding -> reasons.add("Not met: " + said(finding)));
        return reasons;
    }

    /** What it would lead to if a child went to each other group: one sentence a group. */
    public List<String> elsewhere(int place, int[] inGroups) {
        List<String> sentences = new ArrayList<>();
        Assessment now = Assessment.of(problem, inGroups);
        for (int group = 0; group < groups.size(); group++) {
            if (group != inGroups[place]) {
                int[] moved = inGroups.clone();
                moved[place] = group;
                Assessment then = Assessment.of(problem, moved);
                String first = then.newSince(now).stream()
                        .min((one, other) -> Integer.compare(
                                one.rule().ordinal(), other.rule().ordinal()))
                        .map(finding -> ". " + said(finding))
                        .orElse("");
                sentences.add(groups.get(group) + ": " + difference(now, then) + first);
            }
        }
        return sentences;
    }

    /** What a change is worth, in a few words. */
    public static String difference(Assessment before, Assessment after) {
        int broken = after.broken() - before.broken();
        int points = after.points() - before.points();
        if (broken != 0) {
            return broken > 0
                    ? (broken == 1 ? "one rule that must hold is broken" : broken + " rules that must hold are broken")
                    : (broken == -1
                            ? "one rule fewer that must hold is broken"
                            : -broken + " rules fewer that must hold are broken");
        }
        if (points == 0) {
            return "neither better nor worse";
        }
        return Math.abs(points) + (Math.abs(points) == 1 ? " point " : " points ") + (points > 0 ? "worse" : "better");
    }

    /** Why not everything can hold that must. */
    public String said(Contradiction contradiction) {
        List<Integer> all = contradiction.children();
        return switch (contradiction.kind()) {
            case APART_AND_TOGETHER ->
                children.get(all.get(0)).name() + " and "
                        + children.get(all.get(1)).name()
                        + " are to be kept apart, but promises tie them together"
                        + (all.size() > 2 ? " by way of " + names(all.subList(2, all.size())) : "")
                        + ". Remove one of these, or make a promise a wish";
            case TOO_MANY_TOGETHER ->
                all.size() + " children are promised to be together, and a group may have "
                        + problem.largest() + ": " + names(all)
                        + ". Make some of these promises wishes, or let groups be"
                        + " larger";
            case TOO_MANY_APART ->
                all.size() + " children are each to be kept apart from all the others, and there are "
                        + groups.size() + (groups.size() == 1 ? " group: " : " groups: ") + names(all)
                        + ". Remove one of these pairs, or add a group";
            case MOVED_TOGETHER -> names(all) + " are to be kept apart and were moved into one group by hand";
            case MOVED_APART -> names(all) + " were promised to be together and were moved apart by hand";
        };
    }

    private String names(List<Integer> places) {
        List<String> names =
                places.stream().map(place -> children.get(place).name()).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private String name(Finding finding, int which) {
        return children.get(finding.children().get(which)).name();
    }

    private String pair(Finding finding) {
        return name(finding, 0) + " and " + name(finding, 1);
    }

    private String school(Finding finding) {
        return children.get(finding.children().getFirst()).school();
    }

    private static String children(int count) {
        return count == 1 ? "1 child" : count + " children";
    }
}
