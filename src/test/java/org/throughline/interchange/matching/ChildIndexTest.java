package org.throughline.interchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.Candidate;
import org.throughline.people.ChildIdentity;

/** Whom a file means: certain by two things that agree, else for a person to decide; twins are two. */
class ChildIndexTest {

    private static final LocalDate BORN = LocalDate.of(2015, 9, 1);
    private static final String UPN = "V351999925001";

    private final ChildIdentity ada = child("Ada", "O'Hara-Lee", UPN);
    private final ChildIdentity ben = child("Ben", "O'Hara-Lee", null);
    private final ChildIndex index = new ChildIndex(List.of(ada, ben));

    private static ChildIdentity child(String forename, String surname, String upn) {
        return new ChildIdentity(
                UUID.randomUUID(),
                "C-" + forename,
                upn,
                List.of(),
                null,
                surname,
                forename,
                BORN,
                "BL9 0AA",
                List.of(new ChildIdentity.Formerly("Before", forename, "BL8 1AA")));
    }

    private static SoughtChild sought(String upn, String forename, String surname, String postcode) {
        return SoughtChild.of(upn, surname, forename, BORN, postcode);
    }

    @Test
    void the_same_upn_and_birthday_are_certain_whatever_the_name() {
        ChildMatch match = index.match(sought(UPN, "Adelaide", "Married", ""));
        assertThat(match.target()).isEqualTo(ada.id());
        assertThat(match.why()).isEqualTo("same UPN");
    }

    @Test
    void the_same_upn_alone_is_for_a_person_to_decide() {
        ChildMatch match = index.match(SoughtChild.of(UPN, "Other", "Zoe", BORN.plusYears(1), ""));
        assertThat(match.target()).isNull();
        assertThat(match.candidates())
                .containsExactly(new Candidate(
                        ada.id(), "Ada O'Hara-Lee, C-Ada", "same UPN, but another name and date of birth"));
    }

    @Test
    void twins_are_told_apart() {
        assertThat(index.match(sought("", "Ben", "O\u2019Hara Lee", "bl90aa")).target())
                .isEqualTo(ben.id());
        assertThat(index.match(sought("", "Cal", "O'Hara-Lee", "BL9 0AA"))).isEqualTo(ChildMatch.NOBODY);
    }

    @Test
    void a_name_and_birthday_without_a_home_or_with_another_upn_are_for_a_person_to_decide() {
        assertThat(index.match(sought("", "BEN", "O'HARA-LEE", "")).candidates())
                .extracting(Candidate::why)
                .containsExactly("same name and date of birth");
        assertThat(index.match(sought("J351999925002", "Ada", "O'Hara-Lee", "BL9 0AA"))
                        .candidates())
                .extracting(Candidate::why)
                .containsExactly("same name and date of birth, another UPN");
    }

    @Test
    void a_former_name_a_new_surname_and_a_short_forename_are_for_a_person_to_decide() {
        assertThat(index.match(sought("", "Ada", "Before", "")).candidates())
                .extracting(Candidate::why)
                .containsExactly("same date of birth, and a former name");
        assertThat(index.match(sought("", "Ada", "Newname", "BL8 1AA")).candidates())
                .extracting(Candidate::why)
                .containsExactly("same forename, date of birth and postcode, another surname");
        assertThat(index.match(sought("", "Benjamin", "O'Hara-Lee", "BL9 0AA")).candidates())
                .extracting(Candidate::why)
                .containsExactly("same surname, date of birth and postcode, and a forename that may be the same");
    }

    @Test
    void another_birthday_is_another_child() {
        assertThat(index.match(SoughtChild.of("", "O'Hara-Lee", "Ada", BORN.plusDays(1), "BL9 0AA")))
                .isEqualTo(ChildMatch.NOBODY);
    }
}
