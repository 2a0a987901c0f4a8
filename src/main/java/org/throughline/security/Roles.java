package org.throughline.security;

import java.util.List;

/** The roles of people, as constants for access annotations. */
public final class Roles {

    /** A school's special educational needs co-ordinator: the children of the own setting. */
    public static final String SENCO = "SENCO";
    /** Class staff of a school: what the children they teach need in class. */
    public static final String STAFF = "STAFF";
    /** A school's designated safeguarding lead: where a safeguarding file is, never what is in it. */
    public static final String DSL = "DSL";
    /** The authority's officer who finds places: every child with a plan. */
    public static final String PLACEMENT_OFFICER = "PLACEMENT_OFFICER";
    /** The authority's planner of places: counts, no names. */
    public static final String PLANNER = "PLANNER";
    /** Looks after users; sees no child. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    /** Beside another role of the authority: health information of the children whom that role may see. */
    public static final String HEALTH = "HEALTH";

    /** A health visitor: hand-overs from and to that service, nothing of a record. */
    public static final String HEALTH_VISITOR = "HEALTH_VISITOR";
    /** A school nurse: the same for that service. */
    public static final String SCHOOL_NURSE = "SCHOOL_NURSE";
    /** A nurse for children with complex needs: the same. */
    public static final String COMPLEX_NEEDS_NURSE = "COMPLEX_NEEDS_NURSE";
    /** An epilepsy specialist nurse: the same. */
    public static final String EPILEPSY_NURSE = "EPILEPSY_NURSE";
    /** Continuing care for children and young people: the same. */
    public static final String CONTINUING_CARE = "CONTINUING_CARE";

    /** Roles that are held at a setting, each for that setting alone. */
    public static final List<String> OF_A_SETTING = List.of(SENCO, STAFF, DSL);
    /** Roles that are held at the authority. */
    public static final List<String> OF_THE_AUTHORITY = List.of(PLACEMENT_OFFICER, PLANNER, ADMINISTRATOR, HEALTH);

    /** Roles of health services: held in the borough, and none of the authority's own. */
    public static final List<String> OF_HEALTH =
            List.of(HEALTH_VISITOR, SCHOOL_NURSE, COMPLEX_NEEDS_NURSE, EPILEPSY_NURSE, CONTINUING_CARE);

    private Roles() {}

    /** The name of a role as people say it. */
    public static String label(String role) {
        return switch (role) {
            case SENCO -> "SENCO";
            case STAFF -> "Class staff";
            case DSL -> "Designated safeguarding lead";
            case PLACEMENT_OFFICER -> "Placement officer";
            case PLANNER -> "Planner";
            case ADMINISTRATOR -> "Administrator";
            case HEALTH -> "Health information";
            case HEALTH_VISITOR -> "Health visitor";
            case SCHOOL_NURSE -> "School nurse";
            case COMPLEX_NEEDS_NURSE -> "Complex-needs nurse";
            case EPILEPSY_NURSE -> "Epilepsy nurse";
            case CONTINUING_CARE -> "Continuing care";
            default -> role;
        };
    }
}
