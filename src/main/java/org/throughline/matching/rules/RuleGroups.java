package org.throughline.matching.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.rules.RuleContext.ContinuingPupil;
import org.throughline.matching.rules.RuleContext.Support;
import org.throughline.shared.KeyStage;
import org.throughline.shared.NeedType;

/** The groups in which each pupil would count at each provision, for the rules about groups that are on. */
public final class RuleGroups {

    private final Problem problem;
    private final RuleSet book;
    private final RuleContext background;
    private final int entry;
    private final Map<Key, RuleGroup> groups = new HashMap<>();
    private final Map<Key, Integer> residents = new HashMap<>();
    /** Pupils kept somewhere or who may stay, who count in groups like others but hold their places already. */
    private final Map<Key, Integer> settled = new HashMap<>();

    /** What tells groups apart. */
    private record Key(
            Rule rule,
            String provisionId,
            @Nullable KeyStage stage,
            @Nullable NeedType need,
            @Nullable PlaceLimit limit) {}

    /** The groups of a problem with rules. */
    public RuleGroups(Problem problem, WeightedRules rules) {
        this.problem = problem;
        this.book = rules.book();
        this.background = rules.background();
        entry = problem.pupils().stream().mapToInt(Pupil::startYear).min().orElse(0);
        for (ContinuingPupil resident : background.residents()) {
            keys(problem.provision(resident.provisionId()), resident.ncYear(), resident.need(), resident.support())
                    .forEach(key -> residents.merge(key, 1, Integer::sum));
        }
        for (Pupil pupil : problem.pupils()) {
            String place = pupil.keep() != null ? pupil.keep() : pupil.stayAt();
            if (place != null) {
                keys(pupil, problem.provision(place)).forEach(key -> settled.merge(key, 1, Integer::sum));
            }
        }
    }

    /** The groups in which a pupil counts at a provision. */
    public List<RuleGroup> of(Pupil pupil, Provision provision) {
        return keys(pupil, provision).stream()
                .map(key -> groups.computeIfAbsent(key, this::group))
                .toList();
    }

    private List<Key> keys(Pupil pupil, Provision provision) {
        List<Key> keys = keys(provision, pupil.ncYear(), pupil.primaryNeed(), background.supportOf(pupil));
        if (!pupil.isKept()
                && !pupil.mayStayAt(provision)
                && book.isOn(Rule.SCHOOL_LOAD)
                && provision.kind().isSpecialist()) {
            keys.add(new Key(Rule.SCHOOL_LOAD, provision.id(), null, null, null));
        }
        if (book.isOn(Rule.CONTINGENCY) && provision.inBorough()) {
            problem.limitsOf(provision).stream()
                    .distinct()
                    .filter(limit -> limit.academicYear() == entry && limit.counts(pupil, provision))
                    .forEach(limit -> keys.add(new Key(Rule.CONTINGENCY, provision.id(), null, null, limit)));
        }
        return keys;
    }

    private List<Key> keys(Provision provision, int ncYear, NeedType need, Support support) {
        if (!provision.kind().isSpecialist()) {
            return new ArrayList<>();
        }
        String provisionId = provision.id();
        KeyStage stage = KeyStage.of(ncYear);
        List<Key> keys = new ArrayList<>();
        if (book.isOn(Rule.AGE_PEERS)) {
            keys.add(new Key(Rule.AGE_PEERS, provisionId, stage, null, null));
        }
        if (book.isOn(Rule.NEED_PEERS)) {
            keys.add(new Key(Rule.NEED_PEERS, provisionId, stage, need, null));
        }
        if (book.isOn(Rule.HIGH_RISK) && support.highRisk()) {
            keys.add(new Key(Rule.HIGH_RISK, provisionId, stage, null, null));
        }
        Integer ratio = support.childrenPerAdult();
        if (book.isOn(Rule.CLOSE_SUPPORT) && ratio != null && ratio <= book.setting(RuleSetting.CLOSE_RATIO)) {
            keys.add(new Key(Rule.CLOSE_SUPPORT, provisionId, stage, null, null));
        }
        return keys;
    }

    private RuleGroup group(Key key) {
        int others = residents.getOrDefault(key, 0);
        int fixed = others + settled.getOrDefault(key, 0);
        return switch (key.rule()) {
            case AGE_PEERS -> new RuleGroup(key.rule(), others, book.setting(RuleSetting.FEWEST_AGE_PEERS));
            case NEED_PEERS -> new RuleGroup(key.rule(), others, book.setting(RuleSetting.FEWEST_NEED_PEERS));
            case HIGH_RISK ->
                new RuleGroup(key.rule(), others, Math.max(fixed, book.setting(RuleSetting.MOST_HIGH_RISK)));
            case CLOSE_SUPPORT ->
                new RuleGroup(key.rule(), others, Math.max(fixed, book.setting(RuleSetting.MOST_CLOSE_SUPPORT)));
            case CONTINGENCY -> {
                int places = key.limit() == null ? 0 : key.limit().places();
                yield new RuleGroup(key.rule(), 0, Math.max(places - book.setting(RuleSetting.LEFT_FREE), fixed));
            }
            case SCHOOL_LOAD -> new RuleGroup(key.rule(), 0, book.setting(RuleSetting.MOST_NEW));
            default -> throw new IllegalArgumentException(key.rule() + " is not about groups");
        };
    }
}
