package org.throughline.matching.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleContext.ContinuingPupil;
import org.throughline.matching.rules.RuleContext.Support;
import org.throughline.matching.rules.RuleSet.Feeder;

/** Random rules with a random background for a problem, from a seed. */
public final class GeneratedRules {

    private final SplittableRandom random;
    private final Problem problem;
    private final List<Provision> provisions;

    private GeneratedRules(Problem problem, long seed) {
        this.random = new SplittableRandom(seed);
        this.problem = problem;
        this.provisions = List.copyOf(problem.provisions());
    }

    /** The problem with random rules in force, those about groups among them. */
    public static Problem any(Problem problem, long seed) {
        GeneratedRules generated = new GeneratedRules(problem, seed);
        return WeightedRules.inForce(problem, generated.book(true), generated.background());
    }

    /** The problem with random rules in force, none of them about groups. */
    public static Problem aboutOneChild(Problem problem, long seed) {
        GeneratedRules generated = new GeneratedRules(problem, seed);
        return WeightedRules.inForce(problem, generated.book(false), generated.background());
    }

    private RuleSet book(boolean groups) {
        Map<Rule, Integer> points = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if ((groups || !rule.isAboutGroups()) && random.nextInt(3) > 0) {
                points.put(rule, 1 + random.nextInt(RuleSet.MOST_POINTS));
            }
        }
        Map<RuleSetting, Integer> settings = new EnumMap<>(RuleSetting.class);
        for (RuleSetting setting : RuleSetting.values()) {
            settings.put(setting, setting.min() + random.nextInt(3));
        }
        List<Feeder> feeders = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            feeders.add(new Feeder(any().id(), any().id()));
        }
        return new RuleSet(Weights.DEFAULT, points, settings, feeders);
    }

    private RuleContext background() {
        Map<String, String> current = new HashMap<>();
        Map<String, String> published = new HashMap<>();
        Map<String, Support> support = new HashMap<>();
        for (Pupil pupil : problem.pupils()) {
            if (random.nextBoolean()) {
                current.put(pupil.id(), any().id());
            }
            if (random.nextBoolean()) {
                published.put(pupil.id(), any().id());
            }
            support.put(pupil.id(), support());
        }
        List<ContinuingPupil> residents = new ArrayList<>();
        for (int index = 0; index < problem.pupils().size() / 2; index++) {
            Pupil like = List.copyOf(problem.pupils())
                    .get(random.nextInt(problem.pupils().size()));
            residents.add(new ContinuingPupil(any().id(), like.ncYear(), like.primaryNeed(), support()));
        }
        return new RuleContext(current, published, support, residents);
    }

    private Support support() {
        return new Support(random.nextBoolean(), random.nextBoolean() ? 1 + random.nextInt(4) : null);
    }

    private Provision any() {
        return provisions.get(random.nextInt(provisions.size()));
    }
}
