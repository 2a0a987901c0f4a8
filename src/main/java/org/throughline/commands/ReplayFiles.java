package org.throughline.commands;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.matching.PackFormat;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.inyear.Policy;
import org.throughline.matching.inyear.ReplayRequest;
import org.throughline.matching.inyear.ReplayResult;
import org.throughline.matching.pack.AnswerWriter;
import org.throughline.matching.pack.PackWriter;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.pack.PackFiles;
import org.throughline.shared.csv.SafeCsv;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a replay came to, as its format says. */
final class ReplayFiles {

    private static final String ANSWER = "answer/";
    private static final int SHARE_DIGITS = 6;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReplayFiles() {}

    static void write(ReplayRequest request, ReplayResult result, PackFiles files) throws IOException {
        files.write("replay.csv", out -> {
            SafeCsv csv = PackWriter.csv(out);
            csv.writeRecord("order", "policy", "unplaced", "out_of_borough", "points", "seconds");
            for (ReplayResult.Row row : result.rows()) {
                csv.writeRecord(
                        String.valueOf(row.order()),
                        row.policy().key(),
                        String.valueOf(row.totals().unplaced()),
                        String.valueOf(row.totals().outOfBorough()),
                        String.valueOf(row.totals().points()),
                        seconds(row.took()).toPlainString());
            }
            csv.flush();
        });
        byte[] summary = JSON.writeValueAsBytes(summary(request, result));
        files.write("summary.json", out -> out.write(summary));
        Assessment assessment = Assessment.of(request.year(), result.lastAnswer());
        if (!assessment.faults().isEmpty()) {
            throw new IllegalStateException("The placements break a rule: " + assessment.faults());
        }
        PackFormat.Facts facts = new PackFormat.Facts(
                Profile.BOROUGH_FIRST,
                Weights.DEFAULT,
                request.seed(),
                result.arrivals(),
                "steps",
                result.took(),
                request.threads(),
                Proof.NONE,
                MarginalValues.Result.NONE);
        AnswerWriter.write(assessment, facts, true, (name, content) -> files.write(ANSWER + name, content));
    }

    private static Map<String, Object> summary(ReplayRequest request, ReplayResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            ReplayResult.Standing standing = result.standing(policy);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("mean_share_of_hindsight", share(standing.mean()));
            facts.put("mean_in_borough", share(standing.meanInBorough()));
            facts.put("worst_order", standing.worstOrder());
            facts.put("worst_share_of_hindsight", share(standing.worst()));
            summary.put(policy.key(), facts);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("profile", Profile.BOROUGH_FIRST.key());
        settings.put("orders", request.orders());
        settings.put("seed", request.seed());
        settings.put("threads", request.threads());
        settings.put("pupils", result.pupils());
        settings.put("arrivals", result.arrivals());
        settings.put("guesses", result.guesses());
        summary.put("settings", settings);
        summary.put("hindsight_proven", result.isHindsightProven());
        summary.put("seconds", seconds(result.took()));
        return summary;
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3);
    }
}
