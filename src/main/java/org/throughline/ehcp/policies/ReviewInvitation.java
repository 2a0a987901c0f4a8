package org.throughline.ehcp.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.ehcp.clocks.DueDate;

/**
 * Who was invited to a review, and when advice went out (R11, regulation 20(2) to (4)).
 *
 * @param invited the day each was given notice; those who were not are left out
 * @param advice the day the advice of each was circulated; those without are left out
 */
public record ReviewInvitation(Map<Invitee, LocalDate> invited, Map<Invitee, LocalDate> advice) {

    /** Who must be invited. */
    public enum Invitee {
        /** The child's parent or the young person. */
        FAMILY("Parent or young person"),
        /** The head of the school, or who provides early years education. */
        SETTING("Head of the school, or early years provider"),
        /** An officer of the authority for education. */
        EDUCATION_OFFICER("Education officer of the authority"),
        /** A health professional. */
        HEALTH("Health professional"),
        /** An officer of the authority for social care. */
        SOCIAL_CARE("Social care officer of the authority");

        private final String label;

        Invitee(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Copies the maps. */
    public ReviewInvitation {
        invited = Map.copyOf(invited);
        advice = Map.copyOf(advice);
    }

    /** Those who were not invited, or too late. */
    public List<Invitee> notInTime(DueDate notice) {
        return late(invited, notice);
    }

    /** Those whose advice was not circulated, or too late. */
    public List<Invitee> withoutAdvice(DueDate notice) {
        return late(advice, notice);
    }

    private static List<Invitee> late(Map<Invitee, LocalDate> done, DueDate notice) {
        return Stream.of(Invitee.values())
                .filter(each -> !done.containsKey(each) || notice.isLate(Objects.requireNonNull(done.get(each))))
                .toList();
    }

    /** Whether all were invited and all advice circulated in time. */
    public boolean isComplete(DueDate notice) {
        return notInTime(notice).isEmpty() && withoutAdvice(notice).isEmpty();
    }

    /** An invitation of which nothing is recorded yet. */
    public static ReviewInvitation none() {
        return new ReviewInvitation(Map.of(), Map.of());
    }
}
