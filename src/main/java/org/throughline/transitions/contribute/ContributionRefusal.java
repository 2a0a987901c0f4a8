package org.throughline.transitions.contribute;

import org.throughline.shared.Refusal;

/** Why somebody else does not write in a record. */
public sealed interface ContributionRefusal extends Refusal {

    /** Nobody is named, or at too great length. */
    record ContributorWithoutName(int longest) implements ContributionRefusal {}

    /** There are very many already. */
    record TooManyContributors(int most) implements ContributionRefusal {}

    /** It writes in the record already, or is the setting that keeps it. */
    record ContributorThereAlready(String name) implements ContributionRefusal {}

    /** A record that a setting keeps is sent by that setting. */
    record RecordKeptBySetting() implements ContributionRefusal {}

    /** The link is over or was taken back, or the contributor was removed. */
    record ContributionClosed() implements ContributionRefusal {}

    /** The record has gone to the next setting. */
    record ContributionTooLate() implements ContributionRefusal {}

    /** Nothing is written yet. */
    record NothingContributed() implements ContributionRefusal {}

    /** This is not asked of a contributor, or somebody else's words stand there. */
    record NotAskedOfContributor() implements ContributionRefusal {}

    /** It is not this contributor's record to send. */
    record NotTheirsToSend() implements ContributionRefusal {}
}
