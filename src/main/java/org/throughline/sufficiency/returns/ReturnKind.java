package org.throughline.sufficiency.returns;

/** A return to the Department for Education. */
public enum ReturnKind {
    /** High-needs places of next year. */
    PLACE_CHANGES(
            "Place-change list",
            "place-changes",
            "High-needs places that the authority commissions next academic year, beside this year's, by institution.",
            "Early December for the academic year after; for 2026/27 it was 5 December 2025. Outcomes in February.",
            "DfE's form was not at hand: columns follow public descriptions of the process and are unverified. Copy the"
                    + " figures into the form."),
    /** What SCAP asks of special educational needs. */
    SCAP(
            "SCAP SEND grid",
            "scap-send",
            "Residents with a plan who are likely to be in each kind of specialist provision, by phase, NC year and"
                    + " scholastic year, and the capacity of special schools, SEN units and resourced provision.",
            "Each summer, with the school capacity collection.",
            "The layout follows the published code of witan.send.adroddiad; DfE's guidance of 30 April 2026 was not seen, so it"
                    + " is unverified. Numbers are means over the futures, halves rounded up."),
    /** The twin of the forecast in the management plan of the dedicated schools grant. */
    MANAGEMENT_PLAN(
            "DSG management plan grid",
            "dsg-management-plan",
            "Children and young people with a plan by placement category, by age group and by need, and the high-needs block"
                    + " by year.",
            "When DfE or Schools Forum asks for the management plan of the dedicated schools grant.",
            "The layout follows template version 5 (2022-23) as published in the code of witan.send.adroddiad; whether it is"
                    + " current is unverified. Down syndrome is not in that version and counts as other difficulty.");

    private final String label;
    private final String file;
    private final String what;
    private final String due;
    private final String unverified;

    ReturnKind(String label, String file, String what, String due, String unverified) {
        this.label = label;
        this.file = file;
        this.what = what;
        this.due = due;
        this.unverified = unverified;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The name of its file, without ending. */
    public String file() {
        return file;
    }

    /** What it tells. */
    public String what() {
        return what;
    }

    /** When it is asked for. */
    public String due() {
        return due;
    }

    /** What of its form is not verified. */
    public String unverified() {
        return unverified;
    }
}
