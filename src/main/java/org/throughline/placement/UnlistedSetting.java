package org.throughline.placement;

import jakarta.persistence.Embeddable;

/** A setting asked for that is not in the register, as a row. */
@Embeddable
record UnlistedSetting(String name, String town) {}
