package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.interchange.NamedFields;
import org.throughline.testing.GeneratedDocs;
import org.throughline.testing.GeneratedMappings;
import org.throughline.testing.ServiceTest;

/**
 * What the documentation takes from the code is as the code is. After a change, {@code ./throughline docs} writes it
 * anew ({@code -Dthroughline.docs=write}).
 */
class DocumentationTest extends ServiceTest {

    private static final Path DOCS = Path.of("src/site/markdown");
    private static final String BEGIN = "<!-- made by ./throughline docs -->\n";
    private static final String END = "<!-- end -->";
    private static final boolean WRITE = "write".equals(System.getProperty("throughline.docs"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<NamedFields> forms;

    @Test
    void the_picture_of_the_modules_is_as_the_code_is() throws IOException {
        Path page = DOCS.resolve("architecture.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String made = text.substring(0, begin) + GeneratedDocs.modules() + text.substring(text.indexOf(END, begin));
        if (WRITE) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page)).isEqualTo(made);
    }

    @Test
    void the_data_dictionary_is_as_the_database_is() throws IOException {
        Path page = DOCS.resolve("data-dictionary.md");
        String made = GeneratedDocs.dictionary(jdbc);
        if (WRITE) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page)).isEqualTo(made);
    }

    @Test
    void the_registry_of_mappings_is_as_readers_and_writers_are() throws IOException {
        Path page = DOCS.resolve("mappings.md");
        String made = GeneratedMappings.page(forms);
        if (WRITE) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page)).isEqualTo(made);
    }
}
