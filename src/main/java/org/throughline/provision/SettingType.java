package org.throughline.provision;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.ProvisionType;

/**
 * A type of establishment. Source: Get Information about Schools, by its codes.
 *
 * @param code its code
 * @param name shown to people
 * @param group types of a kind, such as academies
 * @param route how a setting of this type came to be, such as converter or sponsor led; null where that is not told
 *     apart
 * @param offers what a child has a place in there, apart from units and resourced provisions; null where no place is to
 *     be recorded without somebody who looks first
 */
public record SettingType(
        int code,
        String name,
        String group,
        @Nullable String route,
        @Nullable ProvisionType offers) {

    /** Name and group as one text. */
    public String label() {
        return name + " (" + group + ")";
    }
}
