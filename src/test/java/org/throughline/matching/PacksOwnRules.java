package org.throughline.matching;

import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;

/** Puts the matching pack's own weights in force after a test that signed others off. */
public final class PacksOwnRules {

    private PacksOwnRules() {}

    /** Writes a version like the pack and signs it off. */
    public static void putInForce(RuleVersions versions) {
        int number = SystemIdentity.as(
                "writer", () -> versions.write(RuleSet.PACK, "Back to the pack"), Roles.PLACEMENT_OFFICER);
        SystemIdentity.as(
                "signer",
                () -> {
                    versions.signOff(number, versions.find(number).orElseThrow().revision());
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
    }
}
