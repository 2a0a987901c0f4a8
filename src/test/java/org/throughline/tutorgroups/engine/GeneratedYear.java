package org.throughline.tutorgroups.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes year groups that have nothing in common with real children: schools of all sizes, friends mostly of one school,
 * needs that are rare and needs that are not, pairs to keep apart that cluster around few children, promises in chains.
 */
public final class GeneratedYear {

    private final Random random;
    private final Shape shape;
    /** The circle of friends of each child: two to six children of one school, or the child alone. */
    private final int[] circle;

    private GeneratedYear(long seed, Shape shape) {
        this.random = new Random(seed);
        this.shape = shape;
        circle = new int[shape.children()];
    }

    /**
     * What a year group is like.
     *
     * @param children how many
     * @param groups how many groups
     * @param apart pairs to keep apart
     * @param together pairs that must be together
     * @param wishes pairs that should be together
     * @param schools how many schools send children
     * @param alone how many children come alone from further schools
     * @param senPercent share of children with SEN support
     * @param languagePercent share whose first language is not English
     * @param friends how many friends a child names at most
     * @param loyal share of the friends named, and of the promises, within a circle of friends, 0 to 1
     * @param hubs share of the pairs to keep apart that involve one of six children, 0 to 1
     */
    public record Shape(
            int children,
            int groups,
            int apart,
            int together,
            int wishes,
            int schools,
            int alone,
            int senPercent,
            int languagePercent,
            int friends,
            double loyal,
            double hubs) {}

    /** Ten years of 240 children, 8 groups, 60 pairs to keep apart and 90 promises, unlike one another. */
    public static List<GroupingProblem> ten() {
        return List.of(
                of(1, new Shape(240, 8, 60, 90, 0, 10, 6, 14, 20, 3, 0.9, 0)),
                of(2, new Shape(240, 8, 60, 90, 20, 4, 12, 18, 45, 3, 0.8, 0.5)),
                of(3, new Shape(240, 8, 60, 90, 10, 25, 20, 22, 8, 2, 0.95, 0.2)),
                of(4, new Shape(240, 8, 60, 90, 30, 7, 1, 30, 62, 5, 0.85, 0)),
                of(5, new Shape(240, 8, 60, 90, 0, 40, 30, 12, 15, 1, 0.9, 0.8)),
                of(6, new Shape(240, 8, 60, 90, 15, 2, 0, 16, 30, 3, 0.75, 0.3)),
                of(7, new Shape(240, 8, 60, 90, 40, 12, 8, 26, 12, 4, 0.9, 0.6)),
                of(8, new Shape(240, 8, 60, 90, 5, 15, 15, 35, 25, 2, 0.8, 0.1)),
                of(9, new Shape(240, 8, 60, 90, 25, 6, 40, 20, 50, 3, 0.7, 1)),
                of(10, new Shape(240, 8, 60, 90, 10, 18, 3, 17, 5, 1, 0.95, 0.4)));
    }

    /** A small year group in which much is asked, so that not everything can always hold. */
    public static GroupingProblem small(long seed) {
        Random random = new Random(seed);
        int groups = 2 + random.nextInt(2);
        GroupingProblem easy =
                of(seed, new Shape(5 + random.nextInt(3), groups, 2, 1, 1, 2, random.nextInt(3), 40, 40, 2, 0.5, 0));
        List<Bond> bonds = new ArrayList<>(easy.bonds());
        bonds.add(new Bond(Bond.Kind.APART, 0, 1));
        List<Pupil> children = new ArrayList<>(easy.children());
        if (random.nextInt(3) == 0) {
            Pupil moved = children.get(2);
            children.set(2, new Pupil(moved.id(), moved.school(), moved.friends(), 1));
        }
        return new GroupingProblem(groups, easy.largest(), children, bonds, easy.shares());
    }

    /** One year group; the same seed gives the same. */
    public static GroupingProblem of(long seed, Shape shape) {
        return new GeneratedYear(seed, shape).year();
    }

    private GroupingProblem year() {
        int size = shape.children();
        List<String> schools = schools();
        circles(schools);
        // a hidden grouping in which everything holds that must: there is one, then
        int[] hidden = hidden();
        List<Bond> bonds = new ArrayList<>();
        bonds(bonds, Bond.Kind.TOGETHER, shape.together(), hidden, schools);
        bonds(bonds, Bond.Kind.APART, shape.apart(), hidden, schools);
        bonds(bonds, Bond.Kind.IF_POSSIBLE, shape.wishes(), hidden, schools);
        List<Pupil> children = IntStream.range(0, size)
                .mapToObj(child -> new Pupil("c" + child, schools.get(child), friends(child, schools), null))
                .toList();
        return new GroupingProblem(
                shape.groups(), (size + shape.groups() - 1) / shape.groups(), children, bonds, shares());
    }

    private List<String> schools() {
        List<String> schools = new ArrayList<>();
        for (int child = 0; child < shape.children(); child++) {
            // the first schools send most
            double draw = random.nextDouble();
            schools.add(child < shape.alone() ? "alone " + child : "school " + (int) (shape.schools() * draw * draw));
        }
        Collections.shuffle(schools, random);
        return schools;
    }

    private void circles(List<String> schools) {
        Map<String, List<Integer>> bySchool = new TreeMap<>();
        IntStream.range(0, schools.size())
                .forEach(child -> bySchool.computeIfAbsent(schools.get(child), key -> new ArrayList<>())
                        .add(child));
        int next = 0;
        for (List<Integer> children : bySchool.values()) {
            int left = 0;
            for (int child : children) {
                if (left == 0) {
                    next++;
                    left = 2 + random.nextInt(5);
                }
                circle[child] = next;
                left--;
            }
        }
    }

    /** Children of a circle are mostly in one group; the groups are equally large. */
    private int[] hidden() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, shape.children()).boxed().toList());
        Collections.shuffle(order, random);
        Map<Integer, Double> place = new TreeMap<>();
        order.forEach(child -> place.computeIfAbsent(circle[child], key -> random.nextDouble()));
        double[] at = new double[shape.children()];
        order.forEach(child -> at[child] =
                random.nextInt(8) == 0 ? random.nextDouble() : Objects.requireNonNull(place.get(circle[child])));
        order.sort(Comparator.comparingDouble(child -> at[child]));
        int[] hidden = new int[shape.children()];
        IntStream.range(0, shape.children())
                .forEach(number -> hidden[order.get(number)] = number * shape.groups() / shape.children());
        return hidden;
    }

    private void bonds(List<Bond> bonds, Bond.Kind kind, int wanted, int[] hidden, List<String> schools) {
        int made = 0;
        for (int tries = 0; made < wanted && tries < 100_000; tries++) {
            int one = kind == Bond.Kind.APART && random.nextDouble() < shape.hubs()
                    ? random.nextInt(Math.min(6, shape.children()))
                    : random.nextInt(shape.children());
            int other = random.nextInt(shape.children());
            boolean isOfOneSchool = schools.get(one).equals(schools.get(other));
            boolean fits =
                    kind == Bond.Kind.IF_POSSIBLE || (kind == Bond.Kind.TOGETHER) == (hidden[one] == hidden[other]);
            boolean isNew = bonds.stream()
                    .noneMatch(bond -> Math.min(bond.one(), bond.other()) == Math.min(one, other)
                            && Math.max(bond.one(), bond.other()) == Math.max(one, other));
            boolean isOfOneCircle = circle[one] == circle[other];
            boolean isLikely = kind == Bond.Kind.APART
                    ? isOfOneSchool && (!isOfOneCircle || random.nextInt(10) == 0)
                    : isOfOneCircle || isOfOneSchool && random.nextDouble() > shape.loyal();
            if (one != other && fits && isNew && (isLikely || random.nextInt(200) == 0)) {
                bonds.add(new Bond(kind, one, other));
                made++;
            }
        }
    }

    private SortedSet<Integer> friends(int child, List<String> schools) {
        SortedSet<Integer> named = new TreeSet<>();
        int wanted = random.nextInt(shape.friends() + 1);
        for (int tries = 0; named.size() < wanted && tries < 2_000; tries++) {
            int other = random.nextInt(shape.children());
            boolean isOfOneSchool = schools.get(child).equals(schools.get(other));
            boolean isLikely =
                    circle[child] == circle[other] || isOfOneSchool && 5 * random.nextDouble() > 4 + shape.loyal();
            if (other != child && (isLikely || random.nextInt(1_000) == 0)) {
                named.add(other);
            }
        }
        return named;
    }

    private List<EvenShare> shares() {
        List<EvenShare> shares = new ArrayList<>();
        shares.add(new EvenShare("children", 8, 0, all()));
        shares.add(new EvenShare("girls", 4, 1, some(0.45 + random.nextDouble() / 10)));
        shares.add(new EvenShare("children with an EHC plan", 10, 0, some(0.03 + random.nextDouble() / 30)));
        Set<Integer> support = some(shape.senPercent() / 100.0);
        shares.add(new EvenShare("children with SEN support", 6, 1, support));
        for (int need = 0; need < 10; need++) {
            Set<Integer> with = new TreeSet<>();
            int here = need;
            support.stream()
                    .filter(child ->
                            (int) (10 * Math.pow(new Random(child * 31L + shape.senPercent()).nextDouble(), 2)) == here)
                    .forEach(with::add);
            shares.add(new EvenShare("need " + need, 3, 1, with));
        }
        shares.add(new EvenShare(
                "children whose first language is not English", 4, 1, some(shape.languagePercent() / 100.0)));
        shares.add(new EvenShare("children with enhanced support", 5, 1, some(0.08)));
        shares.add(new EvenShare("children not yet secure in reading", 3, 1, some(0.25)));
        return shares;
    }

    private Set<Integer> all() {
        return IntStream.range(0, shape.children()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> some(double share) {
        return IntStream.range(0, shape.children())
                .filter(child -> random.nextDouble() < share)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
