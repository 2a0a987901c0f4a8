package org.throughline.interchange.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Candidate;
import org.throughline.people.ChildIdentity;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;

/**
 * The children on record, to be found by what files say of them. A number and a name or date of birth that agree make
 * it certain, as do name, date of birth and postcode where no UPN speaks against it; everything less is for a person to
 * decide. Twins, who share surname, date of birth and home, are two children.
 */
public final class ChildIndex {

    private final Map<String, ChildIdentity> byReference = new HashMap<>();
    private final Map<String, ChildIdentity> byUpn = new HashMap<>();
    private final Map<String, List<ChildIdentity>> byFormerUpn = new HashMap<>();
    private final Map<String, ChildIdentity> byUln = new HashMap<>();
    private final Map<LocalDate, List<ChildIdentity>> byBirth = new HashMap<>();

    /** An index of these children. */
    public ChildIndex(Collection<ChildIdentity> children) {
        for (ChildIdentity child : children) {
            byReference.put(child.reference(), child);
            if (child.upn() != null) {
                byUpn.put(child.upn(), child);
            }
            child.formerUpns()
                    .forEach(upn -> byFormerUpn
                            .computeIfAbsent(upn, key -> new ArrayList<>())
                            .add(child));
            if (child.uln() != null) {
                byUln.put(child.uln(), child);
            }
            byBirth.computeIfAbsent(child.dateOfBirth(), key -> new ArrayList<>())
                    .add(child);
        }
    }

    /** Whom a file means. */
    public ChildMatch match(SoughtChild sought) {
        Found found = new Found();
        byNumber(sought, found);
        if (found.target == null && sought.dateOfBirth() != null) {
            byName(sought, found);
        }
        ChildIdentity target = found.target;
        if (target != null) {
            return new ChildMatch(target.id(), found.why, List.of());
        }
        return found.candidates.isEmpty()
                ? ChildMatch.NOBODY
                : new ChildMatch(null, "", List.copyOf(found.candidates.values()));
    }

    private void byNumber(SoughtChild sought, Found found) {
        found.look(byReference.get(sought.reference()), sought, "same reference");
        found.look(byUpn.get(sought.upn()), sought, "same UPN");
        found.look(byUln.get(sought.uln()), sought, "same ULN");
        found.look(byUpn.get(sought.formerUpn()), sought, "the UPN that the file calls former");
        byFormerUpn
                .getOrDefault(sought.upn(), List.of())
                .forEach(child -> found.look(child, sought, "a former UPN of this child"));
    }

    private void byName(SoughtChild sought, Found found) {
        List<ChildIdentity> born = byBirth.getOrDefault(Objects.requireNonNull(sought.dateOfBirth()), List.of());
        List<ChildIdentity> same =
                born.stream().filter(child -> hasName(sought, child)).toList();
        for (ChildIdentity child : same) {
            String upn = child.upn();
            boolean isOtherUpn = upn != null && !sought.upn().isEmpty() && !upn.equals(sought.upn());
            boolean isAtHome =
                    child.postcode() != null && squeezed(child.postcode()).equals(squeezed(sought.postcode()));
            if (!isOtherUpn && isAtHome && same.size() == 1) {
                found.certain(child, "same name, date of birth and postcode");
            } else {
                found.possible(
                        child,
                        "same name and date of birth"
                                + (isOtherUpn ? ", another UPN" : isAtHome ? " and postcode" : ""));
            }
        }
        born.stream().filter(child -> !same.contains(child)).forEach(child -> alike(sought, child, found));
    }

    private static void alike(SoughtChild sought, ChildIdentity child, Found found) {
        boolean hadName = child.formerly().stream()
                .anyMatch(before ->
                        isSame(before.surname(), sought.surname()) && isSame(before.forename(), sought.forename()));
        boolean hasFormer = isSame(child.forename(), sought.forename())
                && !sought.formerSurname().isEmpty()
                && isSame(child.surname(), sought.formerSurname());
        if (hadName || hasFormer) {
            found.possible(child, "same date of birth, and a former name");
            return;
        }
        boolean isAtHome = livesOrLived(child, sought.postcode());
        if (isAtHome && isSame(child.forename(), sought.forename())) {
            found.possible(child, "same forename, date of birth and postcode, another surname");
        } else if (isAtHome
                && isSame(child.surname(), sought.surname())
                && isShort(child.forename(), sought.forename())) {
            // twins have forenames of which neither begins the other
            found.possible(child, "same surname, date of birth and postcode, and a forename that may be the same");
        }
    }

    private static boolean livesOrLived(ChildIdentity child, String postcode) {
        String sought = squeezed(postcode);
        return !sought.isEmpty()
                && (child.postcode() != null && squeezed(child.postcode()).equals(sought)
                        || child.formerly().stream()
                                .anyMatch(before -> before.postcode() != null
                                        && squeezed(before.postcode()).equals(sought)));
    }

    private static boolean isShort(String one, String other) {
        String first = NameSearch.folded(one).strip();
        String second = NameSearch.folded(other).strip();
        return first.length() >= 2 && second.length() >= 2 && (first.startsWith(second) || second.startsWith(first));
    }

    private static boolean hasName(SoughtChild sought, ChildIdentity child) {
        return isSame(sought.surname(), child.surname()) && isSame(sought.forename(), child.forename());
    }

    private static boolean isSame(String one, String other) {
        return squeezed(NameSearch.folded(one)).equals(squeezed(NameSearch.folded(other)));
    }

    private static String squeezed(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** What was found so far. */
    private static final class Found {

        private final Map<UUID, Candidate> candidates = new LinkedHashMap<>();
        private @Nullable ChildIdentity target;
        private String why = "";

        /**
         * A child with the same number: certain where a name or the date of birth agrees, too, or the file has neither.
         */
        void look(@Nullable ChildIdentity child, SoughtChild sought, String same) {
            if (child == null) {
                return;
            }
            boolean isNumberAlone = sought.surname().isEmpty() && sought.dateOfBirth() == null;
            if (isNumberAlone || child.dateOfBirth().equals(sought.dateOfBirth()) || hasName(sought, child)) {
                certain(child, same);
            } else {
                possible(child, same + ", but another name and date of birth");
            }
        }

        void certain(ChildIdentity child, String because) {
            if (target == null) {
                target = child;
                why = because;
            }
        }

        void possible(ChildIdentity child, String because) {
            candidates.putIfAbsent(
                    child.id(),
                    new Candidate(
                            child.id(),
                            Names.said(child.forename(), child.surname()) + ", " + child.reference(),
                            because));
        }
    }
}
