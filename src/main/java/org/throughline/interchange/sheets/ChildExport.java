package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;

/** Rows of sheets about children, each with who the child is, by reference. */
@Component
class ChildExport {

    private final ChildIdentities identities;

    ChildExport(ChildIdentities identities) {
        this.identities = identities;
    }

    /**
     * Records as rows.
     *
     * @param child whose a record is
     * @param row what it says, by column
     */
    <T> List<Map<String, String>> rows(List<T> records, Function<T, UUID> child, Function<T, Map<String, String>> row) {
        Map<UUID, ChildIdentity> known =
                identities.all().stream().collect(Collectors.toMap(ChildIdentity::id, Function.identity()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (T each : records) {
            ChildIdentity who = known.get(child.apply(each));
            if (who != null) {
                Map<String, String> all = new LinkedHashMap<>(ChildrenSheet.who(who));
                all.putAll(row.apply(each));
                rows.add(all);
            }
        }
        rows.sort(Comparator.comparing(each -> each.getOrDefault(ChildLines.REFERENCE, "")));
        return rows;
    }
}
