package org.throughline.interchange.apcensus;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.NamedFields;

/** The columns of the census for the registry of mappings. */
@Component
class ApCensusFields implements NamedFields {

    @Override
    public String label() {
        return "Alternative provision census";
    }

    @Override
    public List<FieldName> fieldNames() {
        return Arrays.stream(ApCensusItem.values()).map(ApCensusItem::field).toList();
    }
}
