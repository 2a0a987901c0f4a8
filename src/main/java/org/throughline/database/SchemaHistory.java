package org.throughline.database;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateResult;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings a database up to date, once it is clear that this version can: else the service ends with a sentence. */
@Component
class SchemaHistory implements FlywayMigrationStrategy {

    /** The schema of 22 November 2026, the first that later versions take over. */
    static final MigrationVersion FIRST_SUPPORTED = MigrationVersion.fromVersion("20261122.1300");

    private static final String NOTHING_CHANGED = " Nothing was changed.";

    @Override
    public void migrate(Flyway flyway) {
        refusal(flyway).ifPresent(sentence -> {
            throw new DatabaseFailure(sentence + NOTHING_CHANGED, null);
        });
        flyway.migrate();
    }

    private static Optional<String> refusal(Flyway flyway) {
        MigrationInfoService history = flyway.info();
        MigrationInfo[] all = history.all();
        Optional<MigrationInfo> unfinished =
                Arrays.stream(all).filter(each -> each.getState().isFailed()).findFirst();
        if (unfinished.isPresent()) {
            return Optional.of("An earlier start did not finish changing the database (" + name(unfinished.get())
                    + "). Put the last backup back, then start again.");
        }
        Optional<MigrationInfo> newer = Arrays.stream(all)
                .filter(each -> each.getState().isApplied() && !each.getState().isResolved())
                .findFirst();
        if (newer.isPresent()) {
            return Optional.of("The database was used by a newer Throughline (" + name(newer.get())
                    + "). Start that version or a later one.");
        }
        MigrationInfo current = history.current();
        if (current != null && current.getVersion().compareTo(FIRST_SUPPORTED) < 0) {
            return Optional.of("The database is of a Throughline before 22 November 2026 (" + name(current)
                    + "), which this version does not take over. Start the version of 22 November 2026 on it once, then"
                    + " this one.");
        }
        ValidateResult valid = validatedButForWhatIsPending(flyway);
        return valid.validationSuccessful
                ? Optional.empty()
                : Optional.of("What was done to the database before is not what this version knows: "
                        + valid.invalidMigrations.stream()
                                .map(each -> each.version)
                                .findFirst()
                                .orElse("unknown")
                        + ". Start the version that was used with it, or put the last backup back.");
    }

    /** What was done before, held against what this version knows; that something is still to be done is no fault. */
    private static ValidateResult validatedButForWhatIsPending(Flyway flyway) {
        return Flyway.configure(Flyway.class.getClassLoader())
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult();
    }

    private static String name(MigrationInfo migration) {
        return "change " + migration.getVersion() + ", " + migration.getDescription();
    }
}
