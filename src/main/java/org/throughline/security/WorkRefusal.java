package org.throughline.security;

import org.throughline.shared.Refusal;

/** Why what a user does is not recorded as it was entered. */
public sealed interface WorkRefusal extends Refusal {

    /** Neither a role at the authority nor a setting. */
    record NoRole() implements WorkRefusal {}

    /** A role of schools, and not where it is held. */
    record RoleWithoutSetting() implements WorkRefusal {}

    /** A setting, and not what the person does there. */
    record SettingWithoutRole() implements WorkRefusal {}

    /** A role of the authority's own, at a setting. */
    record RoleOfTheAuthority() implements WorkRefusal {}

    /** One setting in two rows. */
    record SettingTwice() implements WorkRefusal {}

    /** Health information for somebody who may see no child. */
    record HealthAlone() implements WorkRefusal {}
}
