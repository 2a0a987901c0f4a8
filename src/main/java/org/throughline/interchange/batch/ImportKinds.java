package org.throughline.interchange.batch;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.interchange.ImportKind;
import org.throughline.security.CurrentUser;

/** The kinds of files that can be imported. */
@Component
class ImportKinds {

    private final Map<String, ImportKind> kinds;
    private final CurrentUser user;

    ImportKinds(List<ImportKind> kinds, CurrentUser user) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::code, Function.identity()));
        this.user = user;
    }

    /** Those that the person may import, by name. */
    List<ImportKind> allowed() {
        return kinds.values().stream()
                .filter(this::isAllowed)
                .sorted(Comparator.comparing(ImportKind::label))
                .toList();
    }

    /** One of them; empty where the person may not import it, or it is none. */
    Optional<ImportKind> allowed(String code) {
        return Optional.ofNullable(kinds.get(code)).filter(this::isAllowed);
    }

    private boolean isAllowed(ImportKind kind) {
        return !Collections.disjoint(kind.roles(), user.roles()) && user.roles().containsAll(kind.alsoNeeds());
    }
}
