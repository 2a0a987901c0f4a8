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
    private @Nullable UUID settingId;
    private Instant credentialsChangedAt = Instant.EPOCH;
    private @Nullable String resetCodeHash;
    private @Nullable Instant resetUntil;
    private int resetTriesLeft;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected AppUser() {}

    AppUser(NewUser user, String passwordHash, Instant now) {
        this.credentialsChangedAt = now;
        this.username = user.username();
        this.displayName = user.displayName();
        this.passwordHash = passwordHash;
        this.demonstration = user.demonstration();
        this.settingId = user.settingId();
        this.roles = new HashSet<>(user.roles());
    }

    SignedInUser asUser() {
        return new SignedInUser(
                username, displayName, passwordHash, roles, settingId, enabled, demonstration, credentialsChangedAt);
    }

    UserSummary summary() {
        return new UserSummary(
                id, username, displayName, Set.copyOf(roles), settingId, enabled, demonstration, resetCodeHash != null);
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

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
