package org.throughline.matching.ruleversions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.matching.rules.RuleSet;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/**
 * The versions of the weights and further rules: one officer writes a version, another signs it off, and it never
 * changes again.
 */
@Service
@Transactional
public class RuleVersions {

    private static final int LONGEST_REASON = 1_000;

    private final WrittenRulesRepository versions;
    private final CurrentUser user;
    private final Clock clock;
    private final AuditTrail audit;

    RuleVersions(WrittenRulesRepository versions, CurrentUser user, Clock clock, AuditTrail audit) {
        this.audit = audit;
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    /** Every version, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RuleVersion> all() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(written -> written.asRecord(user.login()))
                .toList();
    }

    /** One version; empty when there is none with this number. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RuleVersion> find(int number) {
        return versions.findByNumber(number).map(written -> written.asRecord(user.login()));
    }

    /** The newest version signed off; empty when there is none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RuleVersion> inForce() {
        return all().stream().filter(RuleVersion::isSigned).findFirst();
    }

    /**
     * Writes a new version, a draft.
     *
     * @return its number
     * @throws org.throughline.shared.Refused as {@link RuleVersionRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int write(RuleSet book, String reason) {
        check(book, reason);
        int number = versions.findAllByOrderByNumberDesc().stream()
                        .findFirst()
                        .map(last -> last.asRecord("").number())
                        .orElse(0)
                + 1;
        WrittenRules written = new WrittenRules(number);
        written.write(RuleFile.BOOK.write(book), reason.strip(), user.name(), user.login(), clock.instant());
        versions.saveAndFlush(written);
        audit.record(AuditAction.CHANGE, "Wrote version " + number + " of weights and rules", null, reason.strip());
        return number;
    }

    /**
     * Changes a draft. Who changes it counts as its author from then on.
     *
     * @param revision the revision that was read
     * @throws org.throughline.shared.Refused as {@link RuleVersionRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it in between
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void change(int number, @Nullable Long revision, RuleSet book, String reason) {
        WrittenRules written = draft(number, "changed");
        check(book, reason);
        requireRevision(written, revision);
        written.write(RuleFile.BOOK.write(book), reason.strip(), user.name(), user.login(), clock.instant());
        versions.flush();
    }

    /**
     * Signs a draft off: from then on runs use it unless they are told otherwise.
     *
     * @param revision the revision that was read
     * @throws org.throughline.shared.Refused as {@link RuleVersionRefusal} when the draft is one's own or signed off
     *     already
     * @throws OptimisticLockingFailureException when somebody changed it in between
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void signOff(int number, @Nullable Long revision) {
        WrittenRules written = draft(number, "signed off again");
        if (written.isWrittenBy(user.login())) {
            throw new RuleVersionRefusal.OwnDraft().refused();
        }
        requireRevision(written, revision);
        written.sign(user.name(), clock.instant());
        versions.flush();
        audit.record(AuditAction.DECISION, "Signed off version " + number + " of weights and rules", null);
    }

    /**
     * Deletes a draft.
     *
     * @throws org.throughline.shared.Refused as {@link RuleVersionRefusal} when it is signed off
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void delete(int number) {
        versions.delete(draft(number, "deleted"));
    }

    private WrittenRules draft(int number, String verb) {
        WrittenRules written = versions.findByNumber(number)
                .orElseThrow(() -> new RuleVersionRefusal.VersionDeleted(number).refused());
        if (written.isSigned()) {
            throw new RuleVersionRefusal.VersionSignedOff(number, verb).refused();
        }
        return written;
    }

    private static void requireRevision(WrittenRules written, @Nullable Long revision) {
        if (!written.isRevision(revision)) {
            throw new OptimisticLockingFailureException("A version of the rules was changed by somebody else");
        }
    }

    private static void check(RuleSet book, String reason) {
        List<String> problems = new ArrayList<>(book.problems());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add("Say why, in up to 1,000 characters");
        }
        if (!problems.isEmpty()) {
            throw new RuleVersionRefusal.RulesToPutRight(problems).refused();
        }
    }
}
