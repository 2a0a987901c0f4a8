package org.throughline.interchange.sheets;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/** The kinds of sheets, in the order in which an authority brings them. */
@Component
class Sheets {

    private final List<Sheet> all;

    Sheets(List<Sheet> all) {
        this.all = all.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    List<Sheet> all() {
        return all;
    }

    Optional<Sheet> find(String code) {
        return all.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
    }
}
