package org.throughline.transitions.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A school of dual placement writes its own lines in the other's record, signed in. */
class OwnContributionsTest extends ContributionTest {

    @Autowired
    private OwnContributions own;

    @Test
    void the_senco_of_the_other_school_writes_its_lines_and_opens_nothing_else_of_the_record() {
        UUID record = record(at(setting("Underhill")));
        Contributor school = asked(record, at("Valebrook", ContributorKind.SCHOOL));
        be("secondary2");
        assertThat(own.form(school.id()).orElseThrow().toString()).doesNotContain("Short steps");
        own.write(school.id(), "profile.works", "The workshop on Fridays", 0);
        own.handIn(school.id());
        assertThat(transitions.page(record)).isEmpty();
        assertThat(received.received(record)).isEmpty();
        be("senco");
        assertThat(transitions.page(record).orElseThrow().contributed("profile.works"))
                .singleElement()
                .satisfies(line -> assertThat(line.writtenBy())
                        .endsWith(", " + setting("Valebrook").name()));
        assertThat(contributions.of(record).getFirst().handedInAt()).isNotNull();
    }

    @Test
    void nobody_else_opens_or_writes_them() {
        UUID record = record(at(setting("Underhill")));
        Contributor school = asked(record, at("Valebrook", ContributorKind.SCHOOL));
        Contributor minder = asked(record, MINDER);
        be("secondary");
        assertThat(own.form(school.id())).isEmpty();
        assertThat(refusalOf(() -> own.write(school.id(), "profile.works", "Nosy", 0)))
                .isEqualTo(new ContributionRefusal.ContributionClosed());
        assertThat(own.form(minder.id())).isEmpty();
        assertThat(own.form(UUID.randomUUID())).isEmpty();
        be("tutor");
        assertThatThrownBy(() -> own.form(school.id())).isInstanceOf(AccessDeniedException.class);
        be("officer");
        assertThatThrownBy(() -> own.form(school.id())).isInstanceOf(AccessDeniedException.class);
    }
}
