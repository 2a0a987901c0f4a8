package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.ehcp.Support;
import org.throughline.shared.Invisible;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** Words of closed lists as people write them, and as records hold them. */
final class SheetWords {

    static final String YES = "Yes";
    static final String NO = "No";

    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("autism", "ASD"),
            Map.entry("asc", "ASD"),
            Map.entry("autisticspectrumcondition", "ASD"),
            Map.entry("autismspectrumdisorder", "ASD"),
            Map.entry("otherdifficulty", "OTH"),
            Map.entry("downs", "DS"),
            Map.entry("visualimpairment", "VI"),
            Map.entry("notassessed", "NSA"));
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("special", "SPECIAL_SCHOOL"),
            Map.entry("rp", "RESOURCED_PROVISION"),
            Map.entry("resourcebase", "RESOURCED_PROVISION"),
            Map.entry("resourcedprovision", "RESOURCED_PROVISION"),
            Map.entry("unit", "SEN_UNIT"),
            Map.entry("senunit", "SEN_UNIT"),
            Map.entry("pru", "ALTERNATIVE_PROVISION"),
            Map.entry("ap", "ALTERNATIVE_PROVISION"),
            Map.entry("nmss", "NON_MAINTAINED_SPECIAL"),
            Map.entry("independent", "INDEPENDENT_SPECIAL"),
            Map.entry("college", ProvisionType.POST_16.name()));

    private SheetWords() {}

    /** What a text says in the form of records; empty where it is none of the list. */
    static Optional<String> of(CellForm form, String text) {
        String said = comparable(text);
        return switch (form) {
            case SEX ->
                switch (said) {
                    case "f", "female", "girl" -> Optional.of(Sex.F.label());
                    case "m", "male", "boy" -> Optional.of(Sex.M.label());
                    default -> Optional.empty();
                };
            case YES_NO ->
                switch (said) {
                    case "yes", "y", "true", "1" -> Optional.of(YES);
                    case "no", "n", "false", "0" -> Optional.of(NO);
                    default -> Optional.empty();
                };
            case RISK ->
                Arrays.stream(Support.Risk.values())
                        .map(Support.Risk::label)
                        .filter(label -> comparable(label).equals(said)
                                || comparable(label.substring(0, 1)).equals(said))
                        .findFirst();
            case PROVISION_TYPE -> type(said).map(ProvisionType::label);
            case NEEDS -> needs(text);
            default -> Optional.empty();
        };
    }

    /** The type of provision of a label as {@link #of} gives it. */
    static ProvisionType type(String label, ProvisionType otherwise) {
        return type(comparable(label)).orElse(otherwise);
    }

    private static Optional<ProvisionType> type(String said) {
        return Arrays.stream(ProvisionType.values())
                .filter(each -> comparable(each.label()).equals(said)
                        || comparable(each.name()).equals(said)
                        || each.name().equals(TYPES.get(said)))
                .findFirst();
    }

    /** The needs of a text as {@link #of} gives it, primary first. */
    static List<NeedType> needsOf(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(", ")).map(NeedType::valueOf).toList();
    }

    /** Needs as a text. */
    static String text(List<NeedType> needs) {
        return needs.stream().map(NeedType::name).collect(Collectors.joining(", "));
    }

    private static Optional<String> needs(String text) {
        Optional<NeedType> whole = need(text);
        if (whole.isPresent()) {
            return whole.map(NeedType::name);
        }
        List<NeedType> needs = new ArrayList<>();
        for (String each : text.split("[;,/|&+]")) {
            if (Invisible.strip(each).isEmpty()) {
                continue;
            }
            Optional<NeedType> need = need(each);
            if (need.isEmpty() || needs.contains(need.get())) {
                return Optional.empty();
            }
            needs.add(need.get());
        }
        return needs.isEmpty() ? Optional.empty() : Optional.of(text(needs));
    }

    private static Optional<NeedType> need(String text) {
        String said = comparable(text);
        return Arrays.stream(NeedType.values())
                .filter(each -> comparable(each.name()).equals(said)
                        || comparable(each.label()).equals(said)
                        || each.name().equals(NEEDS.get(said)))
                .findFirst();
    }

    /** The words of a list, for whoever wrote another one. */
    static String list(CellForm form) {
        return switch (form) {
            case SEX -> "Female or Male";
            case YES_NO -> "Yes or No";
            case RISK -> "Low, Medium or High";
            case NEEDS -> "needs, each once, primary first, of " + text(Arrays.asList(NeedType.values()));
            case PROVISION_TYPE ->
                Arrays.stream(ProvisionType.values()).map(ProvisionType::label).collect(Collectors.joining(", "));
            default -> "";
        };
    }

    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
