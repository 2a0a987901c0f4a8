package org.throughline.sufficiency.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;

/** The forecast pack's files as one zip: how histories and frozen forecasts are kept, and taken away. */
public interface ForecastFormat {

    /** A history as a forecast pack. */
    byte[] history(History history, Map<ForecastRequest.Price, Double> costs);

    /** Reads a forecast pack that is given. */
    Reading readHistory(byte[] zip);

    /** Reads a forecast pack that was accepted before: rules that came later do not refuse it. */
    Reading readStored(byte[] zip);

    /** A forecast with what is said of it and its back-test as the files of the answer. */
    byte[] forecast(ForecastRequest request, Forecast forecast, Findings findings, Backtest backtest, double seconds);

    /** Reads what {@link #forecast} wrote. */
    ForecastTables readForecast(byte[] zip);

    /** Children by kind of setting with NC year and with need; nothing in forecasts made before these were kept. */
    List<SettingCell> readSettingCells(byte[] zip);

    /**
     * What reading a pack led to.
     *
     * @param history what it tells; null where something is wrong with it
     * @param costs pounds a child a year
     * @param faults everything that is wrong, as lines
     * @param warnings things worth knowing, as lines
     */
    record Reading(
            @Nullable History history,
            Map<ForecastRequest.Price, Double> costs,
            List<String> faults,
            List<String> warnings) {}
}
