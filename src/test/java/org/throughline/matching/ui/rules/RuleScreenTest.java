package org.throughline.matching.ui.rules;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.PacksOwnRules;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.testing.ScreenTest;

/** A test of a page about weights and rules; what it signs off is in force no more afterwards. */
abstract class RuleScreenTest extends ScreenTest {

    protected static final RuleSet TRAVEL = RuleSet.of(new Weights(2, 9, 1, 0)).with(Rule.DISRUPTION, 40);

    @Autowired
    protected RuleVersions versions;

    @AfterEach
    void the_packs_own_weights_are_in_force_again() {
        PacksOwnRules.putInForce(versions);
    }

    /** Does something as a placement officer of this name. */
    protected static <T> T officer(String login, Supplier<T> work) {
        return SystemIdentity.as(login, work, Roles.PLACEMENT_OFFICER);
    }

    /** A draft that somebody else wrote. */
    protected int draft() {
        return officer("somebody else", () -> versions.write(TRAVEL, "Asked for by the transport board"));
    }

    protected RuleVersion version(int number) {
        return officer("reader", () -> versions.find(number).orElseThrow());
    }
}
