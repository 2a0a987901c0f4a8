package org.throughline.referee;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an answer against a pack: every hard rule, every cell and every total, recounted from the files alone. */
public final class PackReferee {

    private final Map<String, Pupil> pupils = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new HashMap<>();
    private final List<Limit> limits = new ArrayList<>();
    private final Map<String, BigDecimal> pairCosts = new HashMap<>();
    private final Map<String, BigDecimal[]> projects = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, String> at = new HashMap<>();
    private final Map<String, Object> totals = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private record Pupil(
            String id,
            int nc,
            int start,
            List<String> needs,
            String sex,
            String easting,
            String northing,
            List<String> preferences,
            Set<String> excluded,
            String keep,
            String stay,
            Set<String> apart,
            Set<String> together,
            Set<String> siblingAt,
            Set<String> requires,
            Integer last) {

        boolean isSettledAt(String place) {
            return !keep.isEmpty() || (place != null && place.equals(stay));
        }
    }

    private record Provision(
            String id,
            boolean inBorough,
            Set<String> needs,
            int from,
            int to,
            String sex,
            String easting,
            String northing,
            BigDecimal cost,
            Set<String> features,
            Integer opens,
            Integer closes) {}

    private record Limit(String provision, int year, int from, int to, int places) {}

    private PackReferee() {}

    /**
     * What the referee found.
     *
     * @param totals recounted, by the names of the summary
     * @param faults broken rules and wrong figures, as sentences
     */
    public record Verdict(Map<String, Object> totals, List<String> faults) {}

    /** Judges an answer. */
    public static Verdict judge(Path pack, Path answer) throws IOException {
        PackReferee referee = new PackReferee();
        referee.readPack(pack, answer);
        referee.readAnswer(answer);
        referee.countTotals();
        referee.checkApart();
        referee.checkLimits();
        referee.checkSummary(answer.resolve("summary.json"));
        return new Verdict(referee.totals, referee.faults);
    }

    private void readPack(Path pack, Path answer) throws IOException {
        Csv.rows(answer.resolve("chosen.csv"), false).stream()
                .filter(row -> "Y".equals(row.get("chosen")))
                .forEach(row -> chosen.add(row.get("project_id")));
        Set<String> absent = new HashSet<>();
        for (Map<String, String> row : Csv.rows(pack.resolve("projects.csv"), false)) {
            BigDecimal[] sums = projects.computeIfAbsent(
                    row.get("project_id"), id -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(decimal(row.get("capital_cost")));
            sums[1] = sums[1].add(decimal(row.get("annual_fixed_cost")));
            if (!chosen.contains(row.get("project_id"))) {
                absent.add(row.get("provision_id"));
            }
        }
        for (Map<String, String> row : Csv.rows(pack.resolve("provisions.csv"), true)) {
            if (!absent.contains(row.get("provision_id"))) {
                provisions.put(row.get("provision_id"), provision(row));
            }
        }
        for (Map<String, String> row : Csv.rows(pack.resolve("pupils.csv"), true)) {
            pupils.put(row.get("pupil_id"), pupil(row));
        }
        pupils.values()
                .forEach(pupil -> List.copyOf(pupil.together()).stream()
                        .filter(pupils::containsKey)
                        .forEach(other -> pupils.get(other).together().add(pupil.id())));
        for (Map<String, String> row : Csv.rows(pack.resolve("places.csv"), true)) {
            limits.add(new Limit(
                    row.get("provision_id"),
                    whole(row.get("academic_year")),
                    whole(row.get("nc_year_from")),
                    whole(row.get("nc_year_to")),
                    whole(row.get("places"))));
        }
        for (Map<String, String> row : Csv.rows(pack.resolve("pair_costs.csv"), false)) {
            pairCosts.put(row.get("pupil_id") + " " + row.get("provision_id"), decimal(row.get("annual_cost")));
        }
    }

    private static Provision provision(Map<String, String> row) {
        return new Provision(
                row.get("provision_id"),
                "Y".equals(row.get("in_borough")),
                Set.copyOf(words(row.get("needs"))),
                whole(row.get("nc_year_from")),
                whole(row.get("nc_year_to")),
                cell(row, "sex"),
                cell(row, "easting"),
                cell(row, "northing"),
                decimal(row.get("annual_cost")),
                Set.copyOf(words(row.get("features"))),
                wholeOrNull(row.get("opens")),
                wholeOrNull(row.get("closes")));
    }

    private static Pupil pupil(Map<String, String> row) {
        Set<String> together = new HashSet<>(words(row.get("sibling_with")));
        together.remove(row.get("pupil_id"));
        return new Pupil(
                row.get("pupil_id"),
                whole(row.get("nc_year")),
                whole(row.get("start_year")),
                words(row.get("needs")),
                cell(row, "sex"),
                cell(row, "easting"),
                cell(row, "northing"),
                words(row.get("preferences")),
                Set.copyOf(words(row.get("excluded"))),
                cell(row, "keep"),
                cell(row, "stay_at"),
                Set.copyOf(words(row.get("keep_apart"))),
                together,
                Set.copyOf(words(row.get("sibling_at"))),
                Set.copyOf(words(row.get("requires"))),
                wholeOrNull(row.get("last_nc_year")));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<String> words(String cell) {
        return cell == null || cell.isBlank()
                ? List.of()
                : Arrays.asList(cell.strip().split(" +"));
    }

    private static int whole(String cell) {
        return new BigDecimal(cell).intValueExact();
    }

    private static Integer wholeOrNull(String cell) {
        return cell == null || cell.isEmpty() ? null : Integer.valueOf(whole(cell));
    }

    private static BigDecimal decimal(String cell) {
        return cell == null || cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    /** Why a provision may not be proposed, in the order of the format; null where it may. */
    private String refusal(Pupil pupil, Provision place) {
        if (pupil.stay().equals(place.id())) {
            return null;
        }
        if (pupil.nc() < place.from() || pupil.nc() > place.to()) {
            return "NC_YEAR";
        }
        if (!place.needs().isEmpty() && !place.needs().contains(pupil.needs().getFirst())) {
            return "NEED_NOT_DESIGNATED";
        }
        if (!place.sex().isEmpty() && !place.sex().equals(pupil.sex())) {
            return "SEX";
        }
        if (!place.features().containsAll(pupil.requires())) {
            return "FEATURE";
        }
        boolean isBefore = place.opens() != null && pupil.start() < place.opens();
        boolean isAfter = place.closes() != null && pupil.start() >= place.closes();
        if (isBefore || isAfter) {
            return "NOT_OPEN";
        }
        if (pupil.excluded().contains(place.id())) {
            return "EXCLUDED";
        }
        return !pupil.stay().isEmpty() && !pupil.preferences().contains(place.id()) ? "NOT_ASKED" : null;
    }

    private String firstEligible(Pupil pupil) {
        for (String wanted : pupil.preferences()) {
            Provision place = provisions.get(wanted);
            if (place != null && pupil.keep().isEmpty() && refusal(pupil, place) == null) {
                return wanted;
            }
        }
        return null;
    }

    private BigDecimal cost(Pupil pupil, Provision place) {
        return pairCosts.getOrDefault(pupil.id() + " " + place.id(), place.cost());
    }

    private static double metres(Pupil pupil, Provision place) {
        if (pupil.easting().isEmpty() || place.easting().isEmpty()) {
            return -1;
        }
        return 1.3
                * Math.hypot(
                        Double.parseDouble(pupil.easting()) - Double.parseDouble(place.easting()),
                        Double.parseDouble(pupil.northing()) - Double.parseDouble(place.northing()));
    }

    private static long halfUp(double value) {
        return (long) Math.floor(value + 0.5);
    }

    private long points(Pupil pupil, Provision place) {
        long points = halfUp(cost(pupil, place).doubleValue() / 100);
        int rank = pupil.preferences().indexOf(place.id());
        if (rank >= 0) {
            points += 100L * rank;
        } else if (!pupil.preferences().isEmpty()) {
            points += 100L * pupil.preferences().size() + (place.id().equals(pupil.stay()) ? 100 : 200);
        }
        double metres = metres(pupil, place);
        points += metres < 0 ? 0 : halfUp(metres / 100);
        Set<String> family = new HashSet<>(pupil.together());
        family.retainAll(pupils.keySet());
        boolean isTogether = pupil.siblingAt().contains(place.id())
                || family.stream().anyMatch(other -> place.id().equals(at.get(other)));
        boolean hasFamily = !pupil.siblingAt().isEmpty() || !family.isEmpty();
        return points + (hasFamily && !isTogether ? 50 : 0);
    }

    private void readAnswer(Path answer) throws IOException {
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.rows(answer.resolve("placements.csv"), true)) {
            if (given.put(row.get("pupil_id"), row) != null) {
                faults.add(row.get("pupil_id") + ": listed twice");
            }
        }
        for (Pupil pupil : pupils.values()) {
            Map<String, String> row = given.remove(pupil.id());
            if (row == null) {
                faults.add(pupil.id() + ": not in placements.csv");
            } else {
                checkRow(pupil, row);
            }
        }
        given.keySet().forEach(id -> faults.add(id + ": not in the pack"));
    }

    private void checkRow(Pupil pupil, Map<String, String> row) {
        String placeId = row.get("provision_id");
        expect(pupil, "outcome", outcome(pupil, placeId), row);
        if (!pupil.stay().isEmpty() && placeId.isEmpty()) {
            faults.add(pupil.id() + ": may stay at " + pupil.stay() + " and is left without a place");
        }
        if (!pupil.keep().isEmpty() && !pupil.keep().equals(placeId)) {
            faults.add(pupil.id() + ": kept at " + pupil.keep() + " but answered " + placeId);
        }
        String first = firstEligible(pupil);
        expect(pupil, "contested", first != null && !first.equals(placeId) ? "Y" : "N", row);
        if (placeId.isEmpty()) {
            return;
        }
        Provision place = provisions.get(placeId);
        if (place == null) {
            faults.add(pupil.id() + ": unknown provision " + placeId);
            return;
        }
        String refusal = refusal(pupil, place);
        if (refusal != null && pupil.keep().isEmpty()) {
            faults.add(pupil.id() + ": " + placeId + " forbidden by " + refusal);
        }
        at.put(pupil.id(), placeId);
        expect(pupil, "in_borough", place.inBorough() ? "Y" : "N", row);
        expect(
                pupil,
                "preference_rank",
                pupil.preferences().isEmpty()
                        ? ""
                        : String.valueOf(pupil.preferences().indexOf(placeId) + 1),
                row);
        double metres = metres(pupil, place);
        expect(pupil, "travel_m", metres < 0 ? "" : String.valueOf(halfUp(metres)), row);
        BigDecimal cost = cost(pupil, place);
        expect(
                pupil,
                "annual_cost",
                cost.signum() == 0 ? "0" : cost.stripTrailingZeros().toPlainString(),
                row);
    }

    private static String outcome(Pupil pupil, String placeId) {
        if (!pupil.keep().isEmpty()) {
            return "KEPT";
        }
        if (placeId.isEmpty()) {
            return "UNPLACED";
        }
        return placeId.equals(pupil.stay()) ? "STAYS" : "PROPOSED";
    }

    private void expect(Pupil pupil, String column, String expected, Map<String, String> row) {
        if (!expected.equals(row.get(column))) {
            faults.add(pupil.id() + ": " + column + " " + row.get(column) + ", expected " + expected);
        }
    }

    private void countTotals() {
        long out = 0;
        long missed = 0;
        long points = 0;
        BigDecimal pounds = BigDecimal.ZERO;
        for (Pupil pupil : pupils.values()) {
            String first = firstEligible(pupil);
            missed += first != null && !first.equals(at.get(pupil.id())) ? 1 : 0;
            Provision place = provisions.get(at.getOrDefault(pupil.id(), ""));
            if (place != null) {
                out += place.inBorough() ? 0 : 1;
                points += points(pupil, place);
                pounds = pounds.add(cost(pupil, place));
            }
        }
        totals.put("pupils", (long) pupils.size());
        totals.put("unplaced", (long) pupils.size() - at.size());
        totals.put("out_of_borough", out);
        totals.put("preference_not_met", missed);
        totals.put("points", points);
        if (!projects.isEmpty()) {
            BigDecimal capital = BigDecimal.ZERO;
            for (String id : chosen) {
                BigDecimal[] sums = projects.get(id);
                if (sums == null) {
                    faults.add("chosen.csv: unknown project " + id);
                } else {
                    capital = capital.add(sums[0]);
                    pounds = pounds.add(sums[1]);
                }
            }
            totals.put("capital_cost", capital.setScale(2, RoundingMode.HALF_UP));
            totals.put("annual_pounds", pounds.setScale(2, RoundingMode.HALF_UP));
        }
    }

    private void checkApart() {
        for (Pupil pupil : pupils.values()) {
            for (String id : pupil.apart()) {
                Pupil other = pupils.get(id);
                String place = at.get(pupil.id());
                boolean areTogether =
                        other != null && other != pupil && place != null && place.equals(at.get(other.id()));
                if (areTogether && !(pupil.isSettledAt(place) && other.isSettledAt(place))) {
                    faults.add(pupil.id() + " and " + id + ": kept apart, both at " + place);
                }
            }
        }
    }

    /** Whether a pupil at a provision takes a place that a limit counts. */
    private static boolean counts(Limit limit, Pupil pupil, Provision place) {
        int top = pupil.last() == null ? place.to() : Math.min(place.to(), pupil.last());
        int years = limit.year() - pupil.start();
        int nc = pupil.nc() + years;
        return years >= 0 && (years == 0 || nc <= top) && limit.from() <= nc && nc <= limit.to();
    }

    private void checkLimits() {
        for (Limit limit : limits) {
            Provision place = provisions.get(limit.provision());
            if (place == null) {
                continue;
            }
            int kept = 0;
            int mayStay = 0;
            int staying = 0;
            int proposed = 0;
            for (Pupil pupil : pupils.values()) {
                boolean isHere = place.id().equals(at.get(pupil.id()));
                boolean holds = place.id().equals(pupil.stay());
                if ((isHere || holds) && counts(limit, pupil, place)) {
                    mayStay += holds ? 1 : 0;
                    kept += isHere && !pupil.keep().isEmpty() ? 1 : 0;
                    staying += isHere && holds ? 1 : 0;
                    proposed += isHere && !holds && pupil.keep().isEmpty() ? 1 : 0;
                }
            }
            int open = kept + mayStay <= limit.places() ? limit.places() - kept - staying : 0;
            if (proposed > Math.max(0, open)) {
                faults.add(limit + ": " + proposed + " proposed, " + open + " open");
            }
        }
    }

    private void checkSummary(Path file) throws IOException {
        if (!Files.exists(file)) {
            faults.add("summary.json: missing");
            return;
        }
        JsonNode summary = JsonMapper.builder().build().readTree(Files.readString(file));
        totals.forEach((key, value) -> {
            if (!is(summary.path(key), value)) {
                faults.add("summary.json: " + key + " " + summary.path(key) + ", recounted " + value);
            }
        });
        JsonNode bound = summary.path("bound");
        bound.propertyNames().forEach(key -> {
            if (!totals.containsKey(key)
                    || !bound.path(key).isNumber()
                    || bound.path(key).decimalValue().compareTo(number(totals.get(key))) > 0) {
                faults.add("summary.json: bound on " + key + " " + bound.path(key) + " is no bound");
            }
        });
        JsonNode proven = summary.path("proven");
        proven.propertyNames().forEach(key -> {
            if (proven.path(key).booleanValue() && !is(bound.path(key), totals.get(key))) {
                faults.add("summary.json: " + key + " said proven, bound " + bound.path(key));
            }
        });
    }

    private static boolean is(JsonNode node, Object value) {
        return node.isNumber() && value != null && node.decimalValue().compareTo(number(value)) == 0;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
