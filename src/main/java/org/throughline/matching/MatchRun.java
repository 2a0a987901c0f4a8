package org.throughline.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** One run: what was asked, where it stands, and what it came to. */
@Entity
class MatchRun {

    private static final int LONGEST_FAILURE = 2_000;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private RunSummary.Origin origin = RunSummary.Origin.RECORDS;

    private @Nullable Integer entryYear;

    @Enumerated(EnumType.STRING)
    private Profile profile = Profile.BOROUGH_FIRST;

    private int weightPreference;
    private int weightTravel;
    private int weightCost;
    private int weightSibling;
    private @Nullable Integer ruleVersion;
    private boolean rulesSigned;
    private int seconds;
    private @Nullable Long stepLimit;
    private long seed;

    @Enumerated(EnumType.STRING)
    private RunStatus status = RunStatus.WAITING;

    @Formula("(exists (select 1 from match_run_stop s where s.run_id = id))")
    private boolean stopRequested;

    private int resumed;
    private String requestedBy = "";
    private Instant requestedAt = Instant.EPOCH;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private long searchedMillis;
    private long steps;
    private @Nullable String failure;
    private int pupils;
    private int provisions;
    private String problemHash = "";
    private @Nullable String answerHash;
    private @Nullable String recordsHash;

    protected MatchRun() {}

    MatchRun(
            RunRequest request,
            RunRules rules,
            Problem problem,
            String problemHash,
            RunSummary.Origin origin,
            @Nullable Integer entryYear,
            @Nullable String recordsHash) {
        this.recordsHash = recordsHash;
        this.name = request.name().strip();
        this.origin = origin;
        this.entryYear = entryYear;
        this.profile = request.profile();
        Weights weights = rules.book().weights();
        this.weightPreference = weights.preference();
        this.weightTravel = weights.travel();
        this.weightCost = weights.cost();
        this.weightSibling = weights.sibling();
        this.ruleVersion = request.ruleVersion();
        this.rulesSigned = rules.isSigned();
        this.seconds = request.seconds();
        this.stepLimit = request.stepLimit();
        this.seed = request.seed();
        this.pupils = problem.pupils().size();
        this.provisions = problem.provisions().size();
        this.problemHash = problemHash;
    }

    UUID id() {
        return id;
    }

    void requested(String by, Instant at) {
        requestedBy = by;
        requestedAt = at;
    }

    void rename(String newName) {
        name = newName.strip();
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    RunStatus status() {
        return status;
    }

    /** Begins the search, or takes it up again where an earlier service left it. */
    void begin(Instant at) {
        if (status == RunStatus.RUNNING) {
            resumed++;
        } else {
            startedAt = at;
        }
        status = RunStatus.RUNNING;
        endedBy = null;
    }

    void improved(Duration searched, String newAnswerHash) {
        searchedMillis = searched.toMillis();
        answerHash = newAnswerHash;
    }

    void found(String why, Duration searched, long stepsTaken) {
        endedBy = why;
        searchedMillis = searched.toMillis();
        steps = stepsTaken;
    }

    void end(Instant at) {
        status = RunStatus.ENDED;
        endedAt = at;
    }

    /** Ends with an answer that is not to be shown. */
    void withhold(Instant at) {
        status = RunStatus.WITHHELD;
        endedAt = at;
    }

    void fail(Instant at, String why) {
        status = RunStatus.FAILED;
        endedAt = at;
        failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    RunSummary summary() {
        return new RunSummary(
                id,
                name,
                origin,
                entryYear,
                profile,
                new Weights(weightPreference, weightTravel, weightCost, weightSibling),
                ruleVersion,
                rulesSigned,
                seconds,
                stepLimit,
                seed,
                status,
                stopRequested,
                resumed,
                requestedBy,
                requestedAt,
                endedBy,
                Duration.ofMillis(searchedMillis),
                steps,
                failure,
                pupils,
                provisions,
                problemHash,
                answerHash,
                recordsHash);
    }
}
