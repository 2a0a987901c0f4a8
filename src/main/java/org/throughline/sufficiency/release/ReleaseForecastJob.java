package org.throughline.sufficiency.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.security.Roles;
import org.throughline.sufficiency.pack.CalculatedAuthority;
import org.throughline.sufficiency.pack.PublishedWriter;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.PublishedBacktest;
import org.throughline.sufficiency.published.PublishedForecast;
import org.throughline.sufficiency.published.ShippedConstants;
import org.throughline.sufficiency.published.UnusualTotal;

/** Calculates one forecast from published figures, with the test of earlier ones, and freezes it. */
@Component
class ReleaseForecastJob implements JobHandler {

    static final String KIND = "published-forecast";

    /** The forecast, the test, what is said first. */
    private static final int PARTS = 3;

    private final ReleaseForecasts forecasts;
    private final Releases releases;

    ReleaseForecastJob(ReleaseForecasts forecasts, Releases releases) {
        this.forecasts = forecasts;
        this.releases = releases;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        progress.parts(PARTS);
        ReleaseForecast asked = forecasts.find(id).orElseThrow(() -> new ReleaseRefusal.ReleaseUnknown().refused());
        String code = asked.authority().code();
        PublishedAuthority authority = releases.figures(asked.releaseId(), code)
                .orElseThrow(() -> new ReleaseRefusal.ReleaseUnknown().refused());
        PublishedForecast forecast = PublishedForecast.of(
                authority,
                asked.trainTo(),
                asked.years(),
                asked.simulations(),
                asked.seed(),
                ShippedConstants.upTo(asked.trainTo()));
        next(progress);
        List<PublishedBacktest.Row> backtest = PublishedBacktest.of(
                authority,
                releases.figures(asked.releaseId(), Releases.ENGLAND).orElse(null),
                asked.simulations(),
                asked.seed(),
                ShippedConstants::upTo);
        next(progress);
        @Nullable
        UnusualTotal unusual = UnusualTotal.in(authority, asked.trainTo(), asked.years(), asked.seed())
                .orElse(null);
        List<String> said = Remarks.on(authority, asked.trainTo(), asked.years(), unusual);
        SortedMap<String, CalculatedAuthority> all = new TreeMap<>();
        all.put(code, new CalculatedAuthority(asked.trainTo(), asked.years(), forecast, backtest, unusual));
        Map<String, Object> call = new TreeMap<>(Map.of(
                "seed", asked.seed(),
                "simulations", asked.simulations(),
                "years", asked.years(),
                "train_to", asked.trainTo()));
        byte[] answer = ZippedPacks.zip(files -> PublishedWriter.write(all, true, call, files));
        return () -> forecasts.store(id, said, answer);
    }

    private static void next(JobProgress progress) {
        progress.stopIfRequested();
        progress.next();
    }
}
