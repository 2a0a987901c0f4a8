package org.throughline.transitions.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.TransitionsRefusal;

/** Who else writes in a record: asked, given a link, removed, by whoever keeps the record and nobody else. */
class ContributionsTest extends ContributionTest {

    @Autowired
    private KnownChildren known;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_setting_and_a_childminder_are_asked_and_each_has_a_number_and_lines_of_its_own() {
        UUID record = record(at(setting("Underhill")));
        Contributor school = asked(record, at("Valebrook", ContributorKind.SCHOOL));
        Contributor minder = asked(record, MINDER);
        assertThat(school.number()).isEqualTo(1);
        assertThat(minder.number()).isEqualTo(2);
        assertThat(minder.label()).isEqualTo("Jo Acorn, childminder, Acorns at home");
        assertThat(minder.item()).isNotEqualTo(school.item());
        assertThat(contributions.mayBeSentByAnother(record)).isFalse();
        assertThat(refusalOf(() -> contributions.add(record, MINDER)))
                .isEqualTo(new ContributionRefusal.ContributorThereAlready("Acorns at home"));
        assertThat(refusalOf(() -> contributions.add(record, at("Valebrook", ContributorKind.SCHOOL))))
                .isEqualTo(new ContributionRefusal.ContributorThereAlready(
                        setting("Valebrook").name()));
        assertThat(refusalOf(() -> contributions.add(record, at("Alderbank", ContributorKind.SCHOOL))))
                .isEqualTo(new ContributionRefusal.ContributorThereAlready(
                        setting("Alderbank").name()));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        UUID record = record(at(setting("Underhill")));
        assertThat(refusalOf(() -> contributions.add(
                        record, new NewContributor(ContributorKind.NURSERY, null, " \u200b ", "", false))))
                .isEqualTo(new ContributionRefusal.ContributorWithoutName(200));
        assertThat(refusalOf(() -> contributions.add(
                        record, new NewContributor(ContributorKind.NURSERY, null, "Sunny", "", true))))
                .isEqualTo(new ContributionRefusal.RecordKeptBySetting());
        for (int number = 1; number <= Contributions.MOST; number++) {
            contributions.add(record, new NewContributor(ContributorKind.OTHER, null, "Service " + number, "", false));
        }
        assertThat(refusalOf(() -> contributions.add(record, MINDER)))
                .isEqualTo(new ContributionRefusal.TooManyContributors(Contributions.MOST));
    }

    @Test
    void only_whoever_keeps_the_record_asks_and_issues() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        be("secondary");
        assertThat(refusalOf(() -> contributions.add(record, MINDER)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> contributions.of(record))).isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> contributions.issue(record, minder.id())))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        be("teacher");
        assertThatThrownBy(() -> contributions.of(record)).isInstanceOf(AccessDeniedException.class);
        UUID other = record(at(setting("Underhill")));
        assertThat(refusalOf(() -> contributions.issue(other, minder.id())))
                .isEqualTo(new ContributionRefusal.ContributionClosed());
    }

    @Test
    void who_is_removed_reaches_nothing_more_and_the_lines_stay() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        NewLink link = contributions.issue(record, minder.id());
        String key = key(minder);
        assertThat(byLink.open(link.token(), link.code())).isEqualTo(new Opening.Closed());
        byLink.write(key, "profile.works", "A cuddle", 0);
        contributions.remove(record, minder.id());
        assertThat(byLink.form(key)).isEmpty();
        assertThat(contributions.of(record)).isEmpty();
        assertThat(transitions.page(record).orElseThrow().contributed("profile.works"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("A cuddle"));
        Contributor again = asked(record, MINDER);
        assertThat(again.number()).as("a number is given once").isEqualTo(2);
    }

    @Test
    void a_link_is_listed_and_taken_back() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        String key = key(minder);
        UUID link = contributions.links(record, minder.id()).getFirst().id();
        contributions.revoke(record, minder.id(), link);
        assertThat(byLink.form(key)).isEmpty();
        assertThat(refusalOf(() -> byLink.write(key, "profile.works", "Late", 0)))
                .isEqualTo(new ContributionRefusal.ContributionClosed());
    }

    @Test
    void a_record_that_is_deleted_takes_those_who_write_in_it_along() {
        UUID record = record(Destination.UNKNOWN);
        key(asked(record, MINDER));
        known.delete(record, "Started by mistake");
        assertThat(jdbc.queryForObject(
                        "select count(*) from transition_contributor where record_id = ?", Integer.class, record))
                .isZero();
    }
}
