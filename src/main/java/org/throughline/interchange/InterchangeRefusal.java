package org.throughline.interchange;

import org.throughline.shared.Refusal;

/** Why a file is not read, loaded or undone. */
public sealed interface InterchangeRefusal extends Refusal {

    /**
     * It is not a file of this kind.
     *
     * @param kind what was expected
     * @param why what is missing or wrong, as a sentence without a full stop
     */
    record NotSuchAFile(String kind, String why) implements InterchangeRefusal {}

    /**
     * Its headings are not those of any sheet that is known; somebody may say what they mean.
     *
     * @param kind what was expected
     * @param why what is missing, as a sentence without a full stop
     * @param headings the headings with what stands below them
     */
    record HeadingsNotKnown(String kind, String why, FileHeadings headings) implements InterchangeRefusal {}

    /**
     * It is larger than is read.
     *
     * @param megabytes the most
     */
    record FileTooLarge(long megabytes) implements InterchangeRefusal {}

    /** Somebody loaded it already, or it is not read yet. */
    record NotToBeLoaded() implements InterchangeRefusal {}

    /** It was not loaded, or is undone already. */
    record NotToBeUndone() implements InterchangeRefusal {}

    /**
     * Something was built on it.
     *
     * @param what what that is, as words for a list
     */
    record BuiltUpon(String what) implements InterchangeRefusal {}

    /**
     * A record was changed between preview and loading.
     *
     * @param subject whose or which
     */
    record ChangedSincePreview(String subject) implements InterchangeRefusal {}

    /** The person may not import this kind of file. */
    record NotForThisPerson() implements InterchangeRefusal {}

    /** A line belongs to a setting that is not on record. */
    record SettingNotOnRecord(int urn) implements InterchangeRefusal {}

    /** There is nothing to load: nothing would be added or changed. */
    record NothingToLoad() implements InterchangeRefusal {}

    /**
     * A file of this kind adds nobody, and nobody on record is meant.
     *
     * @param subject what the line calls the child
     */
    record NobodyOnRecord(String subject) implements InterchangeRefusal {}

    /** A schema is named and cannot be read. */
    record SchemaMissing() implements InterchangeRefusal {}

    /**
     * A file that was made does not fit the schema.
     *
     * @param faults what does not fit, in the words of the check
     */
    record NotAsSchema(String faults) implements InterchangeRefusal {}

    /**
     * Nobody said what an export is for.
     *
     * @param longest characters that it may have
     */
    record PurposeMissing(int longest) implements InterchangeRefusal {}

    /** Nobody is chosen of whom a file is to be made. */
    record NobodyChosen() implements InterchangeRefusal {}

    /** There is nothing to export that the person may read. */
    record NothingToExport() implements InterchangeRefusal {}

    /**
     * A line is not loaded.
     *
     * @param row its row in the file
     * @param subject what it is called
     * @param why the sentence of the service that refused it
     */
    record LineRefused(long row, String subject, String why) implements InterchangeRefusal {}
}
