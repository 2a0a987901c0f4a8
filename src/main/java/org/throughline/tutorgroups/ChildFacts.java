package org.throughline.tutorgroups;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a child counts for even shares; blank where it is not known.
 *
 * @param sex Female or Male, as the census has it
 * @param sen E for an EHC plan, K for SEN support, N for neither
 * @param need the primary need
 * @param firstLanguage the first language
 * @param isEnhanced whether the record was handed over with enhanced support
 */
public record ChildFacts(String sex, String sen, String need, String firstLanguage, boolean isEnhanced) {

    /** In a few words. */
    public String said() {
        List<String> parts = new ArrayList<>();
        parts.add(sex);
        parts.add(sen.startsWith("E") ? "EHC plan" : sen.startsWith("K") ? "SEN support" : "");
        parts.add(need);
        parts.add(speaksOther() ? "first language " + firstLanguage : "");
        parts.add(isEnhanced ? "enhanced support" : "");
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    /** Whether the first language is known and is not English. */
    public boolean speaksOther() {
        return !firstLanguage.isBlank() && !firstLanguage.equalsIgnoreCase("English");
    }
}
