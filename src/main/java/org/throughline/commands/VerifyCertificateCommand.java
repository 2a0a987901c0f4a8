package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.throughline.matching.certificate.CertificateCheck;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.pack.CertificateFile;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackLimits;
import org.throughline.shared.Refused;
import org.throughline.sufficiency.pack.PlanPackReader;
import org.throughline.sufficiency.pack.PlanWriter;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.Planning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the certificate of an answer with whole-number sums that trust no solver. */
@Command(
        name = "verify-certificate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Check the proof that came with an answer, trusting no solver.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the certificate holds; what it proves is printed",
            "1:the certificate does not hold; what is wrong is printed",
            "2:the pack, the answer or the call is not accepted"
        })
public final class VerifyCertificateCommand implements Callable<Integer> {

    private static final String SUMMARY = "summary.json";
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int NOT_ACCEPTED = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "FOLDER-OR-ZIP",
            description = "the matching pack, or planning pack")
    private Path pack = Path.of("");

    @Option(names = "--answer", required = true, paramLabel = "FOLDER", description = "the answer's folder")
    private Path answer = Path.of("");

    /** A command with its default options. */
    public VerifyCertificateCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (Files.exists(answer.resolve(PlanWriter.CHOSEN))) {
            return switch (PlanPackReader.read(pack, PackLimits.COMMAND)) {
                case PlanPackReader.Reading.Refused refused -> refuse(refused.faults(), err);
                case PlanPackReader.Reading.Read read -> verify(read, err);
            };
        }
        return switch (PackReader.read(pack, PackLimits.COMMAND)) {
            case PackReading.Refused refused -> refuse(refused.faults(), err);
            case PackReading.Read read -> verify(read.problem(), read.problem(), err);
        };
    }

    private static int refuse(List<PackFault> faults, PrintWriter err) {
        faults.forEach(fault -> err.println(fault.text()));
        return NOT_ACCEPTED;
    }

    /** A plan: what its certificate proves is that no placement for the projects chosen is better. */
    private int verify(PlanPackReader.Reading.Read read, PrintWriter err) throws IOException {
        Set<String> chosen = new HashSet<>();
        try (var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(answer.resolve(PlanWriter.CHOSEN))) {
            csv.stream()
                    .filter(row -> row.getField("chosen").equals("Y"))
                    .forEach(row -> chosen.add(row.getField("project_id")));
        }
        boolean isCost = PlanRequest.Aim.COST
                .key()
                .equals(JSON.readTree(Files.readAllBytes(answer.resolve(SUMMARY)))
                        .path("plan_objective")
                        .asString(""));
        PlanRequest request = new PlanRequest(
                read.problem(),
                read.projects(),
                BigDecimal.ZERO,
                isCost ? PlanRequest.Aim.COST : PlanRequest.Aim.BOROUGH,
                Duration.ZERO);
        int status = verify(request.with(chosen), Planning.priced(request, chosen), err);
        if (status == HOLDS) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "This is about the placements of the projects chosen, points in whole units of pounds. That no"
                                    + " other set is better is proven by a solver; summary.json has the bounds.");
            spec.commandLine().getOut().flush();
        }
        return status;
    }

    /**
     * Verifies a certificate.
     *
     * @param problem the problem that the certificate names
     * @param scored the same, its points those that the certificate bounds
     */
    private int verify(Problem problem, Problem scored, PrintWriter err) throws IOException {
        Assessment assessment;
        CertificateFile.Certificate certificate;
        Weights weights;
        try {
            assessment = Assessment.of(scored, readPlacements());
            certificate = CertificateFile.read(Files.readAllBytes(answer.resolve(CertificateFile.NAME)));
            weights = problem == scored ? readWeights() : new Weights(0, 0, 0, 0);
        } catch (IOException | Refused | IllegalArgumentException | JacksonException unreadable) {
            err.println(answer + ": cannot be read as an answer with a certificate: " + unreadable.getMessage());
            return NOT_ACCEPTED;
        }
        List<String> faults = new ArrayList<>(assessment.faults());
        if (!AnswerFingerprint.of(new ZippedPacks().problem(problem)).equals(certificate.problemHash())) {
            faults.add("the certificate belongs to another pack");
        }
        if (!AnswerFingerprint.of(assessment.answer()).equals(certificate.answerHash())) {
            faults.add("the certificate belongs to another answer");
        }
        faults.addAll(CertificateCheck.faults(assessment, weights, certificate.proof()));
        if (!faults.isEmpty()) {
            faults.forEach(err::println);
            return DOES_NOT_HOLD;
        }
        print(assessment, weights, certificate.proof());
        return HOLDS;
    }

    private void print(Assessment assessment, Weights weights, Proof proof) {
        PrintWriter out = spec.commandLine().getOut();
        Totals totals = assessment.objective(weights);
        for (Proof.Standing standing : proof.standings(totals)) {
            String verdict = standing.isCheckable()
                    ? "proven, checked here"
                    : standing.isProven()
                            ? "proven by a solver; prices alone show " + standing.checkable()
                            : "not proven, at most " + standing.gap() + " above the least possible";
            out.println(standing.level().key() + ": value " + standing.value() + ", bound " + standing.bound() + ", "
                    + verdict);
        }
        out.flush();
    }

    private Answer readPlacements() throws IOException {
        Map<String, String> places = new HashMap<>();
        try (var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(answer.resolve("placements.csv"))) {
            csv.forEach(row -> {
                if (!row.getField("provision_id").isEmpty()) {
                    places.put(row.getField("pupil_id"), row.getField("provision_id"));
                }
            });
        }
        return new Answer(places);
    }

    private Weights readWeights() throws IOException {
        JsonNode weights =
                JSON.readTree(Files.readAllBytes(answer.resolve(SUMMARY))).path("weights");
        return new Weights(
                weights.path("preference").intValue(),
                weights.path("travel").intValue(),
                weights.path("cost").intValue(),
                weights.path("sibling").intValue());
    }
}
