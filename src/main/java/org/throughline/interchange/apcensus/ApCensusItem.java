package org.throughline.interchange.apcensus;

import java.util.Arrays;
import java.util.List;
import org.throughline.interchange.FieldName;

/**
 * The items of the census, in the order of its guide. Source: Department for Education, Alternative provision census,
 * data items (guide for 2025; placement items of the guide for 2023). The elements of its XML were not seen.
 */
enum ApCensusItem {
    UPN(true, FieldName.CHILDREN, "UPN", "Unique pupil number"),
    ULN(true, FieldName.CHILDREN, "ULN", "Unique learner number"),
    SURNAME(true, FieldName.CHILDREN, "Surname", "Surname"),
    FORENAME(true, FieldName.CHILDREN, "Forename", "Forename"),
    MIDDLE_NAME(false, FieldName.CHILDREN, "Middle name", "Middle name"),
    PREFERRED_SURNAME(false, FieldName.CHILDREN, "Preferred name", "Preferred surname"),
    BORN(true, FieldName.CHILDREN, "Date of birth", "Date of birth"),
    SEX(true, FieldName.CHILDREN, "Sex", "Sex"),
    ETHNICITY(true, FieldName.CHILDREN, "Ethnicity", "Ethnicity"),
    FREE_MEALS(false, FieldName.CHILDREN, "Free school meals", "Free school meals"),
    ADDRESS(false, FieldName.CHILDREN, "Home address", "Home address"),
    POSTCODE(true, FieldName.CHILDREN, "Postcode", "Postcode"),
    SEN_PROVISION(true, "Needs", "SEN provision", "SEN provision"),
    URN(true, FieldName.PLACEMENTS, "URN of the setting", "URN"),
    UKPRN(true, FieldName.PLACEMENTS, "UKPRN of the setting", "UKPRN"),
    SETTING_TYPE(false, FieldName.PLACEMENTS, "Setting without a number", "Type of setting"),
    REASON(false, FieldName.PLACEMENTS, "Why alternative provision", "Primary reason for placement"),
    ENTRY(true, FieldName.PLACEMENTS, "Place from", "Placement entry date"),
    LEAVING(true, FieldName.PLACEMENTS, "Place until", "Placement leaving date"),
    PATTERN(false, FieldName.PLACEMENTS, "Attendance pattern", "Attendance pattern"),
    SESSIONS(false, FieldName.PLACEMENTS, "Sessions a week", "Sessions per week");

    private final boolean isHeld;
    private final FieldName field;

    ApCensusItem(boolean isHeld, String about, String ours, String heading) {
        this.isHeld = isHeld;
        this.field = FieldName.of(about, ours, heading);
    }

    /** The header of its column. */
    String heading() {
        return field.names().getFirst();
    }

    FieldName field() {
        return field;
    }

    /** The headers of what no record here holds. */
    static List<String> notHeld() {
        return Arrays.stream(values())
                .filter(item -> !item.isHeld)
                .map(ApCensusItem::heading)
                .toList();
    }
}
