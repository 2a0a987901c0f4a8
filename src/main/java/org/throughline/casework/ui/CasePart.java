package org.throughline.casework.ui;

import com.vaadin.flow.component.Component;
import org.throughline.casework.CaseRecord;

/**
 * A part of the page of a case, such as its consultations; one for each kind of work. Beans are shown in their order.
 */
public interface CasePart {

    /** The part, with its heading. */
    Component of(CaseRecord known);
}
