package org.throughline.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.Names;
import org.throughline.shared.PlainText;
import org.throughline.shared.Postcode;
import org.throughline.shared.Sex;
import org.throughline.shared.Upn;

/**
 * A child's identity and home.
 *
 * @param id null for a child not yet recorded
 * @param version the version read, for refusing to overwrite another person's change; null for a new child
 * @param reference the reference that people see beside or instead of a name; letters, digits and _ . : - and unique
 * @param upn unique pupil number; null when none is known
 * @param surname legal surname
 * @param forename legal forename; blank for somebody with one name, which is then the surname
 * @param dateOfBirth date of birth
 * @param sex null when not recorded
 * @param postcode home postcode; null when unknown
 * @param home grid point of the home; null when unknown
 * @param siblings ids of siblings
 * @param taught the year group in which the child is taught, where it is not the one of the date of birth; else null
 * @param packId the id of the child in packs, which never changes: what is given here counts for a new child only
 */
public record ChildRecord(
        @Nullable UUID id,
        @Nullable Long version,
        String reference,
        @Nullable String upn,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        @Nullable Sex sex,
        @Nullable String postcode,
        @Nullable GridReference home,
        Set<UUID> siblings,
        @Nullable TaughtYear taught,
        String packId) {

    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}";
    private static final int LONGEST_NAME = 100;

    /** A child who is taught in the year group of the date of birth. */
    public ChildRecord(
            @Nullable UUID id,
            @Nullable Long version,
            String reference,
            @Nullable String upn,
            String surname,
            String forename,
            LocalDate dateOfBirth,
            @Nullable Sex sex,
            @Nullable String postcode,
            @Nullable GridReference home,
            Set<UUID> siblings) {
        this(id, version, reference, upn, surname, forename, dateOfBirth, sex, postcode, home, siblings, null);
    }

    /** A child whose id in packs is the one it has, or, for a new child, the reference. */
    public ChildRecord(
            @Nullable UUID id,
            @Nullable Long version,
            String reference,
            @Nullable String upn,
            String surname,
            String forename,
            LocalDate dateOfBirth,
            @Nullable Sex sex,
            @Nullable String postcode,
            @Nullable GridReference home,
            Set<UUID> siblings,
            @Nullable TaughtYear taught) {
        this(
                id,
                version,
                reference,
                upn,
                surname,
                forename,
                dateOfBirth,
                sex,
                postcode,
                home,
                siblings,
                taught,
                reference);
    }

    /** Names are taken as one line of text, without what no screen or paper can hold. */
    public ChildRecord {
        surname = PlainText.line(surname);
        forename = PlainText.line(forename);
    }

    /** The same child with another UPN; null for none. */
    ChildRecord withUpn(@Nullable String other) {
        return new ChildRecord(
                id,
                version,
                reference,
                other,
                surname,
                forename,
                dateOfBirth,
                sex,
                postcode,
                home,
                siblings,
                taught,
                packId);
    }

    /** The same child with another id in packs. */
    ChildRecord withPackId(String other) {
        return new ChildRecord(
                id,
                version,
                reference,
                upn,
                surname,
                forename,
                dateOfBirth,
                sex,
                postcode,
                home,
                siblings,
                taught,
                other);
    }

    /** The child's name as people say it. */
    public String name() {
        return Names.said(forename, surname);
    }

    /** The name as lists sort it. */
    public String sortName() {
        return Names.sorted(forename, surname);
    }

    /** What must be put right before this can be recorded on a day, as sentences; empty when nothing. */
    public List<String> problems(LocalDate today) {
        ArrayList<String> problems = new ArrayList<>();
        if (!reference.matches(REFERENCE)) {
            problems.add("Enter a reference of letters, digits and _ . : - such as C01234");
        }
        if (surname.isBlank() || surname.length() > LONGEST_NAME) {
            problems.add("Enter the surname, up to 100 characters");
        }
        if (forename.length() > LONGEST_NAME) {
            problems.add("Enter the forename, up to 100 characters. Leave it blank for somebody with one name");
        }
        if (dateOfBirth.isAfter(today) || dateOfBirth.isBefore(today.minusYears(26))) {
            problems.add("Enter a date of birth within the last 26 years");
        }
        if (upn != null) {
            Upn.problem(upn).ifPresent(problems::add);
        }
        if (postcode != null) {
            Postcode.problem(postcode).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }
}
