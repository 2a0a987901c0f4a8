package org.throughline.opendata.packs;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.opendata.OpendataRefusal;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistorySummary;

/** The forecast pack of the chosen history, written anew: nothing else that was in an uploaded file comes along. */
@Component
class HistoryPack {

    private final Histories histories;
    private final ForecastFormat format;

    HistoryPack(Histories histories, ForecastFormat format) {
        this.histories = histories;
        this.format = format;
    }

    /**
     * A pack and where its history comes from.
     *
     * @param source in words
     */
    record Made(PackFile file, String source) {}

    /** Makes the pack and reads it back. */
    Made make() {
        HistorySummary chosen = histories.chosen().orElseThrow(() -> new OpendataRefusal.NoHistoryForPack().refused());
        ForecastFormat.Reading reading = histories.read(chosen.id());
        History history = Objects.requireNonNull(reading.history());
        byte[] zip = format.history(history, reading.costs());
        ForecastFormat.Reading back = format.readHistory(zip);
        if (!back.faults().isEmpty()) {
            throw new OpendataRefusal.PackNotSound(back.faults().getFirst()).refused();
        }
        int rows = history.flows().stream().mapToInt(Flow::children).sum();
        return new Made(new PackFile("forecast-pack-" + chosen.lastJanuary() + ".zip", zip, rows), chosen.source());
    }
}
