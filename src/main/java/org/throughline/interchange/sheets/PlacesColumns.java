package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.List;

/** The columns of the sheet of provisions and places. */
final class PlacesColumns {

    static final String CODE = "Provision code";
    static final String NAME = "Provision name";
    static final String TYPE = "Type of provision";
    static final String NEEDS = "Designated needs";
    static final String NC_FROM = "NC year from";
    static final String NC_TO = "NC year to";
    static final String SEX = "Admits";
    static final String FEATURES = "Features";
    static final String COST = "Yearly cost of a place";
    static final String OPENS = "Opens in";
    static final String CLOSES = "Closes in";
    static final String YEAR = "Academic year";
    static final String PLACES = "Places";
    static final String KEPT_BACK = "Places kept back";
    static final String PLACES_FROM = "Places from NC year";
    static final String PLACES_TO = "Places to NC year";

    /** The field of the setting. */
    static final String AT = "At the setting";

    /** What is said of a provision as a whole. */
    static final List<String> OF_PROVISION =
            List.of(CODE, NAME, TYPE, NEEDS, NC_FROM, NC_TO, SEX, FEATURES, COST, OPENS, CLOSES);

    static final List<SheetColumn> ALL = all();

    private PlacesColumns() {}

    private static List<SheetColumn> all() {
        List<SheetColumn> columns = new ArrayList<>(RegisterNames.settingColumns());
        columns.addAll(List.of(
                SheetColumn.optional(
                        CODE,
                        CellForm.CODE,
                        "Code of the provision; made from URN and type where it is blank",
                        "105123-RP",
                        "Code"),
                SheetColumn.optional(
                        NAME,
                        CellForm.WORDS,
                        "Its name; that of the setting where it is blank",
                        "Sample Lane base",
                        "Base"),
                SheetColumn.required(
                        TYPE,
                        CellForm.PROVISION_TYPE,
                        "What it is: " + SheetWords.list(CellForm.PROVISION_TYPE),
                        "Resourced provision",
                        "Type",
                        "Provision type"),
                SheetColumn.optional(
                        NEEDS, CellForm.NEEDS, "Needs it is designated for; blank for any", "ASD, SLCN", "Designation"),
                SheetColumn.optional(NC_FROM, CellForm.NC_YEAR, "Lowest NC year; R is Reception", "R", "From year"),
                SheetColumn.optional(NC_TO, CellForm.NC_YEAR, "Highest NC year", "6", "To year"),
                SheetColumn.optional(SEX, CellForm.SEX, "Female or Male where it is single-sex; blank for any", ""),
                SheetColumn.optional(FEATURES, CellForm.FEATURES, "Features it has", "WHEELCHAIR"),
                SheetColumn.optional(
                        COST,
                        CellForm.POUNDS,
                        "Pounds a child a year to the authority",
                        "19000",
                        "Cost",
                        "Annual cost"),
                SheetColumn.optional(OPENS, CellForm.ACADEMIC_YEAR, "First academic year in which it is open", ""),
                SheetColumn.optional(CLOSES, CellForm.ACADEMIC_YEAR, "First academic year in which it is closed", ""),
                SheetColumn.optional(
                        YEAR,
                        CellForm.ACADEMIC_YEAR,
                        "Academic year of the places; this one where it is blank",
                        "2026/27"),
                SheetColumn.optional(
                        PLACES, CellForm.WHOLE, "Places commissioned", "12", "Commissioned places", "Number of places"),
                SheetColumn.optional(
                        KEPT_BACK, CellForm.WHOLE, "Places of these kept back for the year", "1", "Kept back"),
                SheetColumn.optional(
                        PLACES_FROM, CellForm.NC_YEAR, "Lowest NC year of these places, where not of all years", ""),
                SheetColumn.optional(PLACES_TO, CellForm.NC_YEAR, "Highest NC year of these places", "")));
        return List.copyOf(columns);
    }
}
