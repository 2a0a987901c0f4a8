package org.throughline.sufficiency.forecast;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.sufficiency.published.EnglandGrowth;

/** How long 1,000 simulations of ten years take, for a borough and for a county. */
public final class ForecastBenchmark {

    private static final int YEARS = 10;
    private static final int SIMULATIONS = 1_000;
    private static final long MB = 1L << 20;

    private ForecastBenchmark() {}

    /** Prints a line for each size and number of threads. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        out.println("plans, threads, seconds, seconds of the processor, MB in use");
        for (double scale : new double[] {0.65, 9}) {
            History history = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 6, scale, 1);
            for (int threads = 1; threads <= 2; threads++) {
                long start = System.nanoTime();
                long used = processor();
                Forecast forecast = Forecasting.run(
                        new ForecastRequest(history, YEARS, SIMULATIONS, 42, threads, List.of(), Map.of())
                                .knowing(new EnglandGrowth()),
                        Forecasting.SILENT);
                double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
                Runtime runtime = Runtime.getRuntime();
                out.printf(
                        Locale.ROOT,
                        "%.0f, %d, %.1f, %.1f, %d%n",
                        forecast.januaries().get(forecast.lastJanuary()).total().mean(),
                        threads,
                        seconds,
                        Duration.ofNanos(processor() - used).toMillis() / 1000.0,
                        (runtime.totalMemory() - runtime.freeMemory()) / MB);
            }
        }
    }

    /** What the processor worked for this program, in nanoseconds: other programs do not count. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
