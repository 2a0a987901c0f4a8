package org.throughline.sufficiency.sites;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;

/**
 * What is said about a candidate site.
 *
 * @param name what would open there, up to {@value #LONGEST_NAME} characters
 * @param settingId the setting that it would be part of; null where it would stand by itself
 * @param spareRooms rooms that nobody uses, 0 to {@value #MOST_ROOMS}
 * @param kind a base or a special school
 * @param needs the needs it could be for, one or more
 * @param ncYearFrom the youngest NC year it could take
 * @param ncYearTo the oldest one
 * @param places places in its first year, its second and so on; the last stays
 * @param capital pounds to build it
 * @param annual pounds a year for each place that is taken, place funding included
 * @param leadMonths months from the decision until it can open, 0 to {@value #LONGEST_LEAD}
 * @param decided when it is or was decided to build
 * @param source where these figures come from, with their date
 */
public record SiteDetails(
        String name,
        @Nullable UUID settingId,
        int spareRooms,
        NewProvision.Kind kind,
        Set<NeedType> needs,
        int ncYearFrom,
        int ncYearTo,
        List<Integer> places,
        BigDecimal capital,
        BigDecimal annual,
        int leadMonths,
        LocalDate decided,
        String source) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;
    /** The longest source, in characters. */
    public static final int LONGEST_SOURCE = 1_000;
    /** The most spare rooms. */
    public static final int MOST_ROOMS = 500;
    /** The most places of a year. */
    public static final int MOST_PLACES = 1_000;
    /** The longest lead time, in months. */
    public static final int LONGEST_LEAD = 240;
    /** The most pounds. */
    public static final long MOST_POUNDS = 1_000_000_000;

    private static final int MOST_STEPS = 15;

    /** Refuses what cannot be, as {@link SiteRefusal} or as what a scenario refuses of an opening. */
    public SiteDetails {
        name = name.strip();
        source = source.strip();
        needs = Set.copyOf(needs);
        places = List.copyOf(places);
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, new SiteRefusal.SiteNameMissing(LONGEST_NAME));
        require(spareRooms >= 0 && spareRooms <= MOST_ROOMS, new SiteRefusal.SiteRoomsOutOfRange(MOST_ROOMS));
        require(!needs.isEmpty(), new SiteRefusal.SiteNeedsMissing());
        if (ncYearFrom > ncYearTo || ncYearFrom < State.YOUNGEST || ncYearTo > State.OLDEST) {
            throw new ScenarioRefusal.YearGroupsOutOfRange(State.YOUNGEST, State.OLDEST).refused();
        }
        boolean isRamp = !places.isEmpty()
                && places.size() <= MOST_STEPS
                && places.stream().allMatch(each -> each >= 0 && each <= MOST_PLACES)
                && places.getLast() > 0;
        if (!isRamp) {
            throw new ScenarioRefusal.OpeningPlacesOutOfRange(MOST_PLACES).refused();
        }
        require(isAmount(capital) && isAmount(annual), new SiteRefusal.SiteAmountOutOfRange(MOST_POUNDS));
        require(leadMonths >= 0 && leadMonths <= LONGEST_LEAD, new SiteRefusal.SiteLeadTimeOutOfRange(LONGEST_LEAD));
        require(
                !source.isEmpty() && source.length() <= LONGEST_SOURCE,
                new SiteRefusal.SiteSourceMissing(LONGEST_SOURCE));
    }

    private static boolean isAmount(BigDecimal pounds) {
        return pounds.signum() >= 0
                && pounds.compareTo(BigDecimal.valueOf(MOST_POUNDS)) <= 0
                && pounds.stripTrailingZeros().scale() <= 2;
    }

    private static void require(boolean holds, SiteRefusal otherwise) {
        if (!holds) {
            throw otherwise.refused();
        }
    }

    /** The first day on which it could be open: the day of the decision and the lead time. */
    public LocalDate earliest() {
        return decided.plusMonths(leadMonths);
    }

    /** The first academic year that it can open at the beginning of. */
    public AcademicYear opensFrom() {
        AcademicYear year = AcademicYear.of(earliest());
        return earliest().isAfter(year.firstDay()) ? year.next() : year;
    }

    /** The needs in words. */
    public String needsInWords() {
        return needs.stream().sorted().map(NeedType::label).collect(Collectors.joining(", "));
    }

    /** Its places by year in words. */
    public String placesInWords() {
        return places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What of this differs from what was said before, as sentences; where it is named by its setting's name. */
    List<String> changesSince(SiteDetails before, String setting, String settingBefore) {
        Map<String, String> now = facts(setting);
        return before.facts(settingBefore).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(now.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + now.get(fact.getKey()) + " (was " + fact.getValue() + ")")
                .toList();
    }

    private Map<String, String> facts(String setting) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Name", name);
        facts.put("Where", setting.isBlank() ? "a site of its own" : setting);
        facts.put("Spare rooms", String.valueOf(spareRooms));
        facts.put("Kind", kind.label());
        facts.put("Needs", needsInWords());
        facts.put("Year groups", YearGroup.label(ncYearFrom, ncYearTo));
        facts.put("Places by year", placesInWords());
        facts.put("Pounds to build", plain(capital));
        facts.put("Pounds a year for a place", plain(annual));
        facts.put("Lead time in months", String.valueOf(leadMonths));
        facts.put("Decision", decided.toString());
        facts.put("Source", source);
        return facts;
    }

    private static String plain(BigDecimal pounds) {
        return pounds.setScale(2).toPlainString();
    }
}
