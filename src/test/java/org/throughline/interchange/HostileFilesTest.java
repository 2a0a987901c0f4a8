package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of file against every form of attack: refused in words within {@link ReadOrRefused#SECONDS} and
 * {@link ReadOrRefused#MEGABYTES}. What an attack leaves sound may be read: a table that is cut after a row, one with
 * empty lines at its end, a zip whose sizes nobody asks for.
 */
class HostileFilesTest {

    private static final Map<String, byte[]> SOUND = ReaderSamples.sound();
    private static final Set<String> MAY_BE_READ =
            Set.of("half a file", "100,000 empty lines of quotes", "a zip that lies about its sizes");

    static Stream<Arguments> attacks() {
        List<String> forms = HostileFiles.names();
        return SOUND.keySet().stream()
                .flatMap(file -> forms.stream()
                        .filter(form -> HostileFiles.applies(form, file))
                        .map(form -> Arguments.of(file, form)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void a_hostile_file_is_refused_in_time_and_in_bounded_memory(String file, String form) {
        String[] kindAndName = file.split(" ", 2);
        HostileFiles.Sound sound = new HostileFiles.Sound(kindAndName[0], kindAndName[1], SOUND.get(file));
        ReadOrRefused.Outcome outcome = ReadOrRefused.of(sound.kind(), sound.name(), HostileFiles.of(form, sound));
        if (!MAY_BE_READ.contains(form)) {
            assertThat(outcome.isRead()).as(file + ": " + form).isFalse();
        }
    }
}
