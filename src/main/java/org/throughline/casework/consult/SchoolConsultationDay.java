package org.throughline.casework.consult;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Consultations that a school has to answer, for its SENCO. */
@Service
@Transactional(readOnly = true)
class SchoolConsultationDay implements DaySource {

    private static final int FIRST = 5;
    private static final String MENU = "consultations-to-answer";

    private final SchoolReplies replies;

    SchoolConsultationDay(SchoolReplies replies) {
        this.replies = replies;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.SENCO);
    }

    @Override
    @RolesAllowed(Roles.SENCO)
    public List<DayGroup> groups() {
        List<DayItem> first = replies.page(true, 0, FIRST).stream()
                .map(row -> new DayItem(row.child(), row.consultee(), row.due(), MENU + "/" + row.id()))
                .toList();
        return List.of(new DayGroup(
                "Consultations to answer",
                "Say whether you can offer a place.",
                MENU,
                MENU,
                first,
                replies.count(true),
                true));
    }
}
