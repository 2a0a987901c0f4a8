package org.throughline.sufficiency.scenario;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a scenario is not saved or calculated. */
public sealed interface ScenarioRefusal extends Refusal {

    /**
     * Something is missing in what was entered.
     *
     * @param problems sentences that say what, and what to do
     */
    record ChangeToPutRight(List<String> problems) implements ScenarioRefusal {}

    /** The name of a scenario is missing or too long. */
    record ScenarioNameMissing(int longest) implements ScenarioRefusal {}

    /** The scenario was deleted meanwhile. */
    record ScenarioDeleted() implements ScenarioRefusal {}

    /** There is no such forecast, or it is not completed. */
    record ForecastNotCompleted() implements ScenarioRefusal {}

    /** A scenario holds as many changes as it may. */
    record TooManyChanges(int most) implements ScenarioRefusal {}

    /** The forecast ends before children are placed next. */
    record ForecastTooShort(int september) implements ScenarioRefusal {}

    /** The forecast ends before something could open. */
    record ForecastEndsBeforeOpening() implements ScenarioRefusal {}

    /** The history names no kind of setting that the register has. */
    record HistoryWithoutSettings() implements ScenarioRefusal {}

    /** A change concerns a kind of setting in which nobody of the history was. */
    record SettingWithoutHistory(String kind) implements ScenarioRefusal {}

    /** Two things that open have one name. */
    record OpeningNamesTwice() implements ScenarioRefusal {}

    /** What opens has no name, or a long one. */
    record OpeningWithoutName(int longest) implements ScenarioRefusal {}

    /** The places of what opens are not whole numbers that could be. */
    record OpeningPlacesOutOfRange(int most) implements ScenarioRefusal {}

    /** A delay is no whole number of years that could be. */
    record DelayOutOfRange(int most) implements ScenarioRefusal {}

    /** The places are no whole number that could be. */
    record PlacesOutOfRange(int most) implements ScenarioRefusal {}

    /** It is not said which needs a provision is to be for. */
    record DesignationWithoutNeeds() implements ScenarioRefusal {}

    /** A share is not between none and all. */
    record ShareOutOfRange() implements ScenarioRefusal {}

    /** Children would go from one kind of setting to the same. */
    record SettingsTheSame() implements ScenarioRefusal {}

    /** The percentage is none that could be. */
    record PercentageOutOfRange(int most) implements ScenarioRefusal {}

    /** The year groups are none that could be. */
    record YearGroupsOutOfRange(int youngest, int oldest) implements ScenarioRefusal {}

    /**
     * The forecast does not reach the year of a change.
     *
     * @param first the first academic year, such as 2027/28
     * @param last the last one
     */
    record YearNotForecast(String first, String last) implements ScenarioRefusal {}
}
