package org.throughline.interchange.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** All, and the class that moves, which is brought on a page of its own. */
    List<SheetShape> shapes() {
        return Stream.concat(all.stream(), Stream.of(new ClassShape())).toList();
    }

    Optional<SheetShape> shape(String code) {
        return shapes().stream().filter(shape -> shape.code().equals(code)).findFirst();
    }

    Optional<Sheet> find(String code) {
        return all.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
    }
}
