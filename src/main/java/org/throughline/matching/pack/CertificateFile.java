package org.throughline.matching.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.matching.MatchingRefusal;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof as {@code certificate.json}: prices and factors in whole parts of one, with the hashes of the problem and the
 * answer that they belong to.
 */
public final class CertificateFile {

    public static final String NAME = "certificate.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CertificateFile() {}

    /**
     * A certificate that was read.
     *
     * @param problemHash SHA-256 of the problem
     * @param answerHash SHA-256 of the answer
     * @param proof the prices
     */
    public record Certificate(String problemHash, String answerHash, Proof proof) {}

    static byte[] write(Proof proof, String problemHash, String answerHash) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("problem_sha256", problemHash);
        file.put("answer_sha256", answerHash);
        file.put("relaxation", proof.isRelaxation());
        List<Map<String, Object>> levels = new ArrayList<>();
        proof.levels().forEach(level -> levels.add(level(level)));
        file.put("levels", levels);
        return JSON.writeValueAsBytes(file);
    }

    private static Map<String, Object> level(Proof.LevelProof proof) {
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("level", proof.level().key());
        level.put("scale", proof.scale());
        level.put("factors", proof.factors());
        level.put("sum", proof.sum());
        level.put(
                "limits",
                proof.limits().stream()
                        .map(price -> List.of(
                                price.limit().provisionId(),
                                price.limit().academicYear(),
                                price.limit().ncYearFrom(),
                                price.limit().ncYearTo(),
                                price.limit().places(),
                                price.price()))
                        .toList());
        level.put(
                "apart",
                proof.apart().stream()
                        .map(price -> List.of(price.pupils(), price.provision(), price.price()))
                        .toList());
        if (!proof.together().isEmpty()) {
            level.put(
                    "together",
                    proof.together().stream()
                            .map(price -> List.of(price.pupil(), price.provision(), price.own()))
                            .toList());
        }
        Proof.Claim claim = proof.claim();
        if (claim != null) {
            level.put("solver_bound", claim.bound());
            level.put("solver_earlier", claim.earlier());
        }
        return level;
    }

    /**
     * Reads a certificate.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when it is not one
     */
    public static Certificate read(byte[] bytes) {
        try {
            JsonNode file = JSON.readTree(bytes);
            List<Proof.LevelProof> levels =
                    each(file.path("levels")).map(CertificateFile::level).toList();
            return new Certificate(
                    file.path("problem_sha256").stringValue(),
                    file.path("answer_sha256").stringValue(),
                    new Proof(levels, file.path("relaxation").booleanValue()));
        } catch (JacksonException broken) {
            throw new MatchingRefusal.ProofUnreadable(broken.getOriginalMessage()).refused(broken);
        }
    }

    private static Proof.LevelProof level(JsonNode node) {
        String key = node.path("level").stringValue();
        Level level = java.util.Arrays.stream(Level.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new MatchingRefusal.ProofOfUnknownLevel(key).refused());
        return new Proof.LevelProof(
                level,
                node.path("scale").longValue(),
                longs(node.path("factors")),
                each(node.path("limits"))
                        .map(limit -> new Proof.LimitPrice(
                                new PlaceLimit(
                                        limit.path(0).stringValue(),
                                        limit.path(1).intValue(),
                                        limit.path(2).intValue(),
                                        limit.path(3).intValue(),
                                        limit.path(4).intValue()),
                                limit.path(5).longValue()))
                        .toList(),
                each(node.path("apart"))
                        .map(apart -> new Proof.ApartPrice(
                                each(apart.path(0)).map(JsonNode::stringValue).toList(),
                                apart.path(1).stringValue(),
                                apart.path(2).longValue()))
                        .toList(),
                each(node.path("together"))
                        .map(together -> new Proof.TogetherPrice(
                                together.path(0).stringValue(),
                                together.path(1).stringValue(),
                                together.path(2).longValue()))
                        .toList(),
                node.path("sum").longValue(),
                node.has("solver_bound")
                        ? new Proof.Claim(node.path("solver_bound").longValue(), longs(node.path("solver_earlier")))
                        : null);
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Long> longs(JsonNode array) {
        return each(array).map(JsonNode::longValue).toList();
    }
}
