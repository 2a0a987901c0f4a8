package org.throughline.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
class AppUser {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String username = "";
    private String displayName = "";
    private String passwordHash = "";
    private boolean enabled = true;
    private boolean demonstration;
    private Instant credentialsChangedAt = Instant.EPOCH;
    private @Nullable String resetCodeHash;
    private @Nullable Instant resetUntil;
    private int resetTriesLeft;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_setting", joinColumns = @JoinColumn(name = "user_id"))
    private Set<SettingRole> settingRoles = new HashSet<>();

    protected AppUser() {}

    AppUser(NewUser user, String passwordHash, Instant now) {
        this.credentialsChangedAt = now;
        this.username = user.username();
        this.displayName = user.displayName();
        this.passwordHash = passwordHash;
        this.demonstration = user.demonstration();
        this.roles = new HashSet<>(user.work().ofAuthority());
        this.settingRoles = user.work().settingRoles();
    }

    SignedInUser asUser() {
        return new SignedInUser(
                username,
                displayName,
                passwordHash,
                roles,
                Work.workplaces(settingRoles),
                enabled,
                demonstration,
                credentialsChangedAt);
    }

    UserSummary summary() {
        return new UserSummary(
                id,
                version,
                username,
                displayName,
                Set.copyOf(roles),
                Work.workplaces(settingRoles),
                enabled,
                demonstration,
                resetCodeHash != null);
    }

    boolean isAdministrator() {
        return enabled && roles.contains(Roles.ADMINISTRATOR);
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Takes a new password; a code to set one is used up, and sessions of before end. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        credentialsChangedAt = now;
        resetCodeHash = null;
        resetUntil = null;
        resetTriesLeft = 0;
    }

    /** Lets a new password be set with a code until a moment. */
    void letReset(String codeHash, Instant until, int tries) {
        resetCodeHash = codeHash;
        resetUntil = until;
        resetTriesLeft = tries;
    }

    /** The hash of the code with which a new password can be set now; null where none can. */
    @Nullable
    String openResetCode(Instant now) {
        return enabled && resetTriesLeft > 0 && resetUntil != null && now.isBefore(resetUntil) ? resetCodeHash : null;
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    /** Changes what the person does; sessions of before end, so that nobody goes on with rights of before. */
    void changeWork(Work work, Instant now) {
        roles.retainAll(work.ofAuthority());
        roles.addAll(work.ofAuthority());
        settingRoles.retainAll(work.settingRoles());
        settingRoles.addAll(work.settingRoles());
        credentialsChangedAt = now;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
