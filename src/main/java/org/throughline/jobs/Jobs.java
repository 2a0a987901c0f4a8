package org.throughline.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.security.CurrentUser;

/**
 * Work in the background, for the services of the features: they answer for who may begin, stop and see it. Each piece
 * of work bears the id of what it works on.
 */
@Component
public class Jobs {

    private final JobTable table;
    private final JobQueues queues;
    private final CurrentUser user;
    /** A transaction that sees what work just wrote of itself, whatever the caller's saw before. */
    private final TransactionTemplate apart;

    Jobs(JobTable table, JobQueues queues, CurrentUser user, PlatformTransactionManager transactions) {
        this.table = table;
        this.queues = queues;
        this.user = user;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts work in the queue, together with the transaction it belongs to.
     *
     * @return false where it is under way already; nothing is then changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(String kind, UUID id) {
        if (status(id).state().isUnderWay()) {
            return false;
        }
        boolean asked = table.ask(id, kind, user.login(), user.name());
        if (asked) {
            queues.add(kind, id);
        }
        return asked;
    }

    /**
     * Stops work: at once where it waits, at its next look where it is being done; nothing where it is over. Work that
     * tells how far it is at the same moment is no reason to refuse, so it is asked in a transaction of its own, and
     * again.
     */
    public void stop(UUID id) {
        RetryOnConflict.run(() -> apart.executeWithoutResult(status -> table.requestStop(id)));
    }

    /** Forgets work on something that was deleted; it stops. */
    @Transactional
    public void forget(UUID id) {
        table.forget(id);
    }

    /** Where some work stands. */
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return statuses(List.of(id)).getOrDefault(id, JobStatus.NONE);
    }

    /** Where the work on each of these stands; nothing for what nobody asked for. */
    @Transactional(readOnly = true)
    public Map<UUID, JobStatus> statuses(Collection<UUID> ids) {
        return table.statuses(ids);
    }

    /** Whether the work on any of these goes on. */
    @Transactional(readOnly = true)
    public boolean isAnyUnderWay(Collection<UUID> ids) {
        return statuses(ids).values().stream().anyMatch(status -> status.state().isUnderWay());
    }

    /**
     * Reads what is worked on, with where the work on each stands; what nobody asked for has {@link JobStatus#NONE}.
     *
     * @param ids selects the ids of all, in the first column
     * @param rows selects the same with what is to be read, among it the {@code id}
     * @param making makes one of a row
     */
    @Transactional(readOnly = true)
    public <T> List<T> read(StatementSpec ids, StatementSpec rows, WorkedRow<T> making) {
        Map<UUID, JobStatus> statuses = statuses(
                ids.query((row, number) -> row.getObject(1, UUID.class)).list());
        return rows.query((row, number) ->
                        making.of(row, statuses.getOrDefault(row.getObject("id", UUID.class), JobStatus.NONE)))
                .list();
    }
}
