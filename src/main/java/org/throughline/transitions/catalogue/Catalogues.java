package org.throughline.transitions.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Phase;

/**
 * The versions of the catalogue that come with the program, read and checked when it starts: a file with a mistake in
 * it stops the start, with a sentence that names the file and the question.
 */
@Component
public class Catalogues {

    private final Map<Integer, Catalogue> versions = new LinkedHashMap<>();

    Catalogues() {
        Optional<CatalogueFile> file = CatalogueFile.ofVersion(1);
        while (file.isPresent()) {
            int next = versions.size() + 1;
            versions.put(next, file.get().catalogue(next));
            file = CatalogueFile.ofVersion(next + 1);
        }
    }

    /** The version used for new records: the file with the highest number. */
    public Catalogue newest() {
        return version(versions.size());
    }

    /** Every version, oldest first. */
    public List<Catalogue> all() {
        return List.copyOf(versions.values());
    }

    /**
     * One version.
     *
     * @throws org.throughline.shared.Refused as {@link AnswerRefusal} when this program does not have it
     */
    public Catalogue version(int version) {
        Catalogue found = versions.get(version);
        if (found == null) {
            throw new AnswerRefusal.UnknownQuestions(version).refused();
        }
        return found;
    }

    /** Keys of the questions whose answers are used so in any version, in the order shown. */
    public List<String> keys(Flag flag) {
        return versions.values().stream()
                .flatMap(version -> version.fields(flag).stream())
                .map(Field::key)
                .distinct()
                .toList();
    }

    /** Keys of the questions that are filled in from this fact in any version, in the order shown. */
    public List<String> keys(Prefill fact) {
        return versions.values().stream()
                .flatMap(Catalogue::fields)
                .filter(field -> field.meaning().prefill() == fact)
                .map(Field::key)
                .distinct()
                .toList();
    }

    /** Keys of the phases of any version whose moves happen during a school year. */
    public Set<String> phasesDuringYear() {
        return versions.values().stream()
                .flatMap(version -> version.phases().stream())
                .filter(Phase::isDuringYear)
                .map(Phase::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
