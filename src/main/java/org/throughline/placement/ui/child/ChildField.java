package org.throughline.placement.ui.child;

import com.vaadin.flow.component.combobox.ComboBox;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** Chooses a child by name or reference; names are fetched as they are typed. */
final class ChildField extends ComboBox<CaseloadRow> {

    private static final long serialVersionUID = 1L;

    ChildField(String label, Caseload caseload, AcademicYear year) {
        super(label);
        setHelperText("Type a part of the name or the reference. Only children with a plan today are listed");
        setItemLabelGenerator(row -> row.name() + ", " + YearGroup.label(row.ncYear()) + " (" + row.reference() + ")");
        setItems(
                query ->
                        caseload
                                .find(named(year, query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                                .stream(),
                query -> caseload.count(named(year, query.getFilter().orElse(""))));
    }

    private static CaseloadFilter named(AcademicYear year, String text) {
        return new CaseloadFilter(year.start(), text, null, null, null, null, null);
    }
}
