package org.throughline.sufficiency.sites;

import org.throughline.shared.Refusal;

/** Why a candidate site is not recorded. */
public sealed interface SiteRefusal extends Refusal {

    /** It has no name, or a long one. */
    record SiteNameMissing(int longest) implements SiteRefusal {}

    /** The spare rooms are none that could be. */
    record SiteRoomsOutOfRange(int most) implements SiteRefusal {}

    /** It is not said for which needs it could be. */
    record SiteNeedsMissing() implements SiteRefusal {}

    /** An amount is missing, or none that could be. */
    record SiteAmountOutOfRange(long most) implements SiteRefusal {}

    /** The lead time is missing, or none that could be. */
    record SiteLeadTimeOutOfRange(int most) implements SiteRefusal {}

    /** It is not said when it is decided. */
    record SiteDecisionMissing() implements SiteRefusal {}

    /** It is not said whether it is a base or a special school. */
    record SiteKindMissing() implements SiteRefusal {}

    /** It is not said where its figures come from, or at too great length. */
    record SiteSourceMissing(int longest) implements SiteRefusal {}

    /** The setting is not on our list. */
    record SiteSettingUnknown() implements SiteRefusal {}

    /** The site was deleted. */
    record SiteUnknown() implements SiteRefusal {}
}
