package org.throughline.demo;

import org.springframework.stereotype.Component;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.history.Histories;

/** What planners and leads of the demonstration start with: a history of plans, and rules beyond the pack. */
@Component
class DemoRulesAndHistory {

    private final RuleVersions rules;
    private final Histories histories;

    DemoRulesAndHistory(RuleVersions rules, Histories histories) {
        this.rules = rules;
        this.histories = histories;
    }

    void addHistory(AcademicYear year, long seed, DemoChildren born) {
        histories.add(DemoHistory.SOURCE, DemoHistory.of(year, seed, born.states()), DemoHistory.costs(), null);
    }

    void addRules() {
        rules.write(DemoRules.BOOK, DemoRules.REASON);
    }
}
