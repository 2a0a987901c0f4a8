package org.throughline.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected AppUser() {}

    AppUser(NewUser user, String passwordHash) {
        this.username = user.username();
        this.displayName = user.displayName();
        this.passwordHash = passwordHash;
        this.demonstration = user.demonstration();
        this.settingId = user.settingId();
        this.roles = new HashSet<>(user.roles());
    }

    SignedInUser asUser() {
        return new SignedInUser(username, displayName, passwordHash, roles, settingId, enabled, demonstration);
    }

    UserSummary summary() {
        return new UserSummary(id, username, displayName, Set.copyOf(roles), settingId, enabled, demonstration);
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
