package org.throughline.provision;

import org.jspecify.annotations.Nullable;

/**
 * A type of establishment. Source: Get Information about Schools, by its codes.
 *
 * @param code its code
 * @param name shown to people
 * @param group types of a kind, such as academies
 * @param route how a setting of this type came to be, such as converter or sponsor led; null where that is not told
 *     apart
 */
public record SettingType(
        int code, String name, String group, @Nullable String route) {

    /** Name and group as one text. */
    public String label() {
        return name + " (" + group + ")";
    }
}
