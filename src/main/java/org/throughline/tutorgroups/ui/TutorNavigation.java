package org.throughline.tutorgroups.ui;

import java.util.UUID;

/** The addresses of the screens of tutor groups. */
final class TutorNavigation {

    static final String YEARS = "tutor-groups";
    static final String ID = "id";
    static final String PROPOSALS = YEARS + "/proposal";

    private TutorNavigation() {}

    static String year(UUID id) {
        return YEARS + "/" + id;
    }

    static String proposal(UUID id) {
        return PROPOSALS + "/" + id;
    }
}
