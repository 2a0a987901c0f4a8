package org.throughline.transitions.contribute;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.TransitionTest;

/** Records in which others write, too. */
abstract class ContributionTest extends TransitionTest {

    static final NewContributor MINDER =
            new NewContributor(ContributorKind.CHILDMINDER, null, "Acorns at home", "Jo Acorn, childminder", false);

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionsByLink byLink;

    NewContributor at(String setting, ContributorKind kind) {
        return new NewContributor(kind, setting(setting).id(), setting(setting).name(), "", false);
    }

    /** Asks somebody to write, as whoever is signed in. */
    Contributor asked(UUID record, NewContributor who) {
        UUID id = contributions.add(record, who);
        return contributions.of(record).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The key of a page that was opened by a new link, issued by whoever is signed in. */
    String key(Contributor of) {
        NewLink link = contributions.issue(of.recordId(), of.id());
        return ((Opening.Opened) byLink.open(link.token(), link.code())).key();
    }

    /** A record that the officer keeps for a childminder whose own it is. */
    Contributor minderOfOwnRecord(Destination destination) {
        be("officer");
        UUID record = openings.openForNewChild(
                "Minded",
                "Child" + UUID.randomUUID().toString().substring(0, 8),
                LocalDate.of(2022, 11, 3),
                null,
                new RecordOpening(new UUID(0, 0), "IN_YEAR", 2026, null, "Acorns at home", destination));
        return asked(record, new NewContributor(ContributorKind.CHILDMINDER, null, "Acorns at home", "Jo Acorn", true));
    }

    static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
