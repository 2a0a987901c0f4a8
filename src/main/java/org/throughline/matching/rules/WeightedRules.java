package org.throughline.matching.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.rules.RuleSet.Feeder;
import org.throughline.shared.YearGroup;

/** The rules of a book as they bear on one problem with what is known beyond it. */
public final class WeightedRules implements FurtherRules {

    private static final double METRES_A_KILOMETRE = 1_000;
    private static final double MINUTES_AN_HOUR = 60;

    private final RuleSet book;
    private final RuleContext background;
    /** The provisions on the pathway of each pupil that the fixed rules allow; pupils without are left out. */
    private final Map<String, Set<String>> pathways = new HashMap<>();

    private WeightedRules(Problem problem, RuleSet book, RuleContext background) {
        this.book = book;
        this.background = background;
        Map<String, Set<String>> fed = book.feeders().stream()
                .collect(Collectors.groupingBy(Feeder::from, Collectors.mapping(Feeder::to, Collectors.toSet())));
        for (Pupil pupil : problem.pupils()) {
            Set<String> open =
                    new HashSet<>(fed.getOrDefault(background.current().get(pupil.id()), Set.of()));
            open.removeIf(id -> problem.findProvision(id)
                    .map(provision -> Refusal.of(pupil, provision) != null)
                    .orElse(true));
            if (!open.isEmpty()) {
                pathways.put(pupil.id(), open);
            }
        }
    }

    /** The problem with the rules of a book in force; as it is where none of them is on. */
    public static Problem inForce(Problem problem, RuleSet book, RuleContext background) {
        return problem.with(book.points().isEmpty() ? NONE : new WeightedRules(problem, book, background));
    }

    /** The rules in force in a problem; empty when there are none. */
    public static Optional<WeightedRules> of(Problem problem) {
        return problem.rules() instanceof WeightedRules rules ? Optional.of(rules) : Optional.empty();
    }

    /** The book. */
    public RuleSet book() {
        return book;
    }

    /** What is known beyond the problem. */
    public RuleContext background() {
        return background;
    }

    @Override
    public long points(Pupil pupil, Provision provision) {
        long points = 0;
        for (Map.Entry<Rule, Integer> on : book.points().entrySet()) {
            if (!on.getKey().isAboutGroups()) {
                points += on.getValue() * units(on.getKey(), pupil, provision);
            }
        }
        return points;
    }

    @Override
    public boolean isAboutGroups() {
        return book.isAboutGroups();
    }

    @Override
    public long points(Problem problem, Answer answer) {
        return new RuleAudit(problem, answer, this)
                .aboutGroups().stream()
                        .mapToLong(finding -> book.points(finding.rule()) * finding.units())
                        .sum();
    }

    /** By how much a pupil at a provision departs from a rule that is not about groups, in its unit. */
    long units(Rule rule, Pupil pupil, Provision provision) {
        return switch (rule) {
            case TRAVEL_TOLERANCE -> Math.max(0, minutes(pupil, provision) - tolerance(pupil));
            case FEEDER -> {
                Set<String> pathway = pathways.getOrDefault(pupil.id(), Set.of());
                yield pathway.isEmpty() || pathway.contains(provision.id()) ? 0 : 1;
            }
            case DISRUPTION -> {
                String published = background.published().get(pupil.id());
                yield published == null || published.equals(provision.id()) ? 0 : 1;
            }
            default -> 0;
        };
    }

    /** Whole minutes of a journey, rounded down; 0 where a coordinate is unknown. An estimate. */
    private long minutes(Pupil pupil, Provision provision) {
        long metres = Points.travelMetres(pupil, provision);
        return metres < 0
                ? 0
                : (long) (metres * MINUTES_AN_HOUR / (book.setting(RuleSetting.SPEED) * METRES_A_KILOMETRE));
    }

    private long tolerance(Pupil pupil) {
        return book.setting(
                pupil.ncYear() <= YearGroup.LAST_PRIMARY ? RuleSetting.PRIMARY_MINUTES : RuleSetting.SECONDARY_MINUTES);
    }

    /** Every point at which an answer departs from a rule that is on, rule by rule. */
    public static List<Finding> findings(Problem problem, Answer answer) {
        return of(problem)
                .map(rules -> new RuleAudit(problem, answer, rules).findings())
                .orElse(List.of());
    }
}
