package org.throughline.casework.papers;

import org.throughline.shared.Refusal;

/** Why a panel is not recorded or changed. */
public sealed interface PanelRefusal extends Refusal {

    /** The title or the chair is missing or too long. */
    record PanelDetailsMissing(int longest) implements PanelRefusal {}

    /** The papers were issued: what the panel saw does not change. */
    record PanelPapersIssued() implements PanelRefusal {}

    /** There is no case on the agenda. */
    record PanelAgendaEmpty() implements PanelRefusal {}

    /** The minutes are too long. */
    record PanelMinutesTooLong(int longest) implements PanelRefusal {}

    /** Minutes are written once the papers are issued. */
    record PanelPapersNotIssued() implements PanelRefusal {}
}
