package org.throughline.casework.consult;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.reminders.ReminderLine;
import org.throughline.reminders.ReminderSource;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** How many replies an officer waits for too long, and how many consultations a school has to answer. */
@Service
@Transactional(readOnly = true)
class ConsultationReminders implements ReminderSource {

    private final ConsultationList list;
    private final SchoolReplies schools;
    private final CurrentUser user;

    ConsultationReminders(ConsultationList list, SchoolReplies schools, CurrentUser user) {
        this.list = list;
        this.schools = schools;
        this.user = user;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER, Roles.SENCO);
    }

    @Override
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public List<ReminderLine> lines(int days) {
        List<ReminderLine> lines = new ArrayList<>();
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            lines.add(ReminderLine.waiting(
                    "Consultations without a reply in time",
                    list.count(new ConsultationFilter("", null, true, null, user.login())),
                    "consultations?overdue=true&officer=" + URLEncoder.encode(user.login(), StandardCharsets.UTF_8)));
        }
        if (user.has(Roles.SENCO)) {
            lines.add(ReminderLine.waiting(
                    "Consultations for your school to answer", schools.count(true), "consultations-to-answer"));
        }
        return lines;
    }
}
