package org.throughline.tutorgroups;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.shared.StoredJson;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.solver.GroupingSearch;
import tools.jackson.core.type.TypeReference;

/** Searches for the groups of a proposal; who stops it keeps the best that was found by then. */
@Component
class GroupingJob implements JobHandler {

    static final String KIND = "tutor-groups";

    /** The problem as it was when the proposal was asked for: ids, no names. */
    static final StoredJson<GroupingProblem> PROBLEM = new StoredJson<>(new TypeReference<>() {});

    private static final Duration MOST = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    GroupingJob(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    /** It reads what was put together when it was asked for, by somebody who may, and nothing else. */
    @Override
    public Set<String> roles() {
        return Set.of();
    }

    private record Asked(int number, GroupingProblem problem) {}

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        Asked asked = jdbc.sql("select number, problem from tutor_proposal where id = ?")
                .param(id)
                .query((row, number) -> new Asked(row.getInt("number"), PROBLEM.read(row.getString("problem"))))
                .optional()
                .orElseThrow(() -> new CancellationException("It was deleted"));
        long begun = System.nanoTime();
        int[] groups = GroupingSearch.run(
                asked.problem(), new GroupingSearch.Limits(asked.number(), MOST, GroupingSearch.TRIES), () -> {
                    progress.done((int) Math.min(MOST.toMillis(), (System.nanoTime() - begun) / 1_000_000), (int)
                            MOST.toMillis());
                    return progress.isStopRequested();
                });
        if (progress.isServiceEnding()) {
            throw new CancellationException("The service ends; the search is begun again");
        }
        return () -> store(id, asked.problem(), groups);
    }

    /** Children who were taken off the list meanwhile are left out. */
    private void store(UUID id, GroupingProblem problem, int[] groups) {
        batches.update("delete from tutor_place where proposal_id = ?", id);
        for (int place = 0; place < groups.length; place++) {
            boolean isByHand = problem.children().get(place).fixed() != null;
            batches.update(
                    "insert into tutor_place (proposal_id, child_id, group_number, moved_by) select p.id, c.id, ?,"
                            + " if(?, p.begun_by, null) from tutor_proposal p join tutor_child c on c.year_id = p.year_id"
                            + " where p.id = ? and c.id = ?",
                    groups[place],
                    isByHand,
                    id,
                    UUID.fromString(problem.children().get(place).id()));
        }
    }
}
