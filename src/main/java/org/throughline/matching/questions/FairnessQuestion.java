package org.throughline.matching.questions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunResult;
import org.throughline.matching.fairness.Exchange;
import org.throughline.matching.fairness.Exchanges;
import org.throughline.matching.fairness.WeakerClaim;
import org.throughline.matching.fairness.WeakerClaims;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Whether the plan of a run is fair between families: exchanges that would serve all better, and weaker claims. */
public final class FairnessQuestion extends RunQuestion<FairnessQuestion.Fairness> {

    static final String KIND = "fairness:";

    /** Weaker claims kept at most. */
    private static final int MOST_CLAIMS = 5_000;

    private static final StoredJson<Stored> STORED =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    /** About the whole plan of the run. */
    public FairnessQuestion() {}

    /**
     * How fair a plan is.
     *
     * @param before the run
     * @param exchanges families who would all be better served by exchanging
     * @param areAllExchanges whether every exchange was looked at and is listed
     * @param claims places held by somebody with a weaker claim; at most 5,000
     * @param claimsInAll how many of these there are
     */
    public record Fairness(
            RunResult before,
            List<Exchange> exchanges,
            boolean areAllExchanges,
            List<WeakerClaim> claims,
            int claimsInAll) {}

    private record Stored(List<List<String>> exchanges, boolean complete, List<Claim> claims, int claimsInAll) {}

    private record Claim(String asking, String holder, String place, List<WeakerClaim.Rule> rules, boolean only) {}

    @Override
    String word() {
        return KIND;
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        List<WeakerClaim> claims = WeakerClaims.of(before.assessment());
        progress.done(1, 3);
        Exchanges.Found found = Exchanges.of(before.assessment(), progress::isStopRequested);
        return STORED.write(new Stored(
                found.exchanges().stream()
                        .map(exchange -> exchange.moves().stream()
                                .map(move -> move.pupil().id())
                                .toList())
                        .toList(),
                found.isComplete(),
                claims.stream()
                        .limit(MOST_CLAIMS)
                        .map(claim -> new Claim(
                                claim.asking().id(),
                                claim.holder().id(),
                                claim.place().id(),
                                List.copyOf(claim.stronger()),
                                claim.isOnlyChance()))
                        .toList(),
                claims.size()));
    }

    @Override
    Fairness read(String text, RunResult before) {
        Stored stored = STORED.read(text);
        Problem problem = before.assessment().problem();
        return new Fairness(
                before,
                stored.exchanges().stream().map(ids -> exchange(before, ids)).toList(),
                stored.complete(),
                stored.claims().stream()
                        .map(claim -> new WeakerClaim(
                                problem.pupil(claim.asking()),
                                problem.pupil(claim.holder()),
                                problem.provision(claim.place()),
                                rules(claim),
                                claim.only()))
                        .toList(),
                stored.claimsInAll());
    }

    private static Set<WeakerClaim.Rule> rules(Claim claim) {
        Set<WeakerClaim.Rule> rules = EnumSet.noneOf(WeakerClaim.Rule.class);
        rules.addAll(claim.rules());
        return rules;
    }

    /** Each goes where the next one is; who is where stands in the plan. */
    private static Exchange exchange(RunResult before, List<String> ids) {
        List<Exchange.Move> moves = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            Pupil pupil = before.assessment().problem().pupil(ids.get(index));
            moves.add(new Exchange.Move(
                    pupil, place(before, ids.get(index)), place(before, ids.get((index + 1) % ids.size()))));
        }
        return new Exchange(moves);
    }

    private static Provision place(RunResult before, String pupil) {
        return Objects.requireNonNull(
                before.assessment().placement(pupil).map(Placement::provision).orElse(null));
    }
}
