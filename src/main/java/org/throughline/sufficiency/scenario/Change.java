package org.throughline.sufficiency.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;

/** A dated change of a scenario. It holds from the September of its academic year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Change.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = Change.Places.class, name = "places"),
    @JsonSubTypes.Type(value = Change.Designate.class, name = "designate"),
    @JsonSubTypes.Type(value = Change.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Change.Return.class, name = "return"),
    @JsonSubTypes.Type(value = Change.NewPlans.class, name = "new-plans"),
    @JsonSubTypes.Type(value = Change.Ceasing.class, name = "ceasing"),
    @JsonSubTypes.Type(value = Change.Settings.class, name = "settings"),
    @JsonSubTypes.Type(value = Change.Inflation.class, name = "inflation")
})
public sealed interface Change {

    /** The highest percentage that is accepted. */
    int MOST_PERCENT = 1_000;
    /** The most places that something has. */
    int MOST_PLACES = 10_000;
    /** The longest delay, in years. */
    int LONGEST_DELAY = 20;
    /** The longest name of something that opens, in characters. */
    int LONGEST_NAME = 200;

    /** The first academic year in which it holds, by the calendar year in which it starts. */
    int from();

    /** The change as a sentence. */
    String words();

    /**
     * New provision opens.
     *
     * @param from the academic year it opens in
     * @param name what it is called
     * @param kind a base or a special school
     * @param need the need it is for
     * @param phase the phase
     * @param ramp places in its first year, its second, and so on; the last stays
     * @param at where; null where that is not known yet
     * @param host the setting where it is; blank where that is not known yet
     */
    record Open(
            int from,
            String name,
            NewProvision.Kind kind,
            NeedType need,
            Phase phase,
            List<Integer> ramp,
            @Nullable GridReference at,
            String host)
            implements Change {

        /** Copies the list and refuses an empty ramp. */
        public Open {
            ramp = List.copyOf(ramp);
            require(
                    !name.isBlank() && name.length() <= LONGEST_NAME,
                    new ScenarioRefusal.OpeningWithoutName(LONGEST_NAME));
            require(
                    !ramp.isEmpty() && ramp.stream().allMatch(places -> places >= 0 && places <= MOST_PLACES),
                    new ScenarioRefusal.OpeningPlacesOutOfRange(MOST_PLACES));
        }

        /** An opening as a template has it. */
        public static Open of(NewProvision opening, int from, @Nullable GridReference at, String host) {
            return new Open(
                    from, opening.name(), opening.kind(), opening.need(), opening.phase(), opening.ramp(), at, host);
        }

        /** Places in an academic year, when it opens in a first one. */
        public int places(int year, int first) {
            return year < first ? 0 : ramp.get(Math.min(year - first, ramp.size() - 1));
        }

        /** Places when it is full. */
        public int full() {
            return ramp.getLast();
        }

        @Override
        public String words() {
            return "In September " + from + " open " + name + " ("
                    + kind.label().toLowerCase(Locale.UK) + ", "
                    + need.label() + ", " + phase.label().toLowerCase(Locale.UK) + ", places by year "
                    + ramp.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (host.isBlank() ? ")." : ") at " + host + ".");
        }
    }

    /**
     * What a scenario opens comes later than it says.
     *
     * @param from the academic year it was to open in
     * @param name what is delayed
     * @param years by how many years
     */
    record Delay(int from, String name, int years) implements Change {

        /** Refuses less than a year. */
        public Delay {
            require(years >= 1 && years <= LONGEST_DELAY, new ScenarioRefusal.DelayOutOfRange(LONGEST_DELAY));
        }

        @Override
        public String words() {
            return name + ", planned for September " + from + ", opens " + years
                    + (years == 1 ? " year later." : " years later.");
        }
    }

    /** Why a provision has more places for the borough's children, or fewer. */
    enum Why {
        /** It grows. */
        EXPAND("Expand"),
        /** It shrinks. */
        REDUCE("Reduce"),
        /** Other authorities take places of it. */
        IMPORT("Places taken by other authorities"),
        /** The borough takes places of a provision elsewhere. */
        EXPORT("Places taken in another authority");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** Whether there are more places for the borough's children. */
        boolean isMore() {
            return this == EXPAND || this == EXPORT;
        }
    }

    /**
     * A provision has more places for the borough's children, or fewer.
     *
     * @param from the academic year
     * @param provision code of the provision
     * @param name its name
     * @param why why
     * @param places how many, 1 or more
     */
    record Places(int from, String provision, String name, Why why, int places) implements Change {

        /** Refuses no places. */
        public Places {
            require(places >= 1 && places <= MOST_PLACES, new ScenarioRefusal.PlacesOutOfRange(MOST_PLACES));
        }

        int more() {
            return why.isMore() ? places : -places;
        }

        @Override
        public String words() {
            return "From September " + from + " "
                    + switch (why) {
                        case EXPAND -> name + " has " + places + " places more.";
                        case REDUCE -> name + " has " + places + " places fewer.";
                        case IMPORT -> "other authorities take " + places + " places of " + name + ".";
                        case EXPORT -> "the borough takes " + places + " places more at " + name + ".";
                    };
        }
    }

    /**
     * A provision is designated for other needs.
     *
     * @param from the academic year
     * @param provision code of the provision
     * @param name its name
     * @param needs the needs it is for then
     */
    record Designate(int from, String provision, String name, Set<NeedType> needs) implements Change {

        /** Copies the set and refuses an empty one. */
        public Designate {
            needs = Set.copyOf(needs);
            require(!needs.isEmpty(), new ScenarioRefusal.DesignationWithoutNeeds());
        }

        @Override
        public String words() {
            return "From September " + from + " " + name + " admits children with " + labels(needs)
                    + "; those there stay.";
        }
    }

    /**
     * A provision closes; the children there look for another place.
     *
     * @param from the first academic year without it
     * @param provision code of the provision
     * @param name its name
     */
    record Close(int from, String provision, String name) implements Change {

        @Override
        public String words() {
            return "In September " + from + " " + name + " is closed; the children there need another place.";
        }
    }

    /**
     * Children placed out of the borough are offered a place in it when they change phase.
     *
     * @param from the academic year
     */
    record Return(int from) implements Change {

        @Override
        public String words() {
            return "From September " + from
                    + " children placed out of the borough are offered a place in it when they change phase.";
        }
    }

    /**
     * More or fewer new plans.
     *
     * @param from the academic year
     * @param needs the needs; empty for all
     * @param youngest lowest NC year
     * @param oldest highest NC year
     * @param percent by how much, from -100
     */
    record NewPlans(int from, Set<NeedType> needs, int youngest, int oldest, int percent) implements Change {

        /** Copies the set and refuses what cannot be. */
        public NewPlans {
            needs = Set.copyOf(needs);
            requirePercent(percent);
            requireYears(youngest, oldest);
        }

        @Override
        public String words() {
            return "From September " + from + " " + change(percent) + " new plans" + with(needs) + " in "
                    + years(youngest, oldest) + ".";
        }
    }

    /**
     * Plans cease more or less often.
     *
     * @param from the academic year
     * @param youngest lowest NC year
     * @param oldest highest NC year
     * @param percent by how much the odds change, from -100
     */
    record Ceasing(int from, int youngest, int oldest, int percent) implements Change {

        /** Refuses what cannot be. */
        public Ceasing {
            requirePercent(percent);
            requireYears(youngest, oldest);
        }

        @Override
        public String words() {
            return "From September " + from + " the odds that a plan ceases in " + years(youngest, oldest) + " are "
                    + Math.abs(percent) + " % " + (percent < 0 ? "lower." : "higher.");
        }
    }

    /**
     * When they change phase, some go to another kind of setting than they would.
     *
     * @param from the academic year
     * @param need the need; null for all
     * @param instead where they would be
     * @param setting where they are
     * @param percent how many of them, 0 to 100
     */
    record Settings(int from, @Nullable NeedType need, ProvisionType instead, ProvisionType setting, int percent)
            implements Change {

        /** Refuses what cannot be. */
        public Settings {
            require(percent >= 0 && percent <= 100, new ScenarioRefusal.ShareOutOfRange());
            require(instead != setting, new ScenarioRefusal.SettingsTheSame());
        }

        @Override
        public String words() {
            return "From September " + from + " " + percent + " % of the children"
                    + (need == null ? "" : " with " + need.label())
                    + " who change phase and would be in " + instead.label().toLowerCase(Locale.UK) + " are in "
                    + setting.label().toLowerCase(Locale.UK) + ".";
        }
    }

    /**
     * Prices of a kind of provision rise every year.
     *
     * @param from the first academic year with a higher price
     * @param type the kind; null for all
     * @param percent by how much a year, from -100
     */
    record Inflation(int from, @Nullable ProvisionType type, int percent) implements Change {

        /** Refuses what cannot be. */
        public Inflation {
            requirePercent(percent);
        }

        /** What a price is multiplied by in an academic year. */
        double factor(ProvisionType of, int year) {
            return type == null || type == of ? factor(year) : 1;
        }

        double factor(int year) {
            return year >= from ? Math.pow(1 + percent / 100.0, year - from + 1.0) : 1;
        }

        @Override
        public String words() {
            return "From September " + from + " prices"
                    + (type == null ? "" : " of " + type.label().toLowerCase(Locale.UK)) + " "
                    + (percent < 0 ? "fall" : "rise") + " by " + Math.abs(percent)
                    + " % a year, with the scenario and without it.";
        }
    }

    /**
     * Refuses a year that no forecast reaches.
     *
     * @throws org.throughline.shared.Refused as {@link ScenarioRefusal}
     */
    default void requireYear(int first, int last) {
        require(
                from() >= first && from() <= last,
                new ScenarioRefusal.YearNotForecast(new AcademicYear(first).label(), new AcademicYear(last).label()));
    }

    private static void require(boolean holds, ScenarioRefusal otherwise) {
        if (!holds) {
            throw otherwise.refused();
        }
    }

    private static void requirePercent(int percent) {
        require(
                percent >= -100 && percent <= MOST_PERCENT && percent != 0,
                new ScenarioRefusal.PercentageOutOfRange(MOST_PERCENT));
    }

    private static void requireYears(int youngest, int oldest) {
        require(
                youngest <= oldest && youngest >= State.YOUNGEST && oldest <= State.OLDEST,
                new ScenarioRefusal.YearGroupsOutOfRange(State.YOUNGEST, State.OLDEST));
    }

    private static String change(int percent) {
        return Math.abs(percent) + " % " + (percent < 0 ? "fewer" : "more");
    }

    private static String with(Set<NeedType> needs) {
        return needs.isEmpty() ? "" : " with " + labels(needs);
    }

    private static String labels(Set<NeedType> needs) {
        return needs.stream().sorted().map(NeedType::label).collect(Collectors.joining(", "));
    }

    private static String years(int youngest, int oldest) {
        return YearGroup.label(youngest, oldest);
    }
}
