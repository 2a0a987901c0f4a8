package org.throughline.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.provision.RequestRoutes;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Runs and a problem of three children, small enough to be counted by hand. */
public final class RunFixture {

    /** When every run of this fixture was asked for. */
    public static final Instant ASKED = Instant.parse("2026-11-26T09:00:00Z");

    /**
     * ANN asks for NEAR, then FAR; BEN for NEAR; CAT for OUT, then FAR. NEAR has one place at 20,050 pounds, FAR five
     * at 31,000, OUT lies outside the borough, is not limited and costs 64,000.
     */
    public static final Problem THREE = new Problem(
            List.of(pupil("ANN", "NEAR", "FAR"), pupil("BEN", "NEAR"), pupil("CAT", "OUT", "FAR")),
            List.of(provision("NEAR", true, 20_050), provision("FAR", true, 31_000), provision("OUT", false, 64_000)),
            List.of(new PlaceLimit("NEAR", 2027, 7, 7, 1), new PlaceLimit("FAR", 2027, 7, 7, 5)),
            List.of());

    /** BEN has the place at NEAR, the others are at FAR. */
    public static final Map<String, String> PLAN = Map.of("ANN", "FAR", "BEN", "NEAR", "CAT", "FAR");

    private final UUID id = UUID.randomUUID();
    private String name = "A run";
    private RunSummary.Origin origin = RunSummary.Origin.PACK;
    private @Nullable Integer entryYear;
    private @Nullable String recordsHash;
    private @Nullable Integer ruleVersion;
    private Profile profile = Profile.BOROUGH_FIRST;
    private RunStatus status = RunStatus.ENDED;
    private @Nullable String endedBy = "proven";
    private int seconds = 60;
    private long searchedMillis = 1_500;

    private RunFixture() {}

    /** A run of a pack that has ended. */
    public static RunFixture aRun() {
        return new RunFixture();
    }

    private static Pupil pupil(String id, String... preferences) {
        return Pupil.builder(id, 7, 2027, NeedType.ASD).preferences(preferences).build();
    }

    private static Provision provision(String id, boolean inBorough, int pounds) {
        return Provision.builder(id, ProvisionType.SPECIAL_SCHOOL, 0, 13)
                .inBorough(inBorough)
                .annualCost(pounds)
                .build();
    }

    public RunFixture named(String words) {
        name = words;
        return this;
    }

    /** On the records of an entry year, which gave this fingerprint. */
    public RunFixture onRecords(int year, @Nullable String hash) {
        origin = RunSummary.Origin.RECORDS;
        entryYear = year;
        recordsHash = hash;
        return this;
    }

    public RunFixture of(Profile first) {
        profile = first;
        return this;
    }

    public RunFixture withRules(int version) {
        ruleVersion = version;
        return this;
    }

    public RunFixture in(RunStatus state) {
        status = state;
        endedBy = state == RunStatus.ENDED ? endedBy : null;
        return this;
    }

    public RunFixture endedBy(@Nullable String why) {
        endedBy = why;
        return this;
    }

    /** The time it may take and the time it has taken. */
    public RunFixture taking(int most, long millis) {
        seconds = most;
        searchedMillis = millis;
        return this;
    }

    public RunSummary summary() {
        return new RunSummary(
                id,
                name,
                origin,
                entryYear,
                profile,
                Weights.DEFAULT,
                ruleVersion,
                ruleVersion != null,
                seconds,
                null,
                7,
                status,
                false,
                0,
                "officer",
                ASKED,
                endedBy,
                Duration.ofMillis(searchedMillis),
                300,
                null,
                3,
                3,
                "problem",
                "answer",
                recordsHash);
    }

    /** What a plan for the three children comes to, with what is known of how each place may be asked for. */
    public RunResult planned(Map<String, String> places, Map<String, RequestRoutes.Basis> routes) {
        return new RunResult(
                summary(),
                Assessment.of(THREE, new Answer(places)),
                Proof.NONE,
                MarginalValues.Result.NONE,
                RunNames.NONE,
                routes,
                new WhatIf(List.of()));
    }
}
