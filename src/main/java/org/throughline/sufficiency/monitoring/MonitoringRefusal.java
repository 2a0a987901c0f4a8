package org.throughline.sufficiency.monitoring;

import org.throughline.shared.Refusal;

/** Why a figure of a term is not recorded beside a scenario. */
public sealed interface MonitoringRefusal extends Refusal {

    /** The scenario was deleted, or not calculated yet. */
    record ScenarioNotCalculated() implements MonitoringRefusal {}

    /** It is not said of which term a figure is. */
    record TermNotChosen() implements MonitoringRefusal {}

    /** The term has not begun. */
    record TermNotBegun(String term) implements MonitoringRefusal {}

    /** No figure is entered. */
    record ActualMissing() implements MonitoringRefusal {}

    /** A figure is none that could be. */
    record ActualOutOfRange(String measure, long most) implements MonitoringRefusal {}

    /** It is not said where figures come from, or at too great length. */
    record ActualSourceMissing(int longest) implements MonitoringRefusal {}
}
