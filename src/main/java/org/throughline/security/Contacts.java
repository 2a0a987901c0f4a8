package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;

/** Where people are written to: set by the person or an administrator. Addresses never stand in the audit. */
@Service
@Transactional
public class Contacts {

    private final JdbcClient jdbc;
    private final AppUserRepository users;
    private final CurrentUser user;
    private final AuditTrail audit;

    Contacts(JdbcClient jdbc, AppUserRepository users, CurrentUser user, AuditTrail audit) {
        this.jdbc = jdbc;
        this.users = users;
        this.user = user;
        this.audit = audit;
    }

    /**
     * Where a person is written to.
     *
     * @param email the address; blank where none is recorded
     * @param wantsReminders whether the person wants reminders
     */
    public record Contact(String email, boolean wantsReminders) {}

    /**
     * A person who may sign in, has an address and wants reminders.
     *
     * @param id the user
     * @param login the name with which the person signs in
     * @param name shown to others
     * @param email where the person is written to
     * @param roles roles at the authority
     * @param rolesBySetting roles at settings
     */
    public record Reachable(
            UUID id,
            String login,
            String name,
            EmailAddress email,
            Set<String> roles,
            Map<UUID, Set<String>> rolesBySetting) {

        /** All roles, those held at any setting among them. */
        public Set<String> allRoles() {
            Set<String> all = new HashSet<>(roles);
            rolesBySetting.values().forEach(all::addAll);
            return Set.copyOf(all);
        }
    }

    /** The own contact of the person who is signed in. */
    @PermitAll
    @Transactional(readOnly = true)
    public Contact mine() {
        return idOf(user.login()).map(this::contact).orElse(new Contact("", false));
    }

    /**
     * The person who is signed in says where they are written to.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} where the address is none
     */
    @PermitAll
    public void recordMine(Contact contact) {
        record(idOf(user.login()).orElseThrow(), contact);
    }

    /** The contact of a user. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Contact of(UUID userId) {
        return contact(userId);
    }

    /**
     * Records the address of a user; whether they want reminders is theirs to say.
     *
     * @param email the address; blank for none
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} where the address is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void record(UUID userId, String email) {
        record(userId, new Contact(email, contact(userId).wantsReminders()));
    }

    private void record(UUID userId, Contact contact) {
        String email = contact.email().strip();
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            throw new SecurityRefusal.EmailAddressWrong().refused();
        }
        Contact before = contact(userId);
        jdbc.sql("update app_user set email = :email, reminders = :wanted where id = :id")
                .param("email", email.isEmpty() ? null : email)
                .param("wanted", contact.wantsReminders())
                .param("id", userId)
                .update();
        if (!before.email().equals(email)) {
            audit.record(
                    AuditAction.ACCOUNT,
                    email.isEmpty() ? "Took away the e-mail address of a user" : "Set the e-mail address of a user",
                    userId);
        }
        if (before.wantsReminders() != contact.wantsReminders()) {
            audit.record(
                    AuditAction.ACCOUNT,
                    contact.wantsReminders() ? "Switched reminders on" : "Switched reminders off",
                    userId);
        }
    }

    private Optional<UUID> idOf(String login) {
        return users.findByUsername(login).map(found -> found.summary().id());
    }

    private Contact contact(UUID userId) {
        return jdbc.sql("select email, reminders from app_user where id = ?")
                .param(userId)
                .query((row, number) -> new Contact(
                        Objects.requireNonNullElse(row.getString("email"), ""), row.getBoolean("reminders")))
                .single();
    }

    /** Everybody who can be reminded, by username. For the program's own work alone. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Reachable> toRemind() {
        Map<UUID, String> addresses = new HashMap<>();
        jdbc.sql("select id, email from app_user where enabled and reminders and email is not null")
                .query(row -> {
                    addresses.put(row.getObject("id", UUID.class), row.getString("email"));
                });
        return users.findAllById(addresses.keySet()).stream()
                .map(AppUser::summary)
                .sorted(Comparator.comparing(UserSummary::username))
                .map(each -> new Reachable(
                        each.id(),
                        each.username(),
                        each.displayName(),
                        new EmailAddress(Objects.requireNonNull(addresses.get(each.id()))),
                        each.roles(),
                        each.workplaces().stream().collect(Collectors.toMap(Workplace::settingId, Workplace::roles))))
                .toList();
    }
}
