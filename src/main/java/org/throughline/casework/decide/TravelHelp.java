package org.throughline.casework.decide;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.policies.TravelEligibility;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/**
 * Whether a child would be eligible for help with travel by distance, in words. A proposal: need, an unsafe route and
 * low income are for an officer to judge (Education Act 1996, section 508B and schedule 35B).
 */
@Service
@Transactional(readOnly = true)
public class TravelHelp {

    private final ClockRules rules;
    private final Clock clock;

    TravelHelp(ClockRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * In words, by the child's age on the first day of the entry year.
     *
     * @param metres the estimated way to school; below 0 when it is not known
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public String words(LocalDate born, AcademicYear entry, long metres) {
        if (metres < 0) {
            return "Distance not known";
        }
        int age = Period.between(born, entry.firstDay()).getYears();
        boolean isFar = new TravelEligibility(rules.book())
                .of(new TravelEligibility.Journey(age, metres, true, true, false), LocalDate.now(clock))
                .contains(TravelEligibility.Ground.DISTANCE);
        return isFar ? "Likely, by distance at age " + age : "Not by distance at age " + age;
    }
}
