package org.throughline.interchange.batch;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * With which rights a batch is worked on: those of whoever brought it. Of the authority's people the services are used
 * with all that files of any kind need; health information only by those who may see it. Somebody of a setting has the
 * own roles at the own settings, no more, and nobody else sees the batch.
 */
@Component
class BatchRights {

    private static final StoredJson<Asker> ASKER = new StoredJson<>(new TypeReference<>() {});
    private static final Set<String> OF_WORK =
            Set.of(Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ImportKinds kinds;

    BatchRights(JdbcClient jdbc, CurrentUser user, ImportKinds kinds) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.user = user;
    }

    private record Asker(Set<String> roles, Map<UUID, Set<String>> bySetting) {}

    /**
     * The kind of a batch, for whoever works on it.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where the person may not
     */
    ImportKind kind(ImportBatch batch) {
        return kinds.allowed(batch.kind()).orElseThrow(() -> new InterchangeRefusal.NotForThisPerson().refused());
    }

    /** Notes the rights of the person who brings a batch. */
    void note(UUID batch) {
        jdbc.sql("update import_batch set asker = ?, at_setting = ? where id = ?")
                .params(
                        ASKER.write(new Asker(user.roles(), user.rolesBySetting())),
                        user.rolesAtAuthority().isEmpty(),
                        batch)
                .update();
    }

    /** Whether the person asking may see a batch at all. */
    boolean isSeen(UUID batch) {
        return jdbc.sql("select count(*) from import_batch where id = ? and if(at_setting, login = ?, ?)")
                        .params(batch, user.login(), !user.rolesAtAuthority().isEmpty())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Does some work on a batch. */
    <T> T with(UUID batch, Supplier<T> work) {
        Asker asker = jdbc.sql("select asker from import_batch where id = ? and asker is not null")
                .param(batch)
                .query(String.class)
                .optional()
                .map(ASKER::read)
                .orElseGet(() -> new Asker(Set.of(), Map.of()));
        Set<String> roles = new TreeSet<>(asker.roles());
        if (roles.stream().anyMatch(Roles.OF_THE_AUTHORITY::contains)) {
            roles.addAll(OF_WORK);
        }
        return OnBehalfOf.named(
                user.login(), user.name(), ImportJob.KIND, asker.bySetting(), work, roles.toArray(String[]::new));
    }
}
